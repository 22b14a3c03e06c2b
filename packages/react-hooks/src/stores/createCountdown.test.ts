import { createVirtualClock } from '@speckit/mocks';
import { expect, it } from 'vitest';
import { createCountdown } from './createCountdown.ts';

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

it('has one timer at a time per subscriber', async () => {
  const { clock, countdown } = watch(inMs(60_000));
  const stop = countdown.subscribe(() => undefined);
  await clock.advance(5_000);
  expect(clock.pending()).toBe(2);
  stop();
  expect(clock.pending()).toBe(1);
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
