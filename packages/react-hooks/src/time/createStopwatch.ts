import type { Clock, TimerHandle } from '@speckit/sdk';

/** Counts up, in whole steps, while it runs. */
export interface Stopwatch {
  /** One listener at a time: each component has a stopwatch of its own. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Ms since it began to run, rounded down to whole steps; what it was when it stopped. */
  readonly getElapsedMs: () => number;
  /** Lets it run, from 0 unless it runs already, or stop. The return value ends its timer, not its counting. */
  readonly run: (isRunning: boolean) => () => void;
}

/** A stopwatch that has not run yet; it counts by the monotonic clock. */
export function createStopwatch(clock: Clock, everyMs: number): Stopwatch {
  let listener: (() => void) | undefined;
  let beganAt: number | null = null;
  let shownMs = 0;
  let timer: TimerHandle;

  const tick = () => {
    if (beganAt === null) return;
    const passed = clock.monotonic() - beganAt;
    timer = clock.setTimeout(tick, everyMs - (passed % everyMs));
    const ms = Math.floor(passed / everyMs) * everyMs;
    if (ms === shownMs) return;
    shownMs = ms;
    listener?.();
  };
  return {
    getElapsedMs: () => shownMs,
    subscribe: (call) => {
      listener = call;
      return () => (listener = undefined);
    },
    run: (isRunning) => {
      beganAt = isRunning ? (beganAt ?? clock.monotonic()) : null;
      tick();
      return () => clock.clearTimeout(timer);
    },
  };
}
