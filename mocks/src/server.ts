export {
  createStandaloneServer,
  type StandaloneServer,
  type StandaloneServerOptions,
} from './http/server/createStandaloneServer.ts';
export type { ServerTimeouts } from './http/server/listen.ts';
export { createEmulator, type EmulatedWorld, type Emulator, type EmulatorOptions } from './http/createEmulator.ts';
export { createControl, type Control, type ControlOptions, type TimeState } from './http/control/createControl.ts';
export type { ControlPlane } from './http/control/createControlPlane.ts';
export { CONTROL_PORT } from './http/control/port.ts';
export { ListenError, PortTakenError } from './http/errors.ts';
export type { RivalCounts, RivalOptions } from './scenarios/rivals/createRivals.ts';
