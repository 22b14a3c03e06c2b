import { createCoreClient } from '../../src/createCoreClient.ts';
import { createPurchase, type Purchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { memoryStorage } from '../../src/host/storage.ts';
import { webSharing } from '../../src/purchase/tabs/webSharing.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import { localServices } from '../../src/models/services.ts';
import { createTabs as createHosts } from '../../../testing/browser/tabs.ts';
import type { World } from '../../../testing/world/clientWorld.ts';

/** One tab of the same browser: same storage, same locks, same channels. */
export interface Tab {
  readonly purchase: Purchase;
  /** The browser's process dies: nothing is said, its locks fall, its requests are cut. */
  readonly kill: () => void;
}

/** The locks and channels of one browser: each call opens a tab. */
export function createTabs() {
  const openTab = createHosts();
  return () => {
    const host = openTab();
    return { sharing: webSharing(host), die: host.die };
  };
}

/** A browser whose tabs can be killed. */
export function createBrowser(world: World, options: PurchaseOptions) {
  const storage = memoryStorage();
  const openTab = createTabs();

  return (more: Partial<PurchaseOptions> = {}): Tab => {
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
    const purchase = createPurchase(client, { ...options, ...more, journal, sharing });
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
