/**
 * 200,000 requests with faults on, through the HTTP interface in virtual time: is the heap flat, is every listener gone,
 * is every answer well-formed? `npm run soak`; ends by itself, with 1 when an answer is no.
 */
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRandom } from '../src/engine/random.ts';
import { createVirtualClock } from '../src/engine/virtualClock.ts';
import type { FaultRule } from '../src/model/fault.ts';
import { createPlatform } from '../src/platform/createPlatform.ts';
import { replyProblem } from '../test/invariants/support/replyProblem.ts';
import { ODD_REQUESTS } from '../test/invariants/support/oddRequests.ts';
import { send, type Ask, type Reply } from '../test/invariants/support/send.ts';
import { table } from './table.ts';

const REQUESTS = 200_000;
const SAMPLES = 21;
const SHOPPERS = 40;
/** So many orders are made and declined first: tables forget what is over, but only once they are full. */
const FILLING = 41_000;
/** The last third's highest heap over the first third's: tables are cut in lumps, so the peaks are compared. */
const FLAT = 1.1;
const FAULTS: readonly FaultRule[] = [
  { fault: { kind: 'latency', ms: 900 }, probability: 0.02 },
  { fault: { kind: 'late', ms: 900, jitterMs: 300 }, probability: 0.01 },
  { fault: { kind: 'reset' }, probability: 0.01 },
  { fault: { kind: 'dropBefore' }, probability: 0.01 },
  { fault: { kind: 'dropAfter' }, probability: 0.01 },
  { fault: { kind: 'garbageBody' }, probability: 0.01 },
  { fault: { kind: 'truncatedBody' }, probability: 0.01 },
  {
    fault: { kind: 'status', status: 503, body: '{"error":"Busy"}', headers: { 'Content-Type': 'application/json' } },
    probability: 0.01,
  },
];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapMb = () => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

const clock = createVirtualClock({ quietTasks: 1 });
const platform = createPlatform({ clock, seed: 3, ttl: 2, lag: 60 });
const random = createRandom(3);
const { signal } = new AbortController();
const problems = new Map<string, number>();
let count = 0;
let cut = 0;

async function ask(asked: Ask): Promise<Reply | null> {
  count++;
  // One client in fifty leaves at once; the others share a signal that never fires, and must not pile up on it.
  const leaving = random.next() < 0.02 ? new AbortController() : undefined;
  const work = send(platform, { ...asked, signal: leaving?.signal ?? signal });
  leaving?.abort();
  const reply = await work;
  if (!reply) cut++;
  const problem = reply && !reply.text.startsWith('\u0000<{') ? replyProblem(reply, 'guide') : undefined;
  if (problem !== undefined) problems.set(problem, (problems.get(problem) ?? 0) + 1);
  return reply;
}

function post(service: Ask['service'], path: string, body: unknown): Ask {
  return { service, method: 'POST', path, body };
}

/** How likely a buyer is to leave after the reserve, after the cart, and to be charged in the end. */
interface Habits {
  afterReserve: number;
  afterCart: number;
  charged: number;
}

const EAGER: Habits = { afterReserve: 0, afterCart: 0, charged: 0 };
/** Most let go; few get as far as paying, and nearly all of those are declined: the seats come back. */
const USUAL: Habits = { afterReserve: 0.6, afterCart: 0.5, charged: 0.02 };

async function shop(seatId: string, habits: Habits): Promise<void> {
  const customerId = random.uuid();
  const held = await ask(post('inventory', '/reservations', { seatId, customerId }));
  const reservationId = held?.json['reservationId'];
  if (reservationId === undefined || random.next() < habits.afterReserve) return;
  await clockTurn(300);
  const price = random.next() < habits.charged ? 50 : 50.13;
  const cart = await ask(post('ordering', '/cart/add', { reservationId, seatId, price, userId: customerId }));
  const orderId = cart?.json['id'];
  if (orderId === undefined || random.next() < habits.afterCart) return;
  await ask(post('ordering', '/orders/checkout', { orderId, userId: customerId }));
  await ask(post('payment', '/payments', { orderId, customerId, amount: price }));
  const odd = ODD_REQUESTS[random.integer(0, ODD_REQUESTS.length - 1)];
  if (odd) await ask(odd);
}

function clockTurn(ms: number): Promise<void> {
  return new Promise((resolve) => void clock.setTimeout(resolve, ms));
}

const map = await send(platform, { service: 'catalog', method: 'GET', path: `/events/${await firstEvent()}/seatmap` });
const seats = (map?.json['seats'] ?? []) as { id: string; status: string }[];
const free = seats.filter(({ status }) => status === 'available').map(({ id }) => id);

async function firstEvent(): Promise<string> {
  const list = await platform.handle('catalog', {
    method: 'GET',
    path: '/events',
    query: new URLSearchParams(),
    headers: {},
    body: '',
  });
  const events = JSON.parse(String(list.body)) as { id: string; totalSeats: number }[];
  return events.toSorted((one, other) => other.totalSeats - one.totalSeats)[0]?.id ?? '';
}

async function letIn(habits: Habits): Promise<void> {
  const visits = Array.from({ length: SHOPPERS }, () => shop(free[random.integer(0, free.length - 1)] ?? '', habits));
  await clock.advance(4000);
  await Promise.all(visits);
}

for (let orders = 0; orders < FILLING; orders += SHOPPERS) await letIn(EAGER);
count = 0;
cut = 0;
for (const rule of FAULTS) platform.faults.add(rule);
const startedAt = performance.now();
const samples: number[] = [];
while (count < REQUESTS) {
  await letIn(USUAL);
  if (count >= ((samples.length + 1) * REQUESTS) / SAMPLES) samples.push(heapMb());
}
platform.faults.clear();
await clock.advance(60_000);
const listeners = getEventListeners(signal, 'abort').length;
platform.dispose();
const seconds = (performance.now() - startedAt) / 1000;

const third = Math.floor(samples.length / 3);
const peaks = [0, 1, 2].map((index) => Math.max(...samples.slice(index * third, (index + 1) * third)));
const growth = (peaks[2] ?? 0) / (peaks[0] ?? 1);
const rows: [string, string, boolean][] = [
  ['requests', `${count} in ${seconds.toFixed(1)} s (${Math.round(count / seconds)}/s), ${cut} cut`, true],
  [
    'heap, highest per third',
    `${peaks.map((mb) => mb.toFixed(1)).join(', ')} MB: x${growth.toFixed(2)}`,
    growth < FLAT,
  ],
  ['listeners left', String(listeners), listeners === 0],
  ['timers left', String(clock.pending()), clock.pending() === 0],
  [
    'answers out of shape',
    [...problems].map(([what, times]) => `${times} x ${what}`).join(', ') || '0',
    problems.size === 0,
  ],
];
console.log(
  table(
    ['soak', 'measured', ''],
    rows.map(([what, value, isGood]) => [what, value, isGood ? 'ok' : 'NO']),
  ),
);
process.exitCode = rows.every(([, , isGood]) => isGood) ? 0 : 1;
