import { createCoreClient } from '../../src/createCoreClient.ts';
import { createPurchase, type Purchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { memoryStorage } from '../../src/host/storage.ts';
import { webSharing, type WebSharingOptions } from '../../src/purchase/tabs/webSharing.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import { localServices } from '../../src/models/services.ts';
import type { World } from '../../../testing/world/clientWorld.ts';

type Locks = NonNullable<WebSharingOptions['locks']>;
type Channel = ReturnType<NonNullable<WebSharingOptions['openChannel']>>;

/** One tab of the same browser: same storage, same locks, same channels. */
export interface Tab {
  readonly purchase: Purchase;
  /** The browser's process dies: nothing is said, its locks fall, its requests are cut. */
  readonly kill: () => void;
}

/** The locks and channels of one browser: each call opens a tab. */
export function createTabs() {
  const queues = new Map<string, { owner: object; start: () => void }[]>();
  const channels = new Set<{ channel: Channel; owner: object }>();

  const next = (name: string) => queues.get(name)?.[0]?.start();
  const release = (name: string, entry: { owner: object }) => {
    const queue = queues.get(name) ?? [];
    const wasFirst = queue[0] === entry;
    queues.set(
      name,
      queue.filter((each) => each !== entry),
    );
    if (wasFirst) next(name);
  };

  return () => {
    const owner = {};
    let isDead = false;
    const request = (name: string, given: LockOptions, work: (lock: Lock | null) => unknown) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      if (given.ifAvailable && queue.length > 0) return Promise.resolve(work(null));
      return new Promise((resolve, reject) => {
        const entry = {
          owner,
          start: () => {
            Promise.resolve(work({ name, mode: 'exclusive' }))
              .then(resolve, reject)
              .finally(() => release(name, entry));
          },
        };
        given.signal?.addEventListener('abort', () => release(name, entry));
        queue.push(entry);
        if (queue[0] === entry) entry.start();
      });
    };
    const openChannel = (): Channel => {
      const entry = {
        owner,
        channel: {
          onmessage: null as Channel['onmessage'],
          postMessage: (data: unknown) => {
            const copy: unknown = structuredClone(data);
            for (const other of channels) {
              if (other === entry || isDead) continue;
              queueMicrotask(() =>
                other.channel.onmessage?.call(other.channel as BroadcastChannel, { data: copy } as MessageEvent),
              );
            }
          },
          close: () => {
            channels.delete(entry);
          },
        } as Channel,
      };
      channels.add(entry);
      return entry.channel;
    };

    const sharing = webSharing({ locks: { request } as unknown as Locks, openChannel });
    const die = () => {
      isDead = true;
      for (const entry of channels) if (entry.owner === owner) channels.delete(entry);
      for (const [name, queue] of queues) for (const entry of queue) if (entry.owner === owner) release(name, entry);
    };
    return { sharing, die };
  };
}

/** A browser whose tabs can be killed. */
export function createBrowser(world: World, options: PurchaseOptions) {
  const storage = memoryStorage();
  const openTab = createTabs();

  return (): Tab => {
    const { sharing, die } = openTab();
    const closing = new AbortController();
    const never = new Promise<never>(() => {});
    const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      if (closing.signal.aborted) return never;
      const work = world.fetch(input, init);
      const response = await work.catch((error: unknown) => {
        if (closing.signal.aborted) return never;
        throw error;
      });
      return closing.signal.aborted ? never : response;
    };
    const { clock, random } = world.client;
    const client = createCoreClient({ services: localServices, fetch, clock, random });
    const journal = createJournal({
      ...storage,
      write: (key, text) => (closing.signal.aborted ? undefined : storage.write(key, text)),
    });
    const purchase = createPurchase(client, { ...options, journal, sharing });
    return {
      purchase,
      kill: () => {
        closing.abort();
        purchase.dispose();
        die();
      },
    };
  };
}
