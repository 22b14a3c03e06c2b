import { createVirtualClock } from '@speckit/mocks';
import { expect, it } from 'vitest';
import { createCountdown, type Tickers } from '../../src/time/createCountdown.ts';

const START = Date.parse('2026-03-15T19:00:00.000Z');
const inMs = (ms: number) => new Date(START + ms).toISOString();

function watch(expiresAt: string | null) {
  const clock = createVirtualClock({ start: START });
  const countdown = createCountdown(clock, expiresAt);
  const seen: (readonly [atMs: number, secondsLeft: number | null])[] = [];
  const stop = countdown.subscribe(() => seen.push([clock.now() - START, countdown.getSecondsLeft()]));
  return { clock, countdown, seen, stop };
}

it('ticks when the shown second changes, not a second after it was opened', async () => {
  const { clock, countdown, seen } = watch(inMs(2_300));
  expect(countdown.getSecondsLeft()).toBe(3);
  await clock.advance(10_000);
  expect(seen).toEqual([
    [300, 2],
    [1_300, 1],
    [2_300, 0],
  ]);
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
    createCountdown(clock, inMs(60_000), tickers).subscribe(() => seen.push(index)),
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
  expect(countdown.getSecondsLeft()).toBe(60);
});

it('is at zero at once for a deadline that has passed', () => {
  const { clock, countdown } = watch(inMs(-5_000));
  expect(countdown.getSecondsLeft()).toBe(0);
  expect(clock.pending()).toBe(0);
});

it.each([null, 'soon'])('counts nothing towards %s', (expiresAt) => {
  const { clock, countdown } = watch(expiresAt);
  expect(countdown.getSecondsLeft()).toBeNull();
  expect(clock.pending()).toBe(0);
});

it('reads a deadline with seven digits of a second', () => {
  const { countdown } = watch('2026-03-15T19:15:00.1234567Z');
  expect(countdown.getSecondsLeft()).toBe(901);
});
