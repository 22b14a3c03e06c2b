import type { Clock } from '../engine/clock.ts';

/** The storage did not answer in time. */
export class StorageSilentError extends Error {
  override readonly name = 'StorageSilentError';
  readonly code = 'storage_silent';

  constructor(ms: number) {
    super(`The storage did not answer within ${ms / 1000} s.`);
  }
}

/** `work`, or a rejection after `ms`; leaves no timer. What comes later is not waited for. */
export function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(new StorageSilentError(ms)), ms);
    work.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}
