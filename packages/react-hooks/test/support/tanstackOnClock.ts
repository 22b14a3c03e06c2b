import type { Clock, TimerHandle } from '@speckit/mocks';
import { timeoutManager } from '@tanstack/react-query';

interface Timer {
  readonly clock: Clock;
  handle: TimerHandle;
}

/** Takes over TanStack's own timers (polling, staleness) for this test file: they run on the clock given last. */
export function tanstackOnClock(): (clock: Clock) => void {
  const timers = new Map<number, Timer>();
  let current: Clock | null = null;
  let lastId = 0;

  function arm(id: number, clock: Clock, delay: number, isInterval: boolean, callback: () => void): void {
    const run = () => {
      timers.delete(id);
      if (isInterval) arm(id, clock, delay, isInterval, callback);
      callback();
    };
    timers.set(id, { clock, handle: clock.setTimeout(run, delay) });
  }
  const start = (isInterval: boolean) => (callback: () => void, delay: number) => {
    lastId += 1;
    if (current !== null) arm(lastId, current, delay, isInterval, callback);
    return lastId;
  };
  const stop = (id: number | undefined) => {
    const timer = id === undefined ? undefined : timers.get(id);
    timer?.clock.clearTimeout(timer.handle);
    timers.delete(id ?? 0);
  };

  timeoutManager.setTimeoutProvider<number>({
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: stop,
    clearInterval: stop,
  });
  return (clock) => {
    current = clock;
  };
}
