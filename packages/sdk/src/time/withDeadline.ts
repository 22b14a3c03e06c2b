import type { Clock } from './clock.ts';
import { startTimer } from './timer.ts';

/** What bounds a piece of work. */
export interface Deadline<Value> {
  readonly clock: Clock;
  readonly ms: number;
  readonly signal?: AbortSignal | undefined;
  /** The error of a caller who left (`aborted`, with the signal's reason) or of time run out. */
  readonly toError: (why: 'aborted' | 'timeout', reason?: unknown) => unknown;
  /** Told how the work ended when nobody was waiting for it any more. */
  readonly onLate?: (work: Promise<Value>) => void;
}

/**
 * Waits for `work`, at most `ms` milliseconds and only while `signal` is not aborted. The work gets a signal of its own,
 * aborted with the error when the waiting ends early. No timer and no listener is left behind.
 */
export function withDeadline<Value>(
  { clock, ms, signal, toError, onLate }: Deadline<Value>,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const inner = new AbortController();
    const release = () => {
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
    };
    const stop = (error: unknown) => {
      release();
      inner.abort(error);
      reject(error);
    };
    const onAbort = () => {
      stop(toError('aborted', signal?.reason));
    };
    const stopTimer = startTimer(clock, ms, () => {
      stop(toError('timeout'));
    });
    if (signal?.aborted) {
      onAbort();
      return;
    }
    signal?.addEventListener('abort', onAbort);
    const running = work(inner.signal);
    const settle = () => {
      if (inner.signal.aborted) onLate?.(running);
      else release();
    };
    running.then(settle, settle);
    running.then(resolve, reject);
  });
}
