export { createSession, type Session, type SessionOptions } from './session/createSession.ts';
export { createMemoryStore, type SessionState, type SessionStore } from './session/store.ts';
export {
  mergeGuestCart,
  type GuestSeat,
  type MergedCart,
  type MergeGuestCartParameters,
} from './session/mergeGuestCart.ts';
