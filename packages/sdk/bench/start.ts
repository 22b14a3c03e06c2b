// From `start()` to the hold's request, and from each answer to the next request, with a journal and sharing on, against a
// fetch that answers after 5 ms. The host's own time. node packages/sdk/bench/start.ts [--purchases 200]
import { parseArgs } from 'node:util';
import { createCoreClient, createGuest, localServices } from '@speckit/sdk';
import { createJournal, createPurchase, webSharing, webStorage } from '@speckit/sdk/purchase';

const { values } = parseArgs({ options: { purchases: { type: 'string', default: '200' } } });
const purchases = Number(values.purchases);
if (!(purchases > 0)) {
  console.error(`bench:start: --purchases takes a number above 0, not "${values.purchases}"`);
  process.exit(2);
}

const eventId = '550e8400-e29b-41d4-a716-446655440000';
const seatId = '550e8400-e29b-41d4-a716-446655440001';
const orderId = '9829d3e5-d30d-4fdd-8e7f-b4b93907a4ab';
const LISTENER_MS = 20;

/** A `localStorage` in memory. */
const texts = new Map<string, string>();
const storage = {
  getItem: (key: string) => texts.get(key) ?? null,
  setItem: (key: string, text: string) => void texts.set(key, text),
  removeItem: (key: string) => void texts.delete(key),
};

const toHold: number[] = [];
const toNext: number[] = [];
let began = 0;
let answeredAt = 0;

const answers: Readonly<Record<string, (sent: Record<string, unknown>) => object>> = {
  '/reservations': (sent) => ({
    reservationId: '8bf7fffc-9ff5-401c-9d2d-86f525f42e40',
    seatId,
    customerId: sent['customerId'],
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
    status: 'active',
  }),
  '/cart/add': () => ({ id: orderId, totalAmount: 50, state: 'draft', items: [{ id: 'i', seatId, price: 50 }] }),
  '/orders/checkout': () => ({
    id: orderId,
    totalAmount: 50,
    state: 'pending',
    items: [{ id: 'i', seatId, price: 50 }],
  }),
  '/payments': (sent) => ({ success: true, payment: { ...sent, id: orderId, status: 'succeeded' } }),
};
const seatmap = {
  eventId,
  eventName: 'Concert',
  eventDate: '2030-01-01T00:00:00Z',
  basePrice: 50,
  seats: [{ id: seatId, sectionCode: 'A', rowNumber: 1, seatNumber: 1, price: 50, status: 'sold' }],
};

const client = createCoreClient({
  services: localServices,
  fetch: async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    const at = performance.now();
    const answer = answers[path];
    if (path === '/reservations') toHold.push(at - began);
    else if (answer) toNext.push(at - answeredAt);
    const body = answer ? answer((await request.json()) as Record<string, unknown>) : seatmap;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (answer) answeredAt = performance.now();
    return new Response(JSON.stringify(body), { status: path === '/reservations' ? 201 : 200 });
  },
});

for (let index = 0; index < purchases; index++) {
  const purchase = createPurchase(client, {
    eventId,
    seats: [{ seatId, price: 50 }],
    buyer: createGuest(),
    payment: {},
    journal: createJournal(webStorage(storage)),
    sharing: webSharing(),
  });
  // A listener as expensive as a render of a page.
  purchase.subscribe(() => {
    const until = performance.now() + LISTENER_MS;
    while (performance.now() < until);
  });
  began = performance.now();
  const { result } = await purchase.start();
  if (result?.status !== 'owned') throw new RangeError(`ended ${result?.status}`);
  purchase.dispose();
}

const row = (name: string, samples: readonly number[]) => {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
  return { name, samples: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
};
const table = [row('start() to the hold, ms', toHold), row('answer to the next request, ms', toNext)];
console.table(table);
process.exitCode = table.every(({ p95 }) => Number(p95) <= 5) ? 0 : 1;
