import { createCoreClient } from '../../src/createCoreClient.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { indexedDbStorage } from '../../src/host/storage.ts';
import { webSharing } from '../../src/purchase/tabs/webSharing.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import type { PurchaseResult } from '../../src/purchase/record/types.ts';
import { localServices } from '../../src/models/services.ts';

/** What the page tells a tab. */
export type ToTab =
  | {
      readonly type: 'buy';
      readonly how: 'start' | 'resume';
      readonly database: string;
      readonly options: PurchaseOptions;
    }
  | { readonly type: 'answer'; readonly id: number; readonly status: number; readonly body: string };

/** What a tab tells the page. */
export type FromTab =
  | {
      readonly type: 'fetch';
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly body: string;
    }
  | { readonly type: 'done'; readonly phase: string; readonly result: PurchaseResult | null };

const say = (message: FromTab) => self.postMessage(message);
const waiting = new Map<number, (response: Response) => void>();

/** The page has the platform: requests go there. A tab that is gone hears no answer. */
const fetchThere = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  const body = await request.text();
  return new Promise((resolve) => {
    const id = waiting.size + 1;
    waiting.set(id, resolve);
    say({ type: 'fetch', id, url: request.url, method: request.method, body });
  });
};

async function buy({ how, database, options }: Extract<ToTab, { type: 'buy' }>): Promise<void> {
  const client = createCoreClient({ services: localServices, fetch: fetchThere });
  const journal = createJournal(indexedDbStorage(database));
  const purchase = createPurchase(client, { ...options, journal, sharing: webSharing() });
  const { phase, result } = await purchase[how]();
  say({ type: 'done', phase, result });
}

self.addEventListener('message', ({ data }: MessageEvent<ToTab>) => {
  if (data.type === 'buy') void buy(data);
  else waiting.get(data.id)?.(new Response(data.body, { status: data.status }));
});
