import type { Clock } from './clock.ts';
import type { StopSignal } from './stopSignal.ts';

/** Resolves after `ms`, or as soon as the signal aborts; leaves no timer and no listener. */
export function sleep(clock: Clock, ms: number, signal?: StopSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = clock.setTimeout(finish, ms);
    signal?.addEventListener('abort', finish);
  });
}
