/** What `setTimeout` gives back; opaque, only good for `clearTimeout`. */
export type TimerHandle = unknown;

/** The only source of time in the emulator: everything that waits, expires or stamps takes one of these. */
export interface Clock {
  /** Wall clock, whole ms since the epoch. */
  now(): number;
  /** ms since the clock was made; never goes back. */
  monotonic(): number;
  /** Calls `callback` once, `delayMs` ms from now on this clock; never synchronously. */
  setTimeout(callback: () => void, delayMs: number): TimerHandle;
  /** Forgets a timer; harmless when it has fired or belongs to another clock. */
  clearTimeout(handle: TimerHandle): void;
  /** Where timers are late, as after the host's were replaced: settles when they have run. Else undefined. */
  lateTimers?(): Promise<void> | undefined;
}

export interface AdvanceOptions {
  /** Stops the jump where it is; it resolves then, too. */
  signal?: AbortSignal;
}
