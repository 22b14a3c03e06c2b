import type { Clock, TimerHandle } from './clock.ts';

/** The longest delay a host's timer can hold, ms (24.8 days). A host fires longer ones at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Calls `callback` once, `delayMs` from now, and returns how to stop that. Every timer of this package is started here: a
 * delay that is negative or not a number is 0, one that is longer than a host's timer can hold is set again until it is
 * over, and `Infinity` never ends.
 */
export function startTimer(clock: Clock, delayMs: number, callback: () => void): () => void {
  if (delayMs === Infinity) return () => undefined;
  const endsAt = clock.monotonic() + delayMs;
  let handle: TimerHandle;
  const arm = (leftMs: number) => {
    handle = clock.setTimeout(
      () => {
        // A timer of the host may fire a fraction early: only the long ones are set again.
        if (leftMs > LONGEST_TIMER_MS) arm(endsAt - clock.monotonic());
        else callback();
      },
      Math.min(Math.max(0, leftMs || 0), LONGEST_TIMER_MS),
    );
  };
  arm(delayMs);
  return () => {
    clock.clearTimeout(handle);
  };
}
