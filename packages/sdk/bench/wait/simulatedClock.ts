import type { Clock } from '../../src/time/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Time that moves only when nothing else is left to do: as fast as the machine, and always the same. */
export interface SimulatedClock extends Clock {
  /** Runs until the work is done. */
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>;
}

export function createSimulatedClock(): SimulatedClock {
  const timers = new Set<Timer>();
  let now = 0;
  /** Promises settle in microtasks; p-retry needs a few rounds of them between two looks. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    monotonic: () => now,
    setTimeout: (callback, delayMs) => {
      const timer = { at: now + Math.max(0, delayMs), callback };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (handle) => {
      timers.delete(handle as Timer);
    },
    run: async (work) => {
      let isDone = false;
      const mark = () => (isDone = true);
      work.then(mark, mark);
      for (await settle(); !isDone; await settle()) {
        let due: Timer | undefined;
        for (const timer of timers) if (!due || timer.at < due.at) due = timer;
        if (!due) throw new RangeError('nothing left that could happen');
        timers.delete(due);
        now = due.at;
        due.callback();
      }
      return work;
    },
  };
}
