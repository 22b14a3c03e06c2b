import type { AdvanceOptions, Clock, TimerHandle } from './clock.ts';
import { createDeadlineQueue, type Deadline } from './deadlineQueue.ts';
import { EngineError } from './errors.ts';
import { createNextTask } from './nextTask.ts';

/** A clock that stands still until it is told to move. */
export interface VirtualClock extends Clock {
  /** Moves time on by `ms`, running every timer that falls due, in order, each at its own time; stops where it is on abort. */
  advance(ms: number, options?: AdvanceOptions): Promise<void>;
  /** Runs what is due now and lets promises settle; moves no time. */
  settle(): Promise<void>;
  /** How many timers are waiting. */
  pending(): number;
}

/** When a virtual clock begins, and when work without timers counts as done. */
export interface VirtualClockOptions {
  /** Where the wall clock starts, ms since the epoch. Default 2026-01-01T00:00:00Z. */
  start?: number;
  /**
   * How many tasks in a row must pass without anyone touching the clock before it counts as settled: a body that is
   * read from a stream needs a few. Default 3.
   */
  quietTasks?: number;
}

const DEFAULT_START = Date.UTC(2026, 0, 1);
const DEFAULT_QUIET_TASKS = 3;
/** A timer that keeps re-arming itself with no delay would hold time for ever. */
const MAX_TIMERS_AT_ONE_TIME = 1_000_000;

/**
 * A clock that stands still until it is told to move: `await clock.advance(60_000)`. Give the same one to platform and client,
 * and no test waits.
 */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const start = options.start ?? DEFAULT_START;
  const quietTasks = options.quietTasks ?? DEFAULT_QUIET_TASKS;
  const timers = createDeadlineQueue<() => void>();
  const nextTask = createNextTask();
  let elapsed = 0;
  let touches = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** One mover at a time: a second `advance` waits for the first. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  function runDue(): boolean {
    const due = timers.popDue(elapsed);
    if (!due) return false;
    due.value();
    return true;
  }

  async function settleNow(): Promise<void> {
    let ran = 0;
    for (let quiet = 0; quiet < quietTasks; quiet++) {
      const before = touches;
      while (runDue()) {
        quiet = 0;
        if (++ran > MAX_TIMERS_AT_ONE_TIME) {
          throw new EngineError('clock_stuck', `Over ${MAX_TIMERS_AT_ONE_TIME} timers ran without time moving.`);
        }
      }
      await nextTask();
      if (touches !== before) quiet = -1;
    }
  }

  return {
    now() {
      touches++;
      return Math.floor(start + elapsed);
    },
    monotonic() {
      touches++;
      return elapsed;
    },
    setTimeout(callback, delayMs) {
      touches++;
      return timers.add(toMicroseconds(elapsed + Math.max(0, delayMs || 0)), callback);
    },
    clearTimeout(handle: TimerHandle) {
      touches++;
      if (isTimer(handle)) timers.remove(handle);
    },
    advance(ms, { signal } = {}) {
      return inTurn(async () => {
        if (!(ms >= 0)) throw new EngineError('invalid_argument', `advance(ms) takes 0 or more, not ${ms}.`);
        const target = elapsed + ms;
        await settleNow();
        for (let next = timers.peek(); next && next.at <= target && !signal?.aborted; next = timers.peek()) {
          elapsed = Math.max(elapsed, next.at);
          await settleNow();
        }
        if (!signal?.aborted) elapsed = target;
      });
    },
    settle: () => inTurn(settleNow),
    pending: () => timers.size,
  };
}

/**
 * Engines differ in the last digit of logarithms and powers, and delays are drawn with both: without this the same
 * seed would be almost the same world.
 */
function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

export function isTimer(handle: TimerHandle): handle is Deadline<() => void> {
  return typeof handle === 'object' && handle !== null && 'queued' in handle;
}
