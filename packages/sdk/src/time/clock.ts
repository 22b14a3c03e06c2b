/** What {@link Clock.setTimeout} gives back; only {@link Clock.clearTimeout} reads it. */
export type TimerHandle = unknown;

/** Time as the client sees it. Inject a virtual one in tests; nothing in this package asks the host for time otherwise. */
export interface Clock {
  /** Wall clock, milliseconds since the epoch. It may jump. */
  now(): number;
  /** Milliseconds that never go back; durations are measured with it. */
  monotonic(): number;
  /** Calls `callback` once, `delayMs` milliseconds from now. */
  setTimeout(callback: () => void, delayMs: number): TimerHandle;
  /** Forgets a timer. Harmless when it has already fired. */
  clearTimeout(handle: TimerHandle): void;
}

/** The host's own time, looked up at each call so that fake timers installed later are honoured. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  // A negative delay is a warning in Node, one over 2^31-1 fires at once everywhere.
  setTimeout: (callback, delayMs) => globalThis.setTimeout(callback, Math.min(Math.max(0, delayMs), 2 ** 31 - 1)),
  clearTimeout: (handle) => {
    globalThis.clearTimeout(handle as number);
  },
};

/** The host's randomness in [0, 1), for jitter. */
export const systemRandom = (): number => Math.random();
