import { DOCUMENTED_EVENT_ID, type VirtualClock } from '@speckit/mocks';
import { createCoreClient, localServices, type Buyer, type PurchaseState, type SeatChoice } from '@speckit/sdk';
import { createJournal, createPurchase, webSharing, webStorage, type TextStorage } from '@speckit/sdk/purchase';
import { createRequestBudget } from '@speckit/sdk/wait';
import { createSession } from '@speckit/sdk/session';
import type { TabHost } from '../../browser/tabs.ts';
import { lehmer } from '../../random/lehmer.ts';
import { AppFault } from './hostErrors.ts';
import type { Network } from './network.ts';
import { createPageClock, type PageClock } from '../../world/pageClock.ts';
import { loginOf } from './secrets.ts';

export type StorageFault = 'works' | 'hangs' | 'throws' | 'is full';

/** One page that shows the purchase, and what its browser does to it. */
export interface Page {
  readonly name: string;
  readonly purchase: ReturnType<typeof createPurchase>;
  readonly clock: PageClock;
  readonly tab: TabHost;
  /** Every state the page was told, and everything the client reported: searched for secrets. */
  readonly states: readonly PurchaseState[];
  readonly reports: readonly unknown[];
  readonly setStorage: (fault: StorageFault) => void;
  readonly setOffline: (isOffline: boolean, isOnlyTheFlag: boolean) => void;
  /** The buyer signs out of the account. */
  readonly signOut: () => void;
  /** From now on every callback of the app throws. */
  readonly breakCallbacks: () => void;
  /** The app shows another view and then this one again: the purchase is given up and made anew, requests that are out go on. */
  readonly remount: () => void;
  /** The page is gone: reloaded, or closed. */
  readonly close: () => void;
  readonly whenGone: Promise<null>;
  /** Resolves when the purchase that is shown now is not shown any more. */
  readonly whenLeft: () => Promise<null>;
}

export interface PageOptions {
  readonly name: string;
  readonly clock: VirtualClock;
  readonly network: Network;
  readonly buyer: Buyer;
  readonly seats: readonly SeatChoice[];
  /** Shared by all pages of the browser. */
  readonly kept: Map<string, string>;
  /** How long the browser's storage takes for each look and each write, virtual ms. */
  readonly storageMs: () => number;
  readonly tab: TabHost;
  readonly isSharing: boolean;
  /** The storage is the tab's own, as `sessionStorage` is; otherwise all pages of the browser have it. */
  readonly isPerTab: boolean;
  readonly seed: number;
}

export function openPage(options: PageOptions): Page {
  const { name, network, buyer, seats, kept, tab } = options;
  const clock = createPageClock(options.clock);
  const random = lehmer(options.seed);
  const closing = new AbortController();
  const whenGone = new Promise<null>((resolve) => {
    closing.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const states: PurchaseState[] = [];
  const reports: unknown[] = [];
  let fault: StorageFault = 'works';
  let isCut = false;
  let isFlaggedOffline = false;
  let areCallbacksBroken = false;
  const conditionListeners = new Set<() => void>();

  const calledBack = () => {
    if (areCallbacksBroken) throw new AppFault('a fault of the app');
  };
  const report = (what: unknown) => {
    reports.push(what);
    calledBack();
  };

  const disk = async () => {
    const ms = options.storageMs();
    if (ms > 0) await new Promise<void>((resolve) => void options.clock.setTimeout(resolve, ms));
  };
  const texts: TextStorage = options.isPerTab
    ? webStorage(webStorageOf(kept), { isPerTab: true, clock, locks: tab.locks, openChannel: tab.openChannel })
    : {
        read: (key) => kept.get(key),
        write: (key, text) => void kept.set(key, text),
        remove: (key) => void kept.delete(key),
      };
  const storage = storageOf(
    texts,
    disk,
    () => fault,
    () => closing.signal.aborted,
  );
  const session = createSession({
    clock,
    renew: async () => loginOf(buyer, 2, options.clock.now()),
    onUnauthenticated: calledBack,
  });
  if (buyer.kind === 'user') void session.use(loginOf(buyer, 1, options.clock.now()));
  const client = createCoreClient({
    services: localServices,
    clock,
    random,
    session,
    onEvent: report,
    fetch: network.fetchFor({ clock, gone: closing.signal, isOffline: () => isCut }),
  });
  const budget = createRequestBudget(client, {
    page: {
      isHidden: () => false,
      isOnline: () => !isFlaggedOffline,
      subscribe: (listener) => {
        conditionListeners.add(listener);
        return () => conditionListeners.delete(listener);
      },
    },
  });
  const mount = () => {
    const shown = createPurchase(client, {
      eventId: DOCUMENTED_EVENT_ID,
      seats,
      buyer,
      journal: createJournal(storage, { onProblem: report }),
      budget,
      ...(options.isSharing && { sharing: webSharing({ locks: tab.locks, openChannel: tab.openChannel }) }),
    });
    shown.subscribe(() => {
      states.push(shown.state);
      calledBack();
    });
    return shown;
  };
  let purchase = mount();
  let leave = () => {};
  const shownUntil = () =>
    new Promise<null>((resolve) => {
      leave = () => resolve(null);
    });
  let whenLeft = shownUntil();

  return {
    name,
    get purchase() {
      return purchase;
    },
    clock,
    tab,
    states,
    reports,
    whenGone,
    whenLeft: () => Promise.race([whenGone, whenLeft]),
    remount: () => {
      purchase.dispose();
      leave();
      whenLeft = shownUntil();
      purchase = mount();
    },
    setStorage: (next) => {
      fault = next;
    },
    setOffline: (isOffline, isOnlyTheFlag) => {
      isFlaggedOffline = isOffline;
      if (!isOnlyTheFlag) isCut = isOffline;
      for (const listener of conditionListeners) listener();
    },
    signOut: () => void session.signOut(),
    breakCallbacks: () => {
      areCallbacksBroken = true;
    },
    close: () => {
      closing.abort();
      clock.stop();
      tab.die();
      session.dispose();
      purchase.dispose();
    },
  };
}

/** As a browser shows it to a page: its keys can be listed. */
function webStorageOf(kept: Map<string, string>): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return new Proxy(storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: kept.get(String(key)), enumerable: true, configurable: true }),
  });
}

/** The browser's storage; what a page that is gone still writes is not kept. */
function storageOf(
  texts: TextStorage,
  disk: () => Promise<void>,
  fault: () => StorageFault,
  isGone: () => boolean,
): TextStorage {
  const meet = async (isWriting: boolean) => {
    await disk();
    if (fault() === 'hangs') return new Promise<never>(() => {});
    if (fault() === 'throws') throw new DOMException('The operation is insecure.', 'SecurityError');
    if (fault() === 'is full' && isWriting)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    return undefined;
  };
  return {
    read: async (key) => {
      await meet(false);
      return texts.read(key);
    },
    write: async (key, text) => {
      await meet(true);
      if (!isGone()) await texts.write(key, text);
    },
    remove: async (key) => {
      await meet(false);
      if (!isGone()) await texts.remove(key);
    },
  };
}
