import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { estimateLags } from '../../src/wait/lagDistribution.ts';
import { planProbes } from '../../src/wait/planProbes.ts';
import { systemClock } from '../../src/time/clock.ts';
import { createLagMemory, type RememberedLag } from '../../src/wait/lagMemory.ts';
import { coldSchedule, type Schedule } from '../../src/wait/schedule.ts';
import { relevanceOf } from '../../src/wait/changePoint.ts';

const PAIR = 'inventory>ordering';
const DAY = 86_400_000;

function createMemory(capacity?: number) {
  let now = 0;
  const memory = createLagMemory({ clock: { ...systemClock, now: () => now } }, { capacity });
  /** Sees a lag through a window of 40 ms. */
  const see = (...lags: readonly number[]) => {
    for (const lag of lags) memory.observe(PAIR, { afterMs: lag - 20, byMs: lag + 20, answerMs: 5 });
  };
  return { memory, see, pass: (ms: number) => (now += ms) };
}

const first = (schedule: Schedule) => schedule(0, 0.5);
const requestsUntil = (schedule: Schedule, lag: number) => {
  let count = 0;
  while (schedule(count, 0.5) < lag) count += 1;
  return count + 1;
};

describe('a lag memory', () => {
  it('asks at once while it has seen nothing', () => {
    expect(createMemory().memory.schedule(PAIR)).toBe(coldSchedule);
    expect(createMemory().memory.estimate(PAIR)).toBeNull();
  });

  it('waits before it asks, once it has seen how long it takes', () => {
    const { memory, see } = createMemory();
    see(300, 280, 340, 310, 290, 330, 305, 315);
    const schedule = memory.schedule(PAIR);
    expect(first(schedule)).toBeGreaterThan(200);
    expect(first(schedule)).toBeLessThan(345);
    expect(requestsUntil(schedule, 310)).toBeLessThan(requestsUntil(coldSchedule, 310));
    expect(memory.estimate(PAIR)).toMatchObject({ count: 8 });
    expect(memory.estimate(PAIR)?.medianMs).toBeGreaterThan(250);
    expect(memory.estimate(PAIR)?.medianMs).toBeLessThan(350);
  });

  it('keeps the pairs apart', () => {
    const { memory, see } = createMemory();
    see(300);
    expect(memory.schedule('payment>catalog')).toBe(coldSchedule);
  });

  it('goes on looking when it takes longer than ever before', () => {
    const { memory, see } = createMemory();
    see(...Array.from({ length: 30 }, () => 300));
    const schedule = memory.schedule(PAIR);
    let last = -1;
    for (let index = 0; last < 600_000; index++) {
      const next = schedule(index, 0.9);
      expect(next).toBeGreaterThan(last);
      last = next;
    }
  });

  it('forgets what no longer holds after a few lags of another kind, but not after one', () => {
    const { memory, see } = createMemory();
    see(...Array.from({ length: 30 }, () => 1_200));
    see(90);
    expect(memory.estimate(PAIR)?.medianMs).toBeGreaterThan(1_000);
    see(80, 100, 95, 85);
    expect(memory.estimate(PAIR)?.medianMs).toBeLessThan(150);
    expect(first(memory.schedule(PAIR))).toBeLessThanOrEqual(120);
  });

  it('trusts yesterday less than today', () => {
    const { memory, see, pass } = createMemory();
    see(...Array.from({ length: 10 }, () => 1_200));
    pass(30 * DAY);
    expect(first(memory.schedule(PAIR))).toBeLessThan(20);
  });

  it('stays small', () => {
    const { memory, see } = createMemory(8);
    see(...Array.from({ length: 100 }, (_, index) => 100 + index));
    for (let pair = 0; pair < 100; pair++) memory.observe(`pair ${pair}`, { afterMs: null, byMs: 0, answerMs: 1 });
    const { pairs } = memory.snapshot();
    expect(pairs[PAIR]).toHaveLength(8);
    expect(Object.keys(pairs)).toHaveLength(16);
  });

  it('can be kept and told to others', () => {
    const here = createMemory();
    const told = vi.fn<(pair: string, lag: RememberedLag) => void>();
    here.memory.subscribe(told);
    here.see(300, 310, 320);
    expect(told).toHaveBeenCalledTimes(3);
    const there = createMemory();
    expect(there.memory.restore(JSON.parse(JSON.stringify(here.memory.snapshot())))).toBe(true);
    expect(there.memory.snapshot()).toEqual(here.memory.snapshot());
    there.memory.restore(here.memory.snapshot());
    expect(there.memory.estimate(PAIR)).toMatchObject({ count: 3 });
  });

  it.each([null, 'x', 7, [], {}, { version: 2, pairs: {} }, { version: 1, pairs: 'x' }])('ignores %j', (snapshot) => {
    const { memory } = createMemory();
    expect(memory.restore(snapshot)).toBe(false);
    expect(memory.snapshot().pairs).toEqual({});
  });

  it('leaves out lags that cannot be', () => {
    const { memory } = createMemory();
    const lag = { afterMs: 1, byMs: 2, answerMs: 3, at: 0 };
    const bad = [
      null,
      {},
      { ...lag, byMs: -1 },
      { ...lag, afterMs: 5 },
      { ...lag, at: 'x' },
      { ...lag, answerMs: Infinity },
      { ...lag, at: DAY },
    ];
    memory.restore({ version: 1, pairs: { [PAIR]: [lag, ...bad], other: 'x', ['long'.repeat(20)]: [lag] } });
    expect(memory.snapshot().pairs).toEqual({ [PAIR]: [lag] });
  });
});

describe('the parts of the estimate', () => {
  const interval = fc
    .record({
      from: fc.double({ min: 0, max: 50_000, noNaN: true }),
      width: fc.double({ min: 0.1, max: 5_000, noNaN: true }),
    })
    .map(({ from, width }) => ({ afterMs: from, byMs: from + width, weight: 1 }));

  it('make a distribution of whatever was seen, and a plan of it', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 64 }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (seen, answerMs) => {
          const belief = estimateLags(seen);
          expect(belief.mass.every((share) => share >= 0)).toBe(true);
          expect(belief.mass.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
          const looks = planProbes(belief, answerMs);
          for (const [index, look] of looks.slice(1, -1).entries()) {
            expect(look - (looks[index] ?? 0)).toBeGreaterThanOrEqual(answerMs);
          }
          expect(looks.at(-1)).toBeGreaterThanOrEqual(59_000);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('trust the newest most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 64 }),
        (lags) => {
          const trust = relevanceOf(lags);
          expect(trust).toHaveLength(lags.length);
          expect(trust.at(-1)).toBeCloseTo(1);
          for (const [index, share] of trust.slice(1).entries())
            expect(share).toBeGreaterThanOrEqual(trust[index] ?? 0);
        },
      ),
    );
  });
});
