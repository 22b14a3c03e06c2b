import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, it, vi } from 'vitest';
import { waitUntil, type WaitOptions } from '../../src/wait/waitUntil.ts';

class NotYet extends Error {}
class Refused extends Error {}

/** A platform that knows the thing from `lag` ms on, whose answers take `roundTrip` ms. */
function world(lag: number, roundTrip = 10) {
  const clock = createVirtualClock();
  const sentAt: number[] = [];
  const probe = () => {
    const sent = clock.monotonic();
    sentAt.push(sent);
    return new Promise<string>((resolve, reject) => {
      clock.setTimeout(() => {
        if (sent >= lag) resolve('order');
        else reject(new NotYet('not yet'));
      }, roundTrip);
    });
  };
  const options: WaitOptions<string> = {
    probe,
    isLag: (error) => error instanceof NotYet,
  };
  return { clock, sentAt, options, client: { clock, random: () => 0.5 } };
}

describe('waitUntil', () => {
  it('asks at once and ends with the first yes', async () => {
    const { clock, sentAt, options, client } = world(0);
    const waiting = waitUntil(client, options);
    await clock.advance(10);
    expect(await waiting).toMatchObject({ status: 'ready', value: 'order', attempts: 1, elapsedMs: 10 });
    expect(sentAt).toEqual([0]);
    expect(clock.pending()).toBe(0);
  });

  it.each([300, 3_000, 20_000])(
    'finds a lag of %i ms soon after it is over, without hurrying the server',
    async (lag) => {
      const { clock, sentAt, options, client } = world(lag);
      const waiting = waitUntil(client, options);
      await clock.advance(lag * 2);
      const outcome = await waiting;
      expect(outcome).toMatchObject({ status: 'ready' });
      expect(outcome.elapsedMs).toBeGreaterThanOrEqual(lag);
      expect(outcome.elapsedMs).toBeLessThanOrEqual(lag + Math.max(2 * Math.sqrt(20 * lag), lag / 5) + 50);
      expect(sentAt.length).toBeLessThanOrEqual(Math.sqrt(lag / 20) + 3);
    },
  );

  it('says what it learned about the lag', async () => {
    const { clock, sentAt, options, client } = world(300);
    const waiting = waitUntil(client, options);
    await clock.advance(1_000);
    expect(await waiting).toMatchObject({ lag: { afterMs: sentAt.at(-2), byMs: sentAt.at(-1) } });
  });

  it('counts from when the thing began, not from when it was asked to wait', async () => {
    const { clock, sentAt, options, client } = world(1_010);
    await clock.advance(1_000);
    const waiting = waitUntil(client, { ...options, since: 0 });
    await clock.advance(1_000);
    expect(await waiting).toMatchObject({ status: 'ready' });
    expect(sentAt).toEqual([1_000, 1_280]);
  });

  it('tells progress after each "not yet"', async () => {
    const { clock, options, client } = world(100);
    const onAttempt = vi.fn<(value: unknown) => void>();
    const waiting = waitUntil(client, { ...options, onAttempt });
    await clock.advance(1_000);
    await waiting;
    expect(onAttempt.mock.calls.map(([progress]) => progress)).toMatchObject([
      { attempts: 1, elapsedMs: 10, delayMs: 10, estimate: null },
      { attempts: 2, elapsedMs: 30, delayMs: 50 },
      { attempts: 3, elapsedMs: 90, delayMs: 90 },
    ]);
  });

  it('hands on how long it usually takes, before the first probe already when that one is put off', async () => {
    const { clock, options, client } = world(300);
    const onAttempt = vi.fn<(value: unknown) => void>();
    const estimate = { count: 8, medianMs: 300, p90Ms: 320 };
    const schedule = (index: number) => 250 + 100 * index;
    const waiting = waitUntil(client, { ...options, onAttempt, schedule, estimate });
    expect(onAttempt).toHaveBeenCalledExactlyOnceWith({
      attempts: 0,
      elapsedMs: 0,
      delayMs: 250,
      lastAnswer: undefined,
      estimate,
    });
    await clock.advance(1_000);
    await waiting;
    expect(onAttempt.mock.calls[1]).toMatchObject([{ attempts: 1, delayMs: 90, estimate }]);
  });

  it('waits for a value, without an error class', async () => {
    const { clock, client } = world(0);
    const states = ['draft', 'pending', 'paid'];
    const waiting = waitUntil(client, {
      probe: () => Promise.resolve(states.shift() ?? 'paid'),
      until: (state) => state === 'paid',
    });
    await clock.advance(1_000);
    expect(await waiting).toMatchObject({ status: 'ready', value: 'paid', attempts: 3, lastAnswer: 'pending' });
  });

  it.each([
    ['longer than its schedule', 4_000, 4_500],
    ['0 s, which is no invitation to hammer', 0, 20],
    ['an hour: it ends with the wait', 3_600_000, null],
    ['longer than a timer can hold', 9_999_999_999_000, null],
  ])('a Retry-After of the server: %s', async (_, retryAfterMs, nextAt) => {
    const { clock, sentAt, options, client } = world(0);
    let refusals = 0;
    const probe = () => {
      if (refusals > 0) return options.probe(2);
      refusals += 1;
      return Promise.reject(Object.assign(new NotYet('busy'), { facts: { retryAfterMs } }));
    };
    const waiting = waitUntil(client, { ...options, probe, timeout: 60_000 });
    await clock.advance(60_000);
    expect((await waiting).status).toBe(nextAt === null ? 'timed_out' : 'ready');
    expect(sentAt).toEqual(nextAt === null ? [] : [nextAt]);
    expect(clock.pending()).toBe(0);
  });

  it('gives the clock no negative delay, however late the first probe is', async () => {
    const { clock, options, client } = world(10_000);
    const delays: number[] = [];
    const setTimeout: typeof clock.setTimeout = (callback, delayMs) => {
      delays.push(delayMs);
      return clock.setTimeout(callback, delayMs);
    };
    const waiting = waitUntil({ ...client, clock: { ...clock, setTimeout } }, { ...options, timeout: 30_000 });
    await clock.advance(30_000);
    await waiting;
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  });

  it('is not disturbed by a listener that throws', async () => {
    const { clock, options, client } = world(100);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onAttempt = () => {
      throw new RangeError('listener');
    };
    const waiting = waitUntil(client, { ...options, onAttempt });
    await clock.advance(1_000);
    expect((await waiting).status).toBe('ready');
    vi.restoreAllMocks();
  });

  it('throws a refusal that is no lag, at once', async () => {
    const { clock, options, client } = world(0);
    const refused = new Refused('no');
    await expect(waitUntil(client, { ...options, probe: () => Promise.reject(refused) })).rejects.toBe(refused);
    expect(clock.pending()).toBe(0);
  });
});

