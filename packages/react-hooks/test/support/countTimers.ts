import type { Clock, TimerHandle } from '@speckit/mocks';

/** The same clock, and how many timers set through this view of it are still waiting. */
export function countTimers(clock: Clock): { readonly clock: Clock; readonly waiting: () => number } {
  const waiting = new Set<TimerHandle>();
  return {
    waiting: () => waiting.size,
    clock: {
      now: () => clock.now(),
      monotonic: () => clock.monotonic(),
      setTimeout: (callback, delayMs) => {
        const handle = clock.setTimeout(() => {
          waiting.delete(handle);
          callback();
        }, delayMs);
        waiting.add(handle);
        return handle;
      },
      clearTimeout: (handle) => {
        waiting.delete(handle);
        clock.clearTimeout(handle);
      },
    },
  };
}
