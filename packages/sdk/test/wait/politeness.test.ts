import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import { createPollPacer, type PollPacer } from '../../src/wait/pollPacer.ts';
import { createRequestBudget, type PageConditions } from '../../src/wait/requestBudget.ts';
import { createRandom } from '../../bench/wait/random.ts';

/** A catalog that answers one request at a time; pages arrive over ten minutes and poll for forty. */
function crowd(pages: number, answerMs: number, makePacer: (random: () => number) => PollPacer) {
  const random = createRandom(1);
  const MINUTE = 60_000;
  const polls = Array.from({ length: pages }, (_, index) => ({
    at: (index / pages) * 10 * MINUTE,
    pacer: makePacer(random),
  }));
  const settled: number[] = [];
  let freeAt = 0;
  for (;;) {
    const next = polls.reduce((one, other) => (other.at < one.at ? other : one));
    if (next.at > 40 * MINUTE) break;
    freeAt = Math.max(freeAt, next.at) + answerMs;
    const tookMs = freeAt - next.at;
    if (next.at > 25 * MINUTE) settled.push(tookMs);
    next.at = freeAt + next.pacer.next(tookMs);
  }
  settled.sort((one, other) => one - other);
  return { p95: settled[Math.floor(settled.length * 0.95)] ?? NaN, answers: settled.length };
}

describe('polling a seatmap', () => {
  it('waits at least ten times what an answer takes', () => {
    const pacer = createPollPacer({ random: () => 0.5 });
    expect(pacer.next(500)).toBe(5_000);
    expect(pacer.next(10)).toBe(4_900);
  });

  it('doubles the distance while answers take over twice the best seen, then comes back step by step', () => {
    const pacer = createPollPacer({ random: () => 0.5 });
    const distances = [250, 600, 600, 600, 250, 250, 250].map((ms) => Math.round(pacer.next(ms)));
    expect(distances.slice(0, 4)).toEqual([2_500, 6_000, 12_000, 24_000]);
    for (const [index, distance] of distances.slice(4).entries()) {
      expect(distance).toBeLessThan(distances[index + 3] ?? 0);
      expect(distance).toBeGreaterThan((distances[index + 3] ?? 0) / 2);
    }
  });

  it('keeps 200 pages on one 10,000-seat event from queueing: p95 within three times the unloaded answer', () => {
    const polite = crowd(200, 250, (random) => createPollPacer({ random }));
    expect(polite.p95).toBeLessThanOrEqual(3 * 250);
    expect(polite.answers).toBeGreaterThan(1_000);
    const fixed = crowd(200, 250, () => ({ next: () => 5_000 }));
    expect(fixed.p95).toBeGreaterThan(40_000);
  });
});

describe('the request budget of a page', () => {
  function open(options: { burst?: number; perSecond?: number } = {}) {
    const clock = createVirtualClock();
    const state = { hidden: false, online: true };
    const listeners = new Set<() => void>();
    const page: PageConditions = {
      isHidden: () => state.hidden,
      isOnline: () => state.online,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const set = (change: Partial<typeof state>) => {
      Object.assign(state, change);
      for (const listener of listeners) listener();
    };
    const budget = createRequestBudget({ clock, random: () => 0.5 }, { page, ...options });
    const admitted: number[] = [];
    const ask = (admission?: Parameters<typeof budget.admit>[0]) => {
      void budget.admit(admission).then(
        () => admitted.push(clock.monotonic()),
        () => admitted.push(-1),
      );
    };
    return { clock, set, ask, admitted, listeners };
  }

  it('lets a burst through, then a few a second', async () => {
    const { clock, ask, admitted } = open({ burst: 3, perSecond: 2 });
    for (let index = 0; index < 6; index++) ask();
    await clock.settle();
    expect(admitted).toEqual([0, 0, 0]);
    await clock.advance(10_000);
    expect(admitted).toHaveLength(6);
    expect(admitted.at(-1)).toBeGreaterThanOrEqual(1_500);
    expect(clock.pending()).toBe(0);
  });

  it('stands still while nobody looks or nothing can be reached, and comes back with jitter', async () => {
    const { clock, set, ask, admitted } = open();
    set({ hidden: true });
    ask();
    await clock.advance(60_000);
    expect(admitted).toEqual([]);
    set({ hidden: false, online: false });
    await clock.advance(60_000);
    expect(admitted).toEqual([]);
    set({ online: true });
    await clock.advance(1_000);
    expect(admitted).toEqual([120_500]);
  });

  it('a purchase goes on while nobody looks, but not without a connection', async () => {
    const { clock, set, ask, admitted } = open({ burst: 1, perSecond: 1 });
    set({ hidden: true });
    for (let index = 0; index < 3; index++) ask({ urgent: true });
    await clock.settle();
    expect(admitted).toEqual([0, 0, 0]);
    set({ online: false });
    ask({ urgent: true });
    await clock.advance(5_000);
    expect(admitted).toHaveLength(3);
  });

  it('lets go at once when asked to, and leaves nothing behind', async () => {
    const { clock, set, ask, admitted, listeners } = open();
    const controller = new AbortController();
    set({ online: false });
    ask({ signal: controller.signal });
    await clock.settle();
    controller.abort();
    await clock.settle();
    expect(admitted).toEqual([-1]);
    expect(listeners.size).toBe(0);
    expect(clock.pending()).toBe(0);
  });
});
