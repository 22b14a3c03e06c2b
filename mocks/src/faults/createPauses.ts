import type { Clock } from '../engine/clock.ts';

/** Waits of requests that a fault holds back; all of them end when the platform does. */
export interface Pauses {
  /** False when the client left meanwhile (`signal`), or when all waits were ended: the request goes no further. */
  wait(ms: number, signal?: AbortSignal): Promise<boolean>;
  /** Ends every wait at once; leaves no timer. */
  end(): void;
}

export function createPauses(clock: Clock): Pauses {
  const waiting = new Set<() => void>();

  return {
    wait(ms, signal) {
      if (signal?.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const finish = (isOver: boolean) => {
          clock.clearTimeout(timer);
          signal?.removeEventListener('abort', stop);
          waiting.delete(stop);
          resolve(isOver);
        };
        const stop = () => finish(false);
        const timer = clock.setTimeout(() => finish(true), ms);
        signal?.addEventListener('abort', stop);
        waiting.add(stop);
      });
    },
    end() {
      for (const stop of waiting) stop();
    },
  };
}
