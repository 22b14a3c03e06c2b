import { issueToken } from '../actions/identity/issueToken.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import { InvalidRequestError } from '../errors/transport.ts';
import { guarded } from '../host/guarded.ts';
import { hostCall } from '../host/hostCall.ts';
import { createGuest, userBuyer } from '../models/buyer.ts';
import type { AuthToken } from '../models/identity.ts';
import { systemClock } from '../time/clock.ts';
import { startTimer } from '../time/timer.ts';
import { userIdOf } from './claims.ts';
import { lifeOf, type LoginLife } from './life.ts';
import { createMemoryStore, isLogin, readState, type SessionState } from './store.ts';
import { openTabs } from './tabs.ts';
import type { Session, SessionOptions, SessionSnapshot } from './types.ts';

/** A renewal that takes longer has failed, ms. */
const RENEW_LIMIT_MS = 10_000;
/** After a failed renewal the next one comes after this, then after twice as long, and so on. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

const LOADING: SessionSnapshot = { status: 'loading' };

const snapshotOf = (login?: AuthToken): SessionSnapshot =>
  login
    ? { status: 'signed_in', userId: userIdOf(login.token), userEmail: login.userEmail, userRole: login.userRole }
    : { status: 'anonymous' };

/**
 * Keeps a login: gives its token to every request, watches its end, renews it one at a time, and tells when it is over.
 * The life of a token is counted from its receipt. A store that fails leaves reads and guests working.
 * Source: contract section 3.1 (2 hours, no refresh).
 *
 * @example
 * const session = createSession({ onUnauthenticated: showLogin });
 * const client = createTicketingClient({ services: localServices, session });
 * await session.signIn(client, { email, password });
 */
export function createSession(options: SessionOptions = {}): Session {
  const { store = createMemoryStore(), renew, onUnauthenticated, onProblem } = options;
  const { marginMs = 60_000, clock = systemClock, openChannel } = options;
  const listeners = new Set<() => void>();
  let state: SessionState = {};
  let snapshot = LOADING;
  let life: LoginLife | undefined;
  let loading: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;
  let failures = 0;
  let notBefore = 0;
  /** The login that a service has refused: who asks for a token waits for its renewal. */
  let refused: AuthToken | undefined;
  /** The login for which `renew` has said that it cannot be done. */
  let final: AuthToken | undefined;
  let stopTimer = () => {};

  const watch = () => {
    stopTimer();
    if (!life) return;
    const isRenewable = renew && final !== state.login;
    // However short the life of a token, its renewals do not become a loop.
    const ms = isRenewable ? Math.max(FIRST_PAUSE_MS, life.dueInMs(), notBefore - clock.monotonic()) : life.leftMs();
    stopTimer = startTimer(clock, ms, () => void look());
  };
  /** Takes a state over. No wait stands between this and the decision for it. */
  const adopt = (next: SessionState) => {
    if (next.login !== state.login) {
      failures = 0;
      notBefore = 0;
      life = next.login && lifeOf(next.login, next.receivedAt, clock, marginMs);
    }
    state = next;
    watch();
    const shown = snapshotOf(next.login);
    if (JSON.stringify(shown) === JSON.stringify(snapshot)) return;
    snapshot = shown;
    for (const listener of listeners) guarded(listener);
  };
  const keep = async (next: SessionState) => {
    adopt(next);
    await hostCall({ clock, facility: 'session store', work: () => store.write(next), onProblem });
  };
  const read = async () => {
    const work = async () => {
      const found = readState(await store.read());
      // Told to `onProblem` as the reason of `host_unavailable`.
      if (!found) throw new TypeError('what is stored is not a session');
      return found;
    };
    const result = await hostCall({ clock, facility: 'session store', work, onProblem });
    return result.ok ? result.value : {};
  };
  const load = () => (loading ??= read().then(adopt));

  const lose = async (login: AuthToken) => {
    if (state.login !== login) return;
    await keep({ guest: state.guest });
    if (onUnauthenticated) guarded(onUnauthenticated);
  };
  const renewNow = async (login: AuthToken, isRefused: boolean) => {
    const work = async () => renew?.();
    const result = await hostCall({ clock, facility: 'renewal of the login', work, limitMs: RENEW_LIMIT_MS });
    if (state.login !== login) return;
    if (result.ok && isLogin(result.value)) {
      return keep({ ...state, login: result.value, receivedAt: clock.now() });
    }
    const { cause } = result.ok ? {} : result.problem;
    const isImpossible =
      result.ok || isTicketingError(cause, 'invalid_credentials') || isTicketingError(cause, 'unauthenticated');
    if (!isImpossible) {
      // No network is not an answer: the login stays, and is renewed later.
      failures += 1;
      notBefore = clock.monotonic() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
      return watch();
    }
    final = login;
    if (isRefused || (life?.leftMs() ?? 0) <= 0) await lose(login);
    else watch();
  };
  /** One renewal at a time, for all who ask meanwhile; none sooner after a failed one than its pause. */
  const renewOnce = (login: AuthToken, isRefused = false): Promise<void> => {
    if (clock.monotonic() < notBefore) return Promise.resolve();
    renewing ??= renewNow(login, isRefused).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  /** What the timer does: renews, or ends a login that is over. */
  const look = async () => {
    const { login } = state;
    if (!login || !life) return;
    if (renew && final !== login) await renewOnce(login);
    else if (life.leftMs() <= 0) await lose(login);
  };

  const tabs = openTabs(openChannel, (userId) => {
    if (userId === snapshot.userId) void keep({});
  });
  const use = async (login: AuthToken) => {
    if (!isLogin(login)) {
      throw new InvalidRequestError({ issues: [{ path: 'login', message: 'must have a token and expiresAt' }] });
    }
    await load();
    await keep({ ...state, login, receivedAt: clock.now() });
  };
  const userId = async () => {
    await load();
    return snapshot.userId;
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
      await load();
      const { login } = state;
      if (!login || !life) return undefined;
      const isOver = life.leftMs() <= 0;
      if (refused === login) await renewing;
      else if (life.isDue() || isOver) {
        const work = look();
        // While the old token is alive nobody waits for the new one.
        if (isOver) await work;
      }
      return state.login?.token;
    },
    reject(token) {
      const { login } = state;
      if (!login || login.token !== token) return;
      refused = login;
      void (renew && final !== login ? renewOnce(login, true) : lose(login));
    },
    async buyer() {
      await load();
      const account = snapshot.userId;
      if (account) return userBuyer(account);
      const guest = state.guest ?? createGuest();
      if (guest !== state.guest) await keep({ ...state, guest });
      return guest;
    },
    async signOut() {
      await load();
      tabs.tell(snapshot.userId);
      await keep({});
    },
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      void load();
      return () => listeners.delete(listener);
    },
    dispose() {
      stopTimer();
      tabs.close();
    },
  };
}
