import type { AdvanceOptions, Clock, TimerHandle } from './clock.ts';
import { createDeadlineQueue } from './deadlineQueue.ts';
import { EngineError } from './errors.ts';
import { createNextTask } from './nextTask.ts';
import { isTimer } from './virtualClock.ts';

/** Real time, which may run at another rate, stand still or jump ahead. */
export interface SystemClock extends Clock {
  /** Emulated ms per real ms; 0 stands still. */
  readonly rate: number;
  /** @throws EngineError `invalid_argument` for anything but a finite number of 0 or more. */
  setRate(rate: number): void;
  /** The same as `setRate(0)`. */
  freeze(): void;
  /** Sets the wall clock, ms since the epoch; what waits still has the time it had left. */
  setNow(ms: number): void;
  /** Jumps ahead by `ms`, running the timers on the way in order, each at its own time; stops where it is on abort. */
  advance(ms: number, options?: AdvanceOptions): Promise<void>;
  /** How many timers are waiting. */
  pending(): number;
}

/** The longest delay a platform timer takes; longer waits are cut into several. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** A timer of the host, with the functions it was set by: fake timers know nothing of a real one, nor the other way. */
interface Armed {
  readonly at: number;
  readonly setBy: typeof setTimeout;
  readonly clear: () => void;
}

/**
 * Only `Date.now`, `setTimeout` and `clearTimeout` are used, and looked up at each call: whoever replaces them
 * (fake timers, Playwright's `page.clock`) drives this clock too. When they are replaced while a timer is waiting, it is
 * set anew with the new ones at the next look at the clock. All timers share one timer of the host.
 */
export function createSystemClock(options: { rate?: number } = {}): SystemClock {
  const timers = createDeadlineQueue<() => void>();
  const nextTask = createNextTask();
  let start = Date.now();
  let rate = checkRate(options.rate ?? 1);
  let lastReal = start;
  let elapsed = 0;
  let armed: Armed | undefined;
  let jumps: Promise<unknown> = Promise.resolve();
  let late: Promise<void> | undefined;

  /** Brings `elapsed` up to date. A wall clock that is set back must not take time back. */
  function read(): number {
    const real = Date.now();
    if (real > lastReal) elapsed += (real - lastReal) * rate;
    lastReal = real;
    if (armed && armed.setBy !== globalThis.setTimeout) changeTimers();
    return elapsed;
  }

  /** What fell due meanwhile runs in the next task: fake timers would not run it before somebody moves them. */
  function changeTimers(): void {
    rearm();
    const next = timers.peek();
    if (next && next.at <= elapsed && rate > 0) late = runLate();
  }

  /** What follows at once from these timers has happened as well when it settles. */
  async function runLate(): Promise<void> {
    await nextTask();
    late = undefined;
    disarm();
    fire();
    await nextTask();
  }

  function rearm(): void {
    disarm();
    arm();
  }

  function disarm(): void {
    armed?.clear();
    armed = undefined;
  }

  function arm(): void {
    const next = timers.peek();
    if (!next || rate === 0) return disarm();
    const { setTimeout: setBy, clearTimeout } = globalThis;
    if (armed?.at === next.at && armed.setBy === setBy) return;
    disarm();
    const delay = Math.min(LONGEST_DELAY, Math.max(0, Math.ceil((next.at - read()) / rate)));
    const handle = globalThis.setTimeout(fire, delay);
    armed = { at: next.at, setBy, clear: () => clearTimeout(handle) };
  }

  function fire(): void {
    armed = undefined;
    const now = read();
    try {
      // No more than there were: one that arms itself anew without delay gets its next turn, not this one.
      for (let left = timers.size; left > 0; left--) timers.popDue(now)?.value();
    } finally {
      arm();
    }
  }

  async function jump(ms: number, signal?: AbortSignal): Promise<void> {
    const target = read() + ms;
    for (let next = timers.peek(); next && next.at <= target && !signal?.aborted; next = timers.peek()) {
      elapsed = Math.max(elapsed, next.at);
      fire();
      await nextTask();
    }
    elapsed = Math.max(read(), signal?.aborted ? 0 : target);
    rearm();
  }

  return {
    get rate() {
      return rate;
    },
    now: () => Math.floor(start + read()),
    monotonic: read,
    setTimeout(callback, delayMs) {
      const timer = timers.add(read() + Math.max(0, delayMs || 0), callback);
      arm();
      return timer;
    },
    clearTimeout(handle: TimerHandle) {
      if (!isTimer(handle)) return;
      timers.remove(handle);
      arm();
    },
    setRate(next) {
      read();
      rate = checkRate(next);
      rearm();
    },
    freeze() {
      this.setRate(0);
    },
    setNow(ms) {
      start = ms - read();
    },
    advance(ms, { signal } = {}) {
      if (!(ms >= 0)) throw new EngineError('invalid_argument', `advance(ms) takes 0 or more, not ${ms}.`);
      const result = jumps.then(() => jump(ms, signal));
      jumps = result.catch(() => undefined);
      return result;
    },
    lateTimers() {
      read();
      return late;
    },
    pending: () => timers.size,
  };
}

function checkRate(rate: number): number {
  if (Number.isFinite(rate) && rate >= 0) return rate;
  throw new EngineError('invalid_argument', `A clock's rate is a finite number of 0 or more, not ${rate}.`);
}
