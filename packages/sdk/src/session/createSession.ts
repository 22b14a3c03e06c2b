import { issueToken, type IssueTokenParameters } from '../actions/identity/issueToken.ts';
import { createGuest, userBuyer, type Buyer } from '../models/buyer.ts';
import type { CallOptions, CoreClient, TokenSource } from '../transport/client.ts';
import { guarded } from '../host/guarded.ts';
import type { UserId } from '../models/ids.ts';
import type { AuthToken } from '../models/identity.ts';
import { systemClock, type Clock, type TimerHandle } from '../time/clock.ts';
import { parseDate } from '../time/parseDate.ts';
import { userIdOf } from './claims.ts';
import { createMemoryStore, type SessionState, type SessionStore } from './store.ts';

/** How a session is kept, renewed and ended. */
export interface SessionOptions {
  /** Default: memory. */
  readonly store?: SessionStore | undefined;
  /**
   * Signs in again without asking anybody, if the app can: the platform has no refresh tokens. Called once at a time,
   * shortly before the token expires or when a service refuses it; `undefined` means that it cannot be done.
   */
  readonly renew?: (() => Promise<AuthToken | undefined>) | undefined;
  /** The login is over and could not be renewed. Told once for each login. */
  readonly onUnauthenticated?: (() => void) | undefined;
  /** Milliseconds before its expiry at which a token is renewed. Default 60,000. */
  readonly marginMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

/** Nobody waits for this work: a store that fails is met again by the next call. */
const quietly = (work: Promise<unknown>) => {
  work.catch(() => undefined);
};

/** Who is here. Give it to the client as `session`. */
export interface Session extends TokenSource {
  /** Signs in and keeps the token. Throws what `issueToken` throws. */
  readonly signIn: (client: CoreClient, parameters: IssueTokenParameters, options?: CallOptions) => Promise<AuthToken>;
  /** Keeps a token that came from elsewhere. */
  readonly use: (login: AuthToken) => Promise<void>;
  readonly token: () => Promise<string | undefined>;
  readonly reject: (token: string) => void;
  /** Forgets the login and the guest. */
  readonly signOut: () => Promise<void>;
  /** The account, while somebody is signed in. */
  readonly userId: () => Promise<UserId | undefined>;
  /** The account, or else a guest: minted at the first call, the same one ever after. */
  readonly buyer: () => Promise<Buyer>;
  /** Stops watching the clock. */
  readonly dispose: () => void;
}

/**
 * Keeps a login: gives its token to every request, watches its expiry, renews it one at a time, and tells when it is
 * over. Source: contract section 3.1 (2 hours, no refresh).
 *
 * @example
 * const session = createSession({ onUnauthenticated: showLogin });
 * const client = createTicketingClient({ services: localServices, session });
 * await session.signIn(client, { email, password });
 */
export function createSession(options: SessionOptions = {}): Session {
  const { store = createMemoryStore(), renew, onUnauthenticated, marginMs = 60_000, clock = systemClock } = options;
  let state: Promise<SessionState> | undefined;
  let renewing: Promise<AuthToken | undefined> | undefined;
  let timer: TimerHandle;

  const leftOf = ({ expiresAt }: AuthToken) => parseDate(expiresAt) - clock.now();
  const watch = (login: AuthToken | undefined) => {
    clock.clearTimeout(timer);
    if (!login) return;
    const ms = leftOf(login) - (renew ? marginMs : 0);
    timer = clock.setTimeout(() => quietly(renewOnce(login)), Math.min(Math.max(0, ms), 2 ** 31 - 1));
  };
  const load = () =>
    (state ??= Promise.resolve(store.read()).then((kept = {}) => {
      watch(kept.login);
      return kept;
    }));
  const keep = async (next: SessionState) => {
    state = Promise.resolve(next);
    watch(next.login);
    await store.write(next);
  };

  const lose = async (others: SessionState) => {
    await keep({ ...others, login: undefined });
    if (onUnauthenticated) guarded(onUnauthenticated);
  };
  /** What becomes of a login that nears its end or was refused: one piece of work for all who ask meanwhile. */
  const replace = async (old: AuthToken, isRefused: boolean) => {
    const fresh = await renew?.().catch(() => undefined);
    const { login, ...others } = await load();
    if (login !== old) return login;
    if (fresh) await keep({ ...others, login: fresh });
    else if (!isRefused && leftOf(old) > 0) return old;
    else await lose(others);
    return fresh;
  };
  function renewOnce(old: AuthToken, isRefused = false): Promise<AuthToken | undefined> {
    renewing ??= replace(old, isRefused).finally(() => {
      renewing = undefined;
    });
    return renewing;
  }
  const use = async (login: AuthToken) => {
    await keep({ ...(await load()), login });
  };
  const userId = async () => {
    const { login } = await load();
    return login && userIdOf(login.token);
  };

  return {
    use,
    userId,
    async signIn(client, parameters, callOptions) {
      const login = await issueToken(client, parameters, callOptions);
      await use(login);
      return login;
    },
    async token() {
      const { login } = await load();
      if (!login) return undefined;
      const isFresh = leftOf(login) > (renew ? marginMs : 0);
      return (isFresh ? login : await renewOnce(login))?.token;
    },
    reject(token) {
      quietly(load().then(({ login }) => (login?.token === token ? renewOnce(login, true) : undefined)));
    },
    async buyer() {
      const account = await userId();
      if (account) return userBuyer(account);
      const current = await load();
      if (current.guest) return current.guest;
      const guest = createGuest();
      await keep({ ...current, guest });
      return guest;
    },
    signOut: () => keep({}),
    dispose: () => watch(undefined),
  };
}
