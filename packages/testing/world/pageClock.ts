import type { Clock, TimerHandle, VirtualClock } from '@speckit/mocks';

/** One page's view of time: its wall clock can be wrong, and it can be asleep. */
export interface PageClock extends Clock {
  /** The wall clock jumps by so many ms; nothing else does. */
  readonly jump: (ms: number) => void;
  /** For so many ms the page stands still and its clocks with it: a suspended machine. */
  readonly stand: (ms: number) => void;
  /** No timer fires and no answer is delivered for so many ms. */
  readonly sleep: (ms: number) => void;
  /** Resolves when the page is awake. */
  readonly awake: () => Promise<void>;
  /** Nothing fires any more. */
  readonly stop: () => void;
  /** The most timers that were set within one second of time. */
  readonly busiestSecond: () => number;
}

/** A page that sets more timers than this in one second is in a circle, and is stopped. */
const CIRCLE = 300;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Timer {
  readonly callback: () => void;
  /** By the page's own monotonic clock. */
  readonly dueAt: number;
  handle: TimerHandle;
}

export function createPageClock(clock: VirtualClock): PageClock {
  let offset = 0;
  let stoodStill = 0;
  let standing = { from: 0, until: 0 };
  let asleepUntil = 0;
  let isStopped = false;
  let second = -1;
  let inSecond = 0;
  let busiest = 0;

  const count = () => {
    const current = Math.floor(clock.monotonic() / 1_000);
    inSecond = current === second ? inSecond + 1 : 1;
    second = current;
    busiest = Math.max(busiest, inSecond);
    if (busiest > CIRCLE) isStopped = true;
  };

  /** How long the page's clocks have not run. */
  const standstill = () =>
    stoodStill + Math.min(Math.max(0, clock.monotonic() - standing.from), standing.until - standing.from);
  const monotonic = () => clock.monotonic() - standstill();

  /** Runs the callback, or puts it off: the page sleeps, or its clock has stood still meanwhile. */
  const fire = (timer: Timer) => {
    if (isStopped) return;
    const left = Math.max(asleepUntil - clock.monotonic(), timer.dueAt - monotonic());
    if (left > 0.001) timer.handle = clock.setTimeout(() => fire(timer), left);
    else timer.callback();
  };

  const sleep = (ms: number) => {
    asleepUntil = Math.max(asleepUntil, clock.monotonic() + ms);
  };

  return {
    now: () => clock.now() + offset - Math.round(standstill()),
    monotonic,
    setTimeout: (callback, delayMs) => {
      count();
      // As hosts do: whole milliseconds, at least one, and at once when it is over the longest.
      const delay = delayMs > LONGEST_TIMER_MS ? 1 : Math.max(1, Math.trunc(delayMs || 0));
      const timer: Timer = { callback, dueAt: monotonic() + delay, handle: undefined };
      timer.handle = clock.setTimeout(() => fire(timer), delay);
      return timer;
    },
    clearTimeout: (handle) => {
      if (isTimer(handle)) clock.clearTimeout(handle.handle);
    },
    jump: (ms) => {
      offset += ms;
    },
    stand: (ms) => {
      stoodStill = standstill();
      const from = clock.monotonic();
      standing = { from, until: from + Math.max(0, ms) };
      sleep(ms);
    },
    sleep,
    awake: async () => {
      for (let left = asleepUntil - clock.monotonic(); left > 0; left = asleepUntil - clock.monotonic()) {
        await new Promise<void>((resolve) => {
          clock.setTimeout(resolve, left);
        });
      }
    },
    stop: () => {
      isStopped = true;
    },
    busiestSecond: () => busiest,
  };
}

const isTimer = (handle: TimerHandle): handle is Timer =>
  typeof handle === 'object' && handle !== null && 'dueAt' in handle;
