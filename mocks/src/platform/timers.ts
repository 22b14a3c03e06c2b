import type { Clock } from '../engine/clock.ts';
import { RequestCut } from '../services/context.ts';

/** Waits on the platform's clock that end with the platform. */
export function createTimers(clock: Clock) {
  const stops = new Set<() => void>();
  let isDisposed = false;

  return {
    /** @throws RequestCut when the signal aborts or the platform is disposed of */
    wait(ms: number, signal?: AbortSignal): Promise<void> {
      return new Promise((resolve, reject) => {
        if (isDisposed || signal?.aborted) return reject(new RequestCut());
        const end = () => {
          clock.clearTimeout(timer);
          signal?.removeEventListener('abort', stop);
          stops.delete(stop);
        };
        const stop = () => {
          end();
          reject(new RequestCut());
        };
        const timer = clock.setTimeout(() => {
          end();
          resolve();
        }, ms);
        signal?.addEventListener('abort', stop);
        stops.add(stop);
      });
    },
    dispose(): void {
      isDisposed = true;
      for (const stop of stops) stop();
    },
  };
}

export type Timers = ReturnType<typeof createTimers>;
