import type { StopSignal } from './stopSignal.ts';

/** `work`, or the signal's reason as soon as it aborts; leaves no listener. */
export function orAbort<T>(work: Promise<T>, signal: StopSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    const stop = () => signal.removeEventListener('abort', onAbort);
    signal.addEventListener('abort', onAbort);
    work.finally(stop).then(resolve, reject);
  });
}
