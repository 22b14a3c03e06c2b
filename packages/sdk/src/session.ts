// The entry point `@speckit/sdk/session`: who is here, and for how long.
export { createSession } from './session/createSession.ts';
export type { Session, SessionOptions, SessionSnapshot } from './session/types.ts';
export { createMemoryStore, type SessionState, type SessionStore } from './session/store.ts';
export type { OpenSessionChannel, SessionChannel } from './session/tabs.ts';
export {
  mergeGuestCart,
  type GuestSeat,
  type MergedCart,
  type MergeGuestCartParameters,
} from './session/mergeGuestCart.ts';
export type { TokenSource } from './transport/client.ts';
