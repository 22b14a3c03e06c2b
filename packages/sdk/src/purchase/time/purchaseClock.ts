import type { Clock } from '../../time/clock.ts';

/** The clock of one purchase: `now` never jumps. It begins as the wall clock and goes on as monotonic time. */
export interface PurchaseClock extends Clock {
  /** The wall clock minus this one, ms: not 0 when the wall clock was set, or the computer slept. */
  readonly driftMs: () => number;
  /** As much of the time between two pages as only the wall clock tells, ms: it may not have passed. */
  readonly doubtMs: () => number;
  /**
   * Goes on from a time that another page has written down, and the wall clock there and then. A wall clock that has been
   * set back since says nothing of the time between.
   */
  readonly continueFrom: (savedAt: number, wallAt: number) => void;
}

export function createPurchaseClock(clock: Clock): PurchaseClock {
  let base = clock.now() - clock.monotonic();
  let doubtMs = 0;
  const now = () => Math.round(base + clock.monotonic());
  return {
    now,
    monotonic: () => clock.monotonic(),
    setTimeout: (callback, delayMs) => clock.setTimeout(callback, Math.min(Math.max(0, delayMs), 2 ** 31 - 1)),
    clearTimeout: (handle) => clock.clearTimeout(handle),
    driftMs: () => clock.now() - now(),
    doubtMs: () => doubtMs,
    continueFrom: (savedAt, wallAt) => {
      doubtMs = Math.max(0, clock.now() - wallAt);
      base = savedAt + doubtMs - clock.monotonic();
    },
  };
}
