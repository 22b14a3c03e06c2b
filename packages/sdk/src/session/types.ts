import type { IssueTokenParameters } from '../actions/identity/issueToken.ts';
import type { TicketingError } from '../errors/codes.ts';
import type { Buyer } from '../models/buyer.ts';
import type { UserId } from '../models/ids.ts';
import type { AuthToken } from '../models/identity.ts';
import type { Clock } from '../time/clock.ts';
import type { CallOptions, CoreClient, TokenSource } from '../transport/client.ts';
import type { SessionStore } from './store.ts';
import type { OpenSessionChannel } from './tabs.ts';

/** How a session is kept, renewed and ended. */
export interface SessionOptions {
  /** Default: memory. */
  readonly store?: SessionStore | undefined;
  /**
   * Signs in again without asking anybody, if the app can: the platform has no refresh tokens. Called once at a time,
   * shortly before the token expires or when a service refuses it. `undefined`, or a rejection with a 401, means that it
   * cannot be done; any other rejection (no network) keeps the login, and it is asked again later.
   */
  readonly renew?: (() => Promise<AuthToken | undefined>) | undefined;
  /** The login is over and could not be renewed. Told once for each login. */
  readonly onUnauthenticated?: (() => void) | undefined;
  /** Told of a store that fails, does not answer within a second, or holds nonsense. The session goes on without it. */
  readonly onProblem?: ((problem: TicketingError<'host_unavailable'>) => void) | undefined;
  /** Milliseconds before its end at which a token is renewed; at most half of its life. Default 60,000. */
  readonly marginMs?: number | undefined;
  readonly clock?: Clock | undefined;
  /** How other tabs are told of a sign-out. Default: a `BroadcastChannel`, in pages. */
  readonly openChannel?: OpenSessionChannel | undefined;
}

/** Who is here, without a secret: what a page shows. The same object until something changes. */
export interface SessionSnapshot {
  /** `loading` until the store has been read. */
  readonly status: 'loading' | 'anonymous' | 'signed_in';
  readonly userId?: UserId | undefined;
  readonly userEmail?: string | undefined;
  readonly userRole?: AuthToken['userRole'];
}

/** Who is here. Give it to the client as `session`. */
export interface Session extends TokenSource {
  /** Signs in and keeps the token. Throws what `issueToken` throws. */
  readonly signIn: (client: CoreClient, parameters: IssueTokenParameters, options?: CallOptions) => Promise<AuthToken>;
  /** Keeps a token that came from elsewhere, just now. */
  readonly use: (login: AuthToken) => Promise<void>;
  readonly token: () => Promise<string | undefined>;
  readonly reject: (token: string) => void;
  /** Forgets the login and the guest, here and in the other tabs of the same account. */
  readonly signOut: () => Promise<void>;
  /** The account, while somebody is signed in. */
  readonly userId: () => Promise<UserId | undefined>;
  /** The account, or else a guest: made at the first call, the same one ever after. */
  readonly buyer: () => Promise<Buyer>;
  /** Who is here, at once. For `useSyncExternalStore` and its like, together with `subscribe`. */
  readonly getSnapshot: () => SessionSnapshot;
  /** Calls `listener` when the snapshot has changed; returns how to stop that. The first subscriber makes the store be read. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops watching the clock and the other tabs. */
  readonly dispose: () => void;
}