describe('the end of a wait', () => {
  it('comes with the budget', async () => {
    const { clock, options, client } = world(Infinity);
    const waiting = waitUntil(client, { ...options, timeout: 2_000 });
    await clock.advance(2_000);
    expect(await waiting).toMatchObject({ status: 'timed_out', elapsedMs: 2_000 });
    expect(clock.pending()).toBe(0);
  });

  it('comes with the hold: all that was heard of it is "not yet", so it never existed there', async () => {
    const { clock, options, client } = world(Infinity);
    const waiting = waitUntil(client, { ...options, deadline: clock.now() + 60_000, timeout: 90_000 });
    await clock.advance(60_000);
    const outcome = await waiting;
    expect(outcome).toMatchObject({ status: 'never_existed', elapsedMs: 60_000 });
    expect(outcome.lastAnswer).toBeInstanceOf(NotYet);
    expect(clock.pending()).toBe(0);
  });

  it('comes before the first request when the hold is over already', async () => {
    const { clock, sentAt, options, client } = world(0);
    expect(await waitUntil(client, { ...options, deadline: clock.now() })).toMatchObject({
      status: 'expired',
      attempts: 0,
    });
    expect(sentAt).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it('comes with the word of the server', async () => {
    const { options, client } = world(0);
    const isOver = (error: unknown) => error instanceof Refused;
    const outcome = await waitUntil(client, { ...options, probe: () => Promise.reject(new Refused('over')), isOver });
    expect(outcome).toMatchObject({ status: 'expired', attempts: 1 });
  });

  it.each(['while a probe is out', 'between two probes'])('comes at once on abort %s', async (when) => {
    const { clock, options, client } = world(Infinity);
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const waiting = waitUntil(client, { ...options, signal: controller.signal });
    await clock.advance(when === 'while a probe is out' ? 5 : 15);
    controller.abort();
    expect(await waiting).toMatchObject({ status: 'aborted', attempts: 1 });
    expect(remove).toHaveBeenCalledTimes(1);
    await clock.advance(5);
    expect(clock.pending()).toBe(0);
  });

  it('sends nothing for a signal that is aborted already', async () => {
    const { sentAt, options, client } = world(0);
    expect(await waitUntil(client, { ...options, signal: AbortSignal.abort() })).toMatchObject({
      status: 'aborted',
      attempts: 0,
    });
    expect(sentAt).toEqual([]);
  });

  it('does not lose a success that lands after it', async () => {
    const { clock, options, client } = world(0);
    const controller = new AbortController();
    const onLateSuccess = vi.fn<(value: unknown) => void>();
    const waiting = waitUntil(client, { ...options, signal: controller.signal, onLateSuccess });
    await clock.advance(5);
    controller.abort();
    await waiting;
    expect(onLateSuccess).not.toHaveBeenCalled();
    await clock.advance(5);
    expect(onLateSuccess).toHaveBeenCalledExactlyOnceWith('order', expect.objectContaining({ afterMs: null }));
  });
});
