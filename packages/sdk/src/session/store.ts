import type { GuestBuyer } from '../models/buyer.ts';
import type { AuthToken } from '../models/identity.ts';

/** Who is here: an account with its token, a guest, or nobody yet. */
export interface SessionState {
  readonly login?: AuthToken | undefined;
  readonly guest?: GuestBuyer | undefined;
}

/** Where a session is kept. What it holds is secret. */
export interface SessionStore {
  readonly read: () => SessionState | undefined | Promise<SessionState | undefined>;
  readonly write: (state: SessionState) => void | Promise<void>;
}

/** Keeps the session for as long as the page lives, and nowhere else: the default. */
export function createMemoryStore(initial: SessionState = {}): SessionStore {
  let state = initial;
  return {
    read: () => state,
    write: (next) => {
      state = next;
    },
  };
}
