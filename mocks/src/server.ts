export {
  createStandaloneServer,
  type StandaloneServer,
  type StandaloneServerOptions,
} from './http/server/createStandaloneServer.ts';
export type { ServerTimeouts } from './http/server/listen.ts';
export { ListenError, PortTakenError } from './http/errors.ts';
