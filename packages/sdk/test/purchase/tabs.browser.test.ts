import { createPlatform, DOCUMENTED_EVENT_ID, type Platform } from '@speckit/mocks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCoreClient } from '../../src/createCoreClient.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import { localServices } from '../../src/models/services.ts';
import { createRequestBudget } from '../../src/wait/requestBudget.ts';
import type { FromTab, ToTab } from './tab.worker.ts';

// A worker stands for a tab: it has its own thread, Web Locks, BroadcastChannel and IndexedDB, and it can be killed.
const SEATS = [{ seatId: '550e8400-e29b-41d4-a716-446655440001', price: 50 }];
const OPTIONS: PurchaseOptions = {
  eventId: DOCUMENTED_EVENT_ID,
  seats: SEATS,
  buyer: { kind: 'guest', guestToken: 'guest-1-abc', customerId: '7d9f2a64-1b1e-4c55-9a0f-2f6f1f0c9a11' },
  payment: {},
};
type Done = Extract<FromTab, { type: 'done' }>;

let platform: Platform;
let requests: string[];
let database: string;
let open: Worker[];

beforeEach(() => {
  platform = createPlatform({ lag: 20, scenario: 'documented' });
  requests = [];
  database = `tabs-${crypto.randomUUID()}`;
  open = [];
});
afterEach(() => {
  for (const worker of open) worker.terminate();
  platform.dispose();
  indexedDB.deleteDatabase(database);
});

function openTab(how: 'start' | 'resume', killAt = '') {
  const worker = new Worker(new URL('./tab.worker.ts', import.meta.url), { type: 'module' });
  open.push(worker);
  const tell = (message: ToTab) => worker.postMessage(message);
  const answer = async ({ id, url, method, body }: Extract<FromTab, { type: 'fetch' }>) => {
    const name = `${method} ${new URL(url).pathname.replace(/[\da-f-]{36}/g, '{id}')}`;
    requests.push(name);
    if (name === killAt) kill();
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await platform.fetch(url, { method, headers, ...(body && { body }) });
    tell({ type: 'answer', id, status: response.status, body: await response.text() });
  };
  let kill = () => {};
  return new Promise<Done | 'killed'>((resolve) => {
    kill = () => {
      worker.terminate();
      resolve('killed');
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromTab>) => {
      if (data.type === 'fetch') void answer(data);
      if (data.type === 'done') resolve(data);
    });
    tell({ type: 'buy', how, database, options: OPTIONS });
  });
}

const count = (name: string) => requests.filter((request) => request === name).length;

describe('in a browser', () => {
  it.each(['POST /cart/add', 'POST /orders/checkout', 'GET /orders/{id}'])(
    'a tab that dies during %s leaves a purchase that goes on',
    async (request) => {
      expect(await openTab('start', request)).toBe('killed');
      expect(await openTab('resume')).toMatchObject({
        phase: 'ended',
        result: { status: 'owned', chargedCents: 5_000 },
      });
      expect(count('POST /reservations')).toBe(1);
    },
  );

  it('a hold whose answer died with its tab is reported, with the time at which it ends', async () => {
    expect(await openTab('start', 'POST /reservations')).toBe('killed');
    const done = (await openTab('resume')) as Done;
    expect(done.result).toMatchObject({ status: 'failed', lostSeats: [{ code: 'outcome_unknown' }] });
    expect(Date.parse(done.result?.lostSeats[0]?.freesAt ?? '')).toBeGreaterThan(platform.clock.now());
  });

  it('two tabs buy once', async () => {
    const [one, two] = await Promise.all([openTab('start'), openTab('start')]);
    expect(one).toMatchObject({ result: { status: 'owned' } });
    expect(two).toEqual(one);
    expect(count('POST /reservations')).toBe(1);
    expect(count('POST /orders/checkout')).toBe(1);
  });

  it('a tab that is killed while it leads hands over', async () => {
    const leading = openTab('start', 'POST /orders/checkout');
    const following = openTab('start');
    const [first, second] = await Promise.all([leading, following]);
    const done = [first, second].filter((each) => each !== 'killed');
    expect(done.length).toBeGreaterThan(0);
    expect(done[0]).toMatchObject({ result: { status: 'owned', chargedCents: 5_000 } });
    expect(count('POST /reservations')).toBe(1);
  });

  it('a connection that is lost in the middle is waited for', async () => {
    let isOnline = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
    const client = createCoreClient({ services: localServices, fetch: platform.fetch });
    let outage = '';
    const result = await purchaseTickets(
      client,
      { ...OPTIONS, payment: {}, budget: createRequestBudget(client) },
      {
        onStep: ({ event }) => {
          if (event.type === 'held') {
            isOnline = false;
            outage = platform.faults.add({ fault: { kind: 'dropBefore' } });
            globalThis.dispatchEvent(new Event('offline'));
            platform.clock.setTimeout(() => {
              isOnline = true;
              platform.faults.remove(outage);
              globalThis.dispatchEvent(new Event('online'));
            }, 300);
          }
        },
      },
    );
    Reflect.deleteProperty(navigator, 'onLine');
    expect(result).toMatchObject({ status: 'owned' });
  });
});
