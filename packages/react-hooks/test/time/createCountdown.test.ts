import { createVirtualClock } from '@speckit/mocks';
import { expect, it } from 'vitest';
import { createCountdown, type CountdownOptions, type Tickers } from '../../src/time/createCountdown.ts';

const START = Date.parse('2026-03-15T19:00:00.000Z');
const inMs = (ms: number) => new Date(START + ms).toISOString();

function watch(expiresAt: string | null, options?: CountdownOptions) {
  const clock = createVirtualClock({ start: START });
  const countdown = createCountdown(clock, expiresAt, options);
  const seen: (readonly [atMs: number, msLeft: number | null])[] = [];
  const stop = countdown.subscribe(() => seen.push([clock.now() - START, countdown.getMsLeft()]));
  return { clock, countdown, seen, stop };
}

it('ticks when the shown second changes, not a second after it was opened', async () => {
  const { clock, countdown, seen } = watch(inMs(2_300));
  expect(countdown.getMsLeft()).toBe(3_000);
  await clock.advance(10_000);
  expect(seen).toEqual([
    [300, 2_000],
    [1_300, 1_000],
    [2_300, 0],
  ]);
});

it('counts in smaller steps where a bar is to move evenly, with a timer of their own', async () => {
  const tickers: Tickers = new Map();
  const { clock, countdown, seen } = watch(inMs(250), { everyMs: 100, tickers });
  createCountdown(clock, inMs(250), { tickers }).subscribe(() => undefined);
  expect([clock.pending(), countdown.getMsLeft()]).toEqual([2, 300]);
  await clock.advance(1_000);
  expect(seen).toEqual([
    [50, 200],
    [150, 100],
    [250, 0],
  ]);
});

it('knows how long the whole time is: since it began, or since it was told to have begun', () => {
  expect(watch(inMs(60_000)).countdown.wholeMs).toBe(60_000);
  expect(watch(inMs(60_000), { from: inMs(-30_000) }).countdown.wholeMs).toBe(90_000);
});

it('leaves no timer behind after zero, nor after the last look', async () => {
  const over = watch(inMs(1_000));
  await over.clock.advance(1_000);
  expect(over.clock.pending()).toBe(0);

  const left = watch(inMs(60_000));
  await left.clock.advance(1_500);
  expect(left.clock.pending()).toBe(1);
  left.stop();
  expect(left.clock.pending()).toBe(0);
});

it('has one timer for all who count down to the same moment', async () => {
  const tickers: Tickers = new Map();
  const clock = createVirtualClock({ start: START });
  const seen: number[] = [];
  const stops = Array.from({ length: 50 }, (_, index) =>
    createCountdown(clock, inMs(60_000), { tickers }).subscribe(() => seen.push(index)),
  );
  expect(clock.pending()).toBe(1);
  await clock.advance(2_000);
  expect(seen).toHaveLength(100);
  expect(clock.pending()).toBe(1);
  for (const stop of stops) stop();
  expect([clock.pending(), tickers.size]).toEqual([0, 0]);
});

it('counts on by the monotonic clock when the wall clock is set', () => {
  const clock = createVirtualClock({ start: START });
  let setForwardMs = 0;
  const countdown = createCountdown({ ...clock, now: () => clock.now() + setForwardMs }, inMs(60_000));
  setForwardMs = 3_600_000;
  expect(countdown.getMsLeft()).toBe(60_000);
});

it('is at zero at once for a deadline that has passed', () => {
  const { clock, countdown } = watch(inMs(-5_000));
  expect(countdown.getMsLeft()).toBe(0);
  expect(clock.pending()).toBe(0);
});

it.each([null, 'soon'])('counts nothing towards %s', (expiresAt) => {
  const { clock, countdown } = watch(expiresAt);
  expect(countdown.getMsLeft()).toBeNull();
  expect(clock.pending()).toBe(0);
});

it('reads a deadline with seven digits of a second', () => {
  const { countdown } = watch('2026-03-15T19:15:00.1234567Z');
  expect(countdown.getMsLeft()).toBe(901_000);
});
