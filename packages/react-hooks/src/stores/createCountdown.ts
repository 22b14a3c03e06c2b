import { parseDate, type Clock } from '@speckit/sdk';

/** A count of whole seconds that React (or anything else) can subscribe to. */
export interface Countdown {
  /** Calls back when the number of whole seconds left has changed; the return value ends it. */
  subscribe: (listener: () => void) => () => void;
  /** Whole seconds left, rounded up: 0 exactly when the deadline has passed; null without a deadline. */
  getSecondsLeft: () => number | null;
}

const SECOND = 1_000;

/**
 * Counts down to a moment on the given clock.
 *
 * Each subscriber has one timer at a time, aligned to the deadline, so that the shown second changes when it
 * really changes, and none after zero. A page that slept reads the clock again when it wakes.
 *
 * @param clock Whose `now()` counts, in ms since the epoch.
 * @param expiresAt ISO 8601; null, or what is no date, counts nothing.
 */
export function createCountdown(clock: Clock, expiresAt: string | null): Countdown {
  const deadline = expiresAt === null ? Number.NaN : parseDate(expiresAt);
  const getMsLeft = () => Math.max(0, deadline - clock.now());

  return {
    getSecondsLeft: () => (Number.isNaN(deadline) ? null : Math.ceil(getMsLeft() / SECOND)),
    subscribe: (listener) => {
      let timer = arm();
      function arm() {
        const left = getMsLeft();
        return left > 0 ? clock.setTimeout(tick, left % SECOND || SECOND) : null;
      }
      function tick() {
        timer = arm();
        listener();
      }
      return () => {
        if (timer !== null) clock.clearTimeout(timer);
      };
    },
  };
}
