import type { Clock } from '../../time/clock.ts';

/** The value of some work, or `undefined` when it has none after `ms` or fails. Never rejects; leaves no timer behind. */
export function atMost<Value>(
  clock: Clock,
  ms: number,
  work: () => Value | Promise<Value>,
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => resolve(undefined), ms);
    const end = (value: Value | undefined) => {
      clock.clearTimeout(timer);
      resolve(value);
    };
    try {
      Promise.resolve(work()).then(end, () => end(undefined));
    } catch {
      end(undefined);
    }
  });
}
