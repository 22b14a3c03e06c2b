import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, it, vi } from 'vitest';
import { createCoreClient } from '../../src/createCoreClient.ts';
import { localServices } from '../../src/models/services.ts';
import { addToCartWhenReady } from '../../src/wait/addToCartWhenReady.ts';
import { createLagMemory } from '../../src/wait/lagMemory.ts';
import { createSharedWaits } from '../../src/wait/sharedWaits.ts';
import { waitUntil, type WaitOptions, type WaitProgress } from '../../src/wait/waitUntil.ts';

class NotYet extends Error {}
class Refused extends Error {}

/** A platform that knows the thing from `lag` ms on, whose answers take 10 ms, and is asked every 100 ms. */
function world(lag: number) {
  const clock = createVirtualClock();
  const sentAt: number[] = [];
  const options: WaitOptions<string> = {
    probe: () => {
      const sent = clock.monotonic();
      sentAt.push(sent);
      return new Promise<string>((resolve, reject) => {
        clock.setTimeout(() => (sent >= lag ? resolve('order') : reject(new NotYet('not yet'))), 10);
      });
    },
    isLag: (error) => error instanceof NotYet,
    schedule: (index) => 100 * index,
    shared: createSharedWaits(),
    key: 'cart A1',
  };
  return { clock, sentAt, options, client: { clock, random: () => 0.5 } };
}

describe('equal waits', () => {
  it('share one poll and its end, and one of them learns the lag', async () => {
    const { clock, sentAt, options, client } = world(250);
    const one = waitUntil(client, options);
    await clock.advance(50);
    const other = waitUntil(client, options);
    await clock.advance(1_000);
    expect(await one).toMatchObject({ status: 'ready', value: 'order', attempts: 4, elapsedMs: 310 });
    expect(await other).toMatchObject({ status: 'ready', value: 'order', attempts: 4, elapsedMs: 260 });
    expect([await one, await other].map((outcome) => 'lag' in outcome && outcome.lag)).toEqual([
      { afterMs: 200, byMs: 300, answerMs: 10 },
      null,
    ]);
    expect(sentAt).toEqual([0, 100, 200, 300]);
    expect(clock.pending()).toBe(0);
  });

  it('are equal by their key', async () => {
    const { clock, sentAt, options, client } = world(0);
    const waits = [options, { ...options, key: 'cart A2' }, { ...options, key: undefined }].map((each) =>
      waitUntil(client, each),
    );
    await clock.advance(10);
    await Promise.all(waits);
    expect(sentAt).toEqual([0, 0, 0]);
  });

  it('hear of each "not yet", each with its own time and estimate', async () => {
    const { clock, options, client } = world(250);
    const [one, other] = [vi.fn<(progress: WaitProgress) => void>(), vi.fn<(progress: WaitProgress) => void>()];
    one.mockImplementation(() => {
      throw new RangeError('a listener');
    });
    vi.stubGlobal('reportError', () => undefined);
    const estimate = { count: 3, medianMs: 200, p90Ms: 300 };
    const waits = [waitUntil(client, { ...options, onAttempt: one })];
    await clock.advance(50);
    waits.push(waitUntil(client, { ...options, onAttempt: other, estimate }));
    await clock.advance(1_000);
    await Promise.all(waits);
    vi.unstubAllGlobals();
    expect(one).toHaveBeenCalledTimes(3);
    expect(other.mock.calls.map(([progress]) => progress)).toMatchObject([
      { attempts: 2, elapsedMs: 60, delayMs: 90, estimate },
      { attempts: 3, elapsedMs: 160, delayMs: 90, estimate },
    ]);
  });

  it('are all told of a refusal that is no lag, and each reads it its own way', async () => {
    const { clock, options, client } = world(0);
    const refused = new Refused('no');
    const probe = () => Promise.reject(refused);
    const waits = [{ ...options, probe }, options, { ...options, isOver: () => true }].map((each) =>
      waitUntil(client, each),
    );
    const settled = Promise.allSettled(waits);
    await clock.advance(10);
    expect(await settled).toMatchObject([
      { status: 'rejected', reason: refused },
      { status: 'rejected', reason: refused },
      { status: 'fulfilled', value: { status: 'expired', attempts: 1, lastAnswer: refused } },
    ]);
    expect(clock.pending()).toBe(0);
  });

  it('leave without disturbing each other, and the last one ends the poll', async () => {
    const { clock, sentAt, options, client } = world(Infinity);
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const one = waitUntil(client, { ...options, signal: controller.signal });
    const other = waitUntil(client, { ...options, timeout: 450 });
    await clock.advance(250);
    controller.abort();
    expect(await one).toMatchObject({ status: 'aborted', attempts: 3, elapsedMs: 250 });
    expect(remove).toHaveBeenCalledTimes(1);
    await clock.advance(1_000);
    expect(await other).toMatchObject({ status: 'timed_out', attempts: 5, elapsedMs: 450 });
    expect((await other).lastAnswer).toBeInstanceOf(NotYet);
    expect(sentAt).toEqual([0, 100, 200, 300, 400]);
    expect(clock.pending()).toBe(0);
  });

  it('keep their own deadlines: a later one prolongs the poll', async () => {
    const { clock, sentAt, options, client } = world(450);
    const one = waitUntil(client, { ...options, deadline: clock.now() + 250 });
    const other = waitUntil(client, { ...options, deadline: clock.now() + 5_000 });
    await clock.advance(1_000);
    expect(await one).toMatchObject({ status: 'never_existed', attempts: 3, elapsedMs: 250 });
    expect(await other).toMatchObject({ status: 'ready', lag: { byMs: 500 } });
    expect(sentAt).toHaveLength(6);
  });

  it('send nothing for one that is over before it began', async () => {
    const { clock, sentAt, options, client } = world(0);
    expect(await waitUntil(client, { ...options, deadline: clock.now() })).toMatchObject({
      status: 'expired',
      attempts: 0,
    });
    expect(await waitUntil(client, { ...options, signal: AbortSignal.abort() })).toMatchObject({ status: 'aborted' });
    expect(sentAt).toEqual([]);
  });

  it('join the request of one that has left, and never send a second beside it', async () => {
    const { clock, sentAt, options, client } = world(0);
    const controller = new AbortController();
    const onLateSuccess = vi.fn<(value: string) => void>();
    const one = waitUntil(client, { ...options, signal: controller.signal, onLateSuccess });
    await clock.advance(5);
    controller.abort();
    expect(await one).toMatchObject({ status: 'aborted' });
    const other = waitUntil(client, options);
    await clock.advance(5);
    expect(await other).toMatchObject({ status: 'ready', value: 'order', elapsedMs: 5 });
    expect(onLateSuccess).toHaveBeenCalledExactlyOnceWith('order', expect.anything());
    expect(sentAt).toEqual([0]);
  });

  it('begin anew once all have left and the last answer is in', async () => {
    const { clock, sentAt, options, client } = world(200);
    const controller = new AbortController();
    const one = waitUntil(client, { ...options, signal: controller.signal });
    await clock.advance(5);
    controller.abort();
    await one;
    await clock.advance(245);
    expect(sentAt).toEqual([0]);
    expect(clock.pending()).toBe(0);
    const other = waitUntil(client, options);
    await clock.advance(10);
    expect(await other).toMatchObject({ status: 'ready', attempts: 1 });
    expect(sentAt).toEqual([0, 250]);
  });
});

