export {
  createStandaloneServer,
  type StandaloneServer,
  type StandaloneServerOptions,
} from './adapters/server/createStandaloneServer.ts';
export type { ServerTimeouts } from './adapters/server/listen.ts';
export { createEmulator, type EmulatedWorld, type Emulator, type EmulatorOptions } from './control/createEmulator.ts';
export { createControl } from './control/createControl.ts';
export type { ControlPlane } from './wire/backend.ts';
export { CONTROL_PORT } from './wire/wire.ts';
export { ListenError, PortTakenError } from './adapters/server/errors.ts';
export type { Traffic } from './platform/createTraffic.ts';
export { createProxy, type ProxyOptions } from './proxy/createProxy.ts';
export type * from './publicTypes.ts';
