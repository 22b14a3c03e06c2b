import { createUser, type Buyer, type CoreClient, type IssueTokenParameters } from '@speckit/sdk';
import { callAll } from '../memory/callAll.ts';
import { createSession, type Session } from '@speckit/sdk/session';

/** Who buys, as far as it is known. */
export type BuyerSnapshot =
  | { readonly status: 'unknown'; readonly buyer: null }
  | { readonly status: 'guest' | 'user'; readonly buyer: Buyer };

/** Who buys, to be watched. */
export interface BuyerStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => BuyerSnapshot;
  /** The buyer, asked of the session: the account, or else a guest, the same one ever after. */
  readonly load: () => Promise<Buyer>;
  /** Signs in. Rejects with what `issueToken` throws, `invalid_credentials` above all. */
  readonly signIn: (credentials: IssueTokenParameters) => Promise<Buyer>;
  /** Opens an account and signs in with it. Rejects with `user_exists`, `user_rejected`. */
  readonly signUp: (credentials: IssueTokenParameters) => Promise<Buyer>;
  /** Forgets login and guest. */
  readonly signOut: () => Promise<void>;
}

const UNKNOWN: BuyerSnapshot = { status: 'unknown', buyer: null };

/** The buyer of a session; without one given, of a session that lives as long as the page. */
export function createBuyerStore(
  client: CoreClient,
  session: Session = createSession({ clock: client.clock }),
): BuyerStore {
  const listeners = new Set<() => void>();
  let snapshot = UNKNOWN;
  let asked = 0;
  let leave: () => void = () => undefined;

  const show = (next: BuyerSnapshot) => {
    const isSame = JSON.stringify(next) === JSON.stringify(snapshot);
    if (isSame) return;
    snapshot = next;
    callAll(listeners);
  };
  const load = async () => {
    asked += 1;
    const question = asked;
    const buyer = await session.buyer();
    // Of several answers under way the last question's counts.
    if (question === asked) show({ status: buyer.kind, buyer });
    return buyer;
  };
  /** A login that ends, here or in another tab, is another buyer. */
  const follow = () => {
    if (session.getSnapshot().status === 'loading') return;
    // Who cannot be asked for stays who it was; the next action meets the same failure and tells it.
    load().catch(() => undefined);
  };
  const signIn = async (credentials: IssueTokenParameters) => {
    await session.signIn(client, credentials);
    return load();
  };
  return {
    load,
    signIn,
    signUp: async (credentials) => {
      await createUser(client, credentials);
      return signIn(credentials);
    },
    signOut: async () => {
      await session.signOut();
      asked += 1;
      show(UNKNOWN);
    },
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      if (listeners.size === 0) leave = session.subscribe(follow);
      const call = () => listener();
      listeners.add(call);
      return () => {
        if (listeners.delete(call) && listeners.size === 0) leave();
      };
    },
  };
}