it('two calls of addToCartWhenReady for one seat add it once', async () => {
  const clock = createVirtualClock();
  const ids = ['4', '5', '6', '7'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);
  const [seatId = '', reservationId = '', userId = '', orderId = ''] = ids;
  const sent: unknown[] = [];
  const answer = (body: object, status: number) => Response.json(body, { status });
  const fetch = async (_: RequestInfo | URL, init?: RequestInit) => {
    sent.push(init?.body);
    if (sent.length < 3) return answer({ error: 'Reservation not found' }, 404);
    const items = [{ id: orderId, seatId, price: 50 }];
    return answer({ id: orderId, userId, state: 'draft', totalAmount: 50, items }, 200);
  };
  const client = createCoreClient({ services: localServices, clock, random: () => 0.5, fetch });
  const lags = createLagMemory({ clock: clock });
  const expiresAt = new Date(clock.now() + 60_000).toISOString();
  const parameters = { seatId, reservationId, userId, price: 50, expiresAt };
  const options = { shared: createSharedWaits(), lags };
  const calls = Promise.all([1, 2].map(() => addToCartWhenReady(client, parameters as never, options)));
  await clock.advance(2_000);
  const [one, two] = await calls;
  expect(one).toMatchObject({ id: orderId });
  expect(two).toBe(one);
  expect(sent).toHaveLength(3);
  expect(lags.estimate('inventory>ordering')).toMatchObject({ count: 1 });
  expect(clock.pending()).toBe(0);
});
