import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPace, startPace, withJitter } from './pollPace.ts';
import { quantile, watchTogether } from '../../test/support/pollHerd.ts';

const good = (costMs: number) => ({ costMs, failed: false });

it('keeps the distance asked for while answers are cheap', () => {
  let pace = startPace(5_000);
  for (let answers = 0; answers < 10; answers += 1) pace = nextPace(pace, good(22), 5_000);
  expect(pace.distanceMs).toBe(5_000);
});

it('waits ten times what a dear answer cost', () => {
  const pace = nextPace(startPace(5_000), good(4_000), 5_000);
  expect(pace.distanceMs).toBe(40_000);
});

it('doubles while answers take over twice the best seen, then comes back step by step', () => {
  let pace = nextPace(startPace(5_000), good(250), 5_000);
  const seen: number[] = [];
  for (const cost of [600, 600, 600, 250, 250, 250, 250, 250, 250, 250, 250]) {
    pace = nextPace(pace, good(cost), 5_000);
    seen.push(pace.distanceMs);
  }
  expect(seen).toEqual([10_000, 20_000, 40_000, 35_000, 30_000, 25_000, 20_000, 15_000, 10_000, 5_000, 5_000]);
});

it('takes noise of a few milliseconds for no sign of load', () => {
  let pace = nextPace(startPace(1_000), good(2), 1_000);
  pace = nextPace(pace, good(40), 1_000);
  expect(pace.distanceMs).toBe(1_000);
});

it('doubles on failures, gives up growing after five minutes, and obeys Retry-After', () => {
  let pace = startPace(5_000);
  for (let failures = 0; failures < 20; failures += 1) pace = nextPace(pace, { costMs: 10, failed: true }, 5_000);
  expect(pace.distanceMs).toBe(300_000);
  pace = nextPace(startPace(5_000), { costMs: 10, failed: true, retryAfterMs: 60_000 }, 5_000);
  expect(pace.distanceMs).toBe(60_000);
});

it('gets used to a venue that has grown dearer for good', () => {
  let pace = nextPace(startPace(5_000), good(100), 5_000);
  for (let answers = 0; answers < 200; answers += 1) pace = nextPace(pace, good(300), 5_000);
  expect(pace.distanceMs).toBe(5_000);
});

it('never asks more than a tenth of the time, whatever the answers', () => {
  const answer = fc.record({
    costMs: fc.double({ min: 0, max: 60_000, noNaN: true }),
    failed: fc.boolean(),
    retryAfterMs: fc.option(fc.nat(600_000), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1 }), fc.integer({ min: 1, max: 60_000 }), (answers, minimumMs) => {
      let pace = startPace(minimumMs);
      for (const one of answers) {
        pace = nextPace(pace, one, minimumMs);
        expect(pace.distanceMs).toBeGreaterThanOrEqual(Math.max(minimumMs, 10 * one.costMs, one.retryAfterMs ?? 0));
        expect(Number.isFinite(pace.distanceMs)).toBe(true);
      }
    }),
  );
});

it('spreads by jitter, upward only', () => {
  expect(withJitter(10_000, 0)).toBe(10_000);
  expect(withJitter(10_000, 0.999)).toBe(12_498);
});

it('lets 200 pages watch one slow seatmap without a queue, where a fixed 5 s poll drowns it', () => {
  const herd = { pages: 200, serviceMs: 250, arriveWithinMs: 600_000, untilMs: 3_600_000, settledAtMs: 1_800_000 };
  const ours = watchTogether(herd, (pace, answer) => nextPace(pace, answer, 5_000));
  const fixed = watchTogether(herd, (pace) => pace);

  expect(quantile(ours, 0.95)).toBeLessThanOrEqual(3 * herd.serviceMs);
  expect(quantile(fixed, 0.95)).toBeGreaterThan(20 * herd.serviceMs);
});
