import { createVirtualClock } from '@speckit/mocks';
import { expect, test, vi } from 'vitest';
import { systemClock, type Clock } from '../../src/time/clock.ts';
import { sleep } from '../../src/time/sleep.ts';
import { LONGEST_TIMER_MS, startTimer } from '../../src/time/timer.ts';

const DAY = 86_400_000;

/** A virtual clock that notes the delays it is asked for. */
function watching() {
  const clock = createVirtualClock();
  const delays: number[] = [];
  const setTimeout: Clock['setTimeout'] = (callback, delayMs) => {
    delays.push(delayMs);
    return clock.setTimeout(callback, delayMs);
  };
  return { clock, delays, watched: { ...clock, setTimeout } };
}

test('a pause longer than a timer can hold is set again until it is over', async () => {
  const { clock, delays, watched } = watching();
  const done = vi.fn<() => void>();
  startTimer(watched, 60 * DAY, done);
  await clock.advance(60 * DAY - 1);
  expect(done).not.toHaveBeenCalled();
  await clock.advance(1);
  expect(done).toHaveBeenCalledTimes(1);
  expect(Math.max(...delays)).toBe(LONGEST_TIMER_MS);
  expect(clock.pending()).toBe(0);
});

test.each([[-1], [-Infinity], [Number.NaN]])('a delay of %d is none', async (delayMs) => {
  const { clock, delays, watched } = watching();
  const pause = sleep(watched, delayMs);
  await clock.advance(0);
  await pause;
  expect(delays).toEqual([0]);
});

test('a delay without an end starts no timer', () => {
  const { clock, watched } = watching();
  startTimer(watched, Infinity, () => undefined);
  expect(clock.pending()).toBe(0);
});

test('a stopped timer leaves nothing behind, also after it was set again', async () => {
  const { clock, watched } = watching();
  const stop = startTimer(watched, 60 * DAY, () => undefined);
  await clock.advance(30 * DAY);
  stop();
  expect(clock.pending()).toBe(0);
});

test('the system clock gives the host no delay that it warns of or fires at once', async () => {
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(warning.name);
  process.on('warning', hear);
  for (const delayMs of [-0.18, 2 ** 40]) systemClock.clearTimeout(systemClock.setTimeout(() => undefined, delayMs));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', hear);
  expect(warnings).toEqual([]);
});
