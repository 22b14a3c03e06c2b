// From `start()` to the hold's request, and from each answer to the next request, with a journal and sharing on. Runs in Node
// and in a page alike, in the host's own time, against a fetch that answers after 5 ms.
import { createCoreClient, createGuest, localServices } from '@speckit/sdk';
import { createJournal, createPurchase, webSharing, webStorage, type WebStorageLike } from '@speckit/sdk/purchase';

const eventId = '550e8400-e29b-41d4-a716-446655440000';
const seatId = '550e8400-e29b-41d4-a716-446655440001';
const orderId = '9829d3e5-d30d-4fdd-8e7f-b4b93907a4ab';
const ANSWER_MS = 5;
/** A listener as expensive as a render of a page. */
const LISTENER_MS = 20;

/** Times in ms. */
export interface Samples {
  /** A page that has called `resume()` when it was opened, as a page with a journal does. */
  readonly toHold: number[];
  /** A purchase that is made at the click: the lock and the journal are asked for on the way. */
  readonly toHoldAtOnce: number[];
  readonly toNext: number[];
  /** From an answer to the next request for code that only reads the body: what the host itself needs. */
  readonly bare: number[];
  /** How long a free lock takes to be granted. */
  readonly lock: number[];
  /** How long plain code takes that needs 2 ms on a machine at rest: what else the machine does. */
  readonly work: number[];
}

const seatmap = {
  eventId,
  eventName: 'Concert',
  eventDate: '2030-01-01T00:00:00Z',
  basePrice: 50,
  seats: [{ id: seatId, sectionCode: 'A', rowNumber: 1, seatNumber: 1, price: 50, status: 'sold' }],
};
const order = { id: orderId, totalAmount: 50, items: [{ id: 'i', seatId, price: 50 }] };
const answers: Readonly<Record<string, (sent: Record<string, unknown>) => object>> = {
  '/reservations': ({ customerId }) => ({
    reservationId: '8bf7fffc-9ff5-401c-9d2d-86f525f42e40',
    seatId,
    customerId,
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
    status: 'active',
  }),
  '/cart/add': () => ({ ...order, state: 'draft' }),
  '/orders/checkout': () => ({ ...order, state: 'pending' }),
  '/payments': (sent) => ({ success: true, payment: { ...sent, id: orderId, status: 'succeeded' } }),
};

/** Every so many purchases one more is made at the click. */
const AT_ONCE_EVERY = 4;

/** Counts to something. Returns what was counted, so that nobody leaves it out. */
function count(times: number): number {
  let sum = 0;
  for (let index = 0; index < times; index++) sum = (sum * 31 + index) % 65_521;
  return sum;
}
/** How far one can count in `ms` when nobody disturbs: by the fastest of many runs. */
function countable(ms: number): number {
  const times = 50_000;
  let fastestMs = Infinity;
  for (let run = 0; run < 200; run++) {
    const began = performance.now();
    count(times);
    // Browsers give time in steps of 0.1 ms.
    fastestMs = Math.min(fastestMs, Math.max(0.1, performance.now() - began));
  }
  return Math.round((ms * times) / fastestMs);
}

/** Buys so many times, one after another, and after each purchase sends the same requests by hand. */
export async function measure(purchases: number, storage: WebStorageLike): Promise<Samples> {
  const samples: Samples = { toHold: [], toHoldAtOnce: [], toNext: [], bare: [], lock: [], work: [] };
  const twoMs = countable(2);
  let began = 0;
  let answeredAt = 0;
  let isBare = false;
  let isAtOnce = false;

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    const at = performance.now();
    const answer = answers[path];
    if (answer && path === '/reservations') {
      if (!isBare) (isAtOnce ? samples.toHoldAtOnce : samples.toHold).push(at - began);
    } else if (answer) (isBare ? samples.bare : samples.toNext).push(at - answeredAt);
    const body = answer ? answer((await request.json()) as Record<string, unknown>) : seatmap;
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    if (answer) answeredAt = performance.now();
    return new Response(JSON.stringify(body), { status: path === '/reservations' ? 201 : 200 });
  };
  const client = createCoreClient({ services: localServices, fetch });
  const journal = createJournal(webStorage(storage));

  const buy = async () => {
    const purchase = createPurchase(client, {
      eventId,
      seats: [{ seatId, price: 50 }],
      buyer: createGuest(),
      payment: {},
      journal,
      sharing: webSharing(),
    });
    purchase.subscribe(() => {
      const until = performance.now() + LISTENER_MS;
      while (performance.now() < until);
    });
    if (!isAtOnce) await purchase.resume();
    began = performance.now();
    const { result } = await purchase.start();
    if (result?.status !== 'owned') throw new RangeError(`ended ${result?.status}`);
    purchase.dispose();
    // What is still to be told is told before the next measurement.
    await new Promise((resolve) => setTimeout(resolve, LISTENER_MS));
  };

  for (let index = 1; index <= purchases; index++) {
    isBare = false;
    await buy();
    isAtOnce = true;
    if (index % AT_ONCE_EVERY === 0) await buy();
    isAtOnce = false;
    isBare = true;
    for (const path of Object.keys(answers)) {
      const response = await fetch(`http://localhost${path}`, { method: 'POST', body: '{}' });
      await response.json();
      const workedFrom = performance.now();
      count(twoMs);
      samples.work.push(performance.now() - workedFrom);
    }
    const askedAt = performance.now();
    await navigator.locks.request(`bench-${index}`, { ifAvailable: true }, () => undefined);
    samples.lock.push(performance.now() - askedAt);
  }
  return samples;
}
