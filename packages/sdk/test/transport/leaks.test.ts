import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createVirtualClock } from '@speckit/mocks';
import { expect, test } from 'vitest';
import {
  addToCart,
  createCoreClient,
  getEvent,
  localServices,
  reserve,
  type Clock,
  type CoreClient,
} from '../../src/index.ts';
import { IDS } from '../support/verbs.ts';

const event = JSON.stringify({ id: IDS.event, name: 'Gala', eventDate: '2030-01-01T20:00:00Z', basePrice: 50 });

function quickClient<Time extends Clock>(status: number, body: string, clock: Time) {
  const client = createCoreClient({
    services: localServices,
    clock,
    random: () => 0.5,
    timeout: { total: 0 },
    onEvent: () => undefined,
    fetch: () => Promise.resolve(new Response(body, { status })),
  });
  return { client, clock };
}
/** Reads, holds and cart adds in turn. */
function callNumber(index: number, client: CoreClient, signal: AbortSignal): Promise<unknown> {
  if (index % 3 === 0) return getEvent(client, { eventId: IDS.event }, { signal });
  if (index % 3 === 1) return reserve(client, { seatId: IDS.seat, customerId: 'c' }, { signal });
  return addToCart(client, { seatId: IDS.seat, price: 1, userId: 'u' }, { signal });
}

test.each([200, 404, 500])(
  '1,000 calls on one signal that end in %i leave no listener and no timer',
  async (status) => {
    const { client, clock } = quickClient(status, event, createVirtualClock());
    const { signal } = new AbortController();
    for (let index = 0; index < 1_000; index += 1) await callNumber(index, client, signal).catch(() => undefined);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(clock.pending()).toBe(0);
  },
);

test('1,000 calls at once on one signal, aborted together, leave no listener and no timer', async () => {
  const clock = createVirtualClock();
  const client = createCoreClient({ services: localServices, clock, fetch: () => new Promise(() => undefined) });
  const stop = new AbortController();
  const work = Array.from({ length: 1_000 }, (_, index) => callNumber(index, client, stop.signal));
  await clock.settle();
  stop.abort();
  const ends = await Promise.allSettled(work);
  expect(ends.every((end) => end.status === 'rejected' && (end.reason as { code: string }).code === 'aborted')).toBe(
    true,
  );
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  expect(clock.pending()).toBe(0);
});

test('100,000 calls leave the heap flat', { timeout: 300_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const stopped = { now: () => 0, monotonic: () => 0, setTimeout: () => 0, clearTimeout: () => undefined };
  const { client } = quickClient(200, event, stopped);
  const { signal } = new AbortController();
  const task = () => new Promise((resolve) => setImmediate(resolve));
  const heapAfter = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      await callNumber(index, client, signal).catch(() => undefined);
      if (index % 100 === 0) await task();
    }
    for (let round = 0; round < 5; round += 1) {
      collect();
      await task();
    }
    return process.memoryUsage().heapUsed;
  };
  const before = await heapAfter(10_000);
  const after = await heapAfter(100_000);
  expect(after - before).toBeLessThan(3_000_000);
});
