import type { GuestBuyer } from '../models/buyer.ts';
import type { AuthToken } from '../models/identity.ts';

/** Who is here: an account with its token, a guest, or nobody yet. */
export interface SessionState {
  readonly login?: AuthToken | undefined;
  /** When the login was received, on this machine's wall clock: its life is counted from there. */
  readonly receivedAt?: number | undefined;
  readonly guest?: GuestBuyer | undefined;
}

/** Where a session is kept. What it holds is secret. Its functions may fail: the session goes on without it. */
export interface SessionStore {
  readonly read: () => SessionState | null | undefined | Promise<SessionState | null | undefined>;
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

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Whether a login can be used: a token and a date. */
export const isLogin = (value: unknown): value is AuthToken => {
  const { token, expiresAt } = Object(value) as Partial<AuthToken>;
  return isText(token) && isText(expiresAt);
};

/** What of a stored state makes sense; `undefined` when it is not a state at all. */
export function readState(stored: unknown): SessionState | undefined {
  if (stored === undefined || stored === null) return {};
  if (typeof stored !== 'object') return undefined;
  const { login, receivedAt, guest } = stored as SessionState;
  const { kind, guestToken, customerId } = Object(guest) as Partial<GuestBuyer>;
  return {
    ...(isLogin(login) && { login }),
    ...(isLogin(login) && typeof receivedAt === 'number' && { receivedAt }),
    ...(kind === 'guest' && isText(guestToken) && isText(customerId) && { guest: { kind, guestToken, customerId } }),
  };
}
