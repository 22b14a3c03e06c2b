import type { Clock } from './clock.ts';
import { startTimer } from './timer.ts';

/** A pause on the given clock, ms. When the signal aborts it ends at once with the signal's reason and leaves no listener. */
export const sleep = (clock: Clock, ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const onAbort = () => {
      stop();
      reject(signal?.reason as Error);
    };
    const stop = startTimer(clock, ms, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
