import { createVirtualClock } from '@speckit/mocks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { createPollPacer, type PollPacer, type PollPacerOptions } from '../../src/wait/pollPacer.ts';

/** A pacer without jitter, on a clock that can be moved. */
function pacing(options?: PollPacerOptions) {
  const clock = createVirtualClock();
  const pacer = createPollPacer({ clock, random: () => 0 }, options);
  const after = (...costs: readonly number[]) => costs.map((costMs) => Math.round(pacer.next({ costMs })));
  return { clock, pacer, after };
}

it('keeps the shortest distance while answers are cheap', () => {
  expect(pacing({ shortestMs: 5_000 }).after(22, 22, 40, 22)).toEqual([5_000, 5_000, 5_000, 5_000]);
});

it('goes by what answers usually cost: ten times the median of the last five', () => {
  expect(pacing().after(4_000, 4_000, 4_000, 4_000)).toEqual([2_000, 40_000, 40_000, 40_000]);
});

it('lets one slow first answer decide nothing: the next look comes after the shortest distance', () => {
  expect(pacing({ shortestMs: 500 }).after(900)).toEqual([500]);
  expect(pacing().after(900, 30, 30)).toEqual([2_000, 2_000, 2_000]);
});

it('doubles the distance while answers take over twice the best seen, then takes steps back', () => {
  const { after } = pacing({ shortestMs: 2_500 });
  expect(after(250, 600, 600, 600).slice(0, 3)).toEqual([2_500, 5_000, 10_000]);
  const back = after(250, 250, 250, 250, 250, 250, 250, 250);
  expect(back).toEqual([...back].toSorted((one, other) => other - one));
  expect(back.at(-1)).toBe(2_500);
});

it('takes differences of a few milliseconds for noise, and gets used to an event that has grown', () => {
  expect(pacing().after(2, 40, 45)).toEqual([2_000, 2_000, 2_000]);
  const grown = pacing().after(100, ...Array.from({ length: 200 }, () => 300));
  expect(grown.at(-1)).toBe(3_000);
});

it('doubles on failures up to the longest distance', () => {
  const { pacer } = pacing();
  for (let failures = 0; failures < 20; failures++) pacer.next({ costMs: 10, failed: true });
  expect(pacer.next({ costMs: 10, failed: true })).toBe(300_000);
});

it.each([
  ['0', 0, 4_000],
  ['60 s', 60_000, 60_000],
  ['30 days', 2_592_000_000, 375_000],
  ['more than a timer can hold', 1e13, 375_000],
  ['minus 3 s', -3_000, 4_000],
])(
  'a Retry-After of %s is no shorter than the schedule and no longer than the longest distance',
  (_, asked, expected) => {
    expect(pacing().pacer.next({ costMs: 10, failed: true, retryAfterMs: asked })).toBe(expected);
  },
);

it('says how long it still is until the next poll, whoever asks: mount, focus and interval alike', async () => {
  const { clock, pacer } = pacing();
  expect(pacer.restMs()).toBe(0);
  pacer.next({ costMs: 20 });
  await clock.advance(500);
  expect(pacer.restMs()).toBe(1_500);
  expect(pacer.restMs(10_000)).toBe(9_500);
  await clock.advance(20_000);
  expect(pacer.restMs(10_000)).toBe(0);
});

it('spreads pages by jitter, upward only', () => {
  const clock = createVirtualClock();
  const late = createPollPacer({ clock, random: () => 0.999 });
  const distance = late.next({ costMs: 10 });
  expect(distance).toBeGreaterThan(2_490);
  expect(distance).toBeLessThanOrEqual(2_500);
});

it('never polls sooner than asked, never later than five minutes and a quarter, whatever the answers', () => {
  const answer = fc.record({
    costMs: fc.double({ min: 0, max: 60_000, noNaN: true }),
    failed: fc.boolean(),
    retryAfterMs: fc.option(fc.double({ min: -1e12, max: 1e15, noNaN: true }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1 }), fc.integer({ min: 1, max: 60_000 }), (answers, shortestMs) => {
      const pacer = createPollPacer({ clock: createVirtualClock(), random: lehmer(7) }, { shortestMs });
      for (const one of answers) {
        const distance = pacer.next(one);
        expect(distance).toBeGreaterThanOrEqual(shortestMs);
        expect(distance).toBeLessThanOrEqual(375_000);
      }
    }),
  );
});

/** A catalog that answers one request at a time; pages arrive over ten minutes and poll for forty. */
function crowd(pages: number, answerMs: number, makePacer: (random: () => number) => Pick<PollPacer, 'next'>) {
  const random = lehmer(1);
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
    next.at = freeAt + next.pacer.next({ costMs: tookMs });
  }
  settled.sort((one, other) => one - other);
  return { p95: settled[Math.floor(settled.length * 0.95)] ?? NaN, answers: settled.length };
}

it('keeps 200 pages on one 10,000-seat event from queueing: p95 within three times the unloaded answer', () => {
  const clock = createVirtualClock();
  const polite = crowd(200, 250, (random) => createPollPacer({ clock, random }));
  expect(polite.p95).toBeLessThanOrEqual(3 * 250);
  expect(polite.answers).toBeGreaterThan(1_000);
  const fixed = crowd(200, 250, () => ({ next: () => 5_000 }));
  expect(fixed.p95).toBeGreaterThan(40_000);
});
