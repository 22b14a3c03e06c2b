import { HostUnavailableError } from '../errors/host.ts';
import type { TicketingError } from '../errors/codes.ts';
import type { Clock } from '../time/clock.ts';
import { startTimer } from '../time/timer.ts';
import { guarded, isObject } from './guarded.ts';

/** How long a facility of the host may take to answer, ms. */
export const HOST_LIMIT_MS = 1_000;

/** One use of a facility of the host. */
export interface HostCall<Value> {
  readonly clock: Clock;
  /** What is used, for the error: `journal storage`, `web lock`. */
  readonly facility: string;
  /** The work. It may throw at once, reject, or never settle. */
  readonly work: () => Value | PromiseLike<Value>;
  /** Told when it failed or did not answer in time; one that throws is reported to the host. */
  readonly onProblem?: ((problem: TicketingError<'host_unavailable'>) => void) | undefined;
  /** Default {@link HOST_LIMIT_MS}. */
  readonly limitMs?: number | undefined;
}

/** How a use of a facility ended. */
export type HostResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: TicketingError<'host_unavailable'> };

/**
 * Uses a facility of the host (a storage, a lock, a channel) and waits for it at most a second. Browsers may refuse each
 * of them, throw, or never answer: the caller is told, and goes on without it. Never rejects, and leaves no timer behind.
 * What is not waiting for anything (`localStorage`) is answered without a pause.
 */
export function hostCall<Value>({
  clock,
  facility,
  work,
  onProblem,
  limitMs = HOST_LIMIT_MS,
}: HostCall<Value>): Promise<HostResult<Value>> {
  return new Promise((resolve) => {
    let isOver = false;
    const end = (result: HostResult<Value>) => {
      if (isOver) return;
      isOver = true;
      stop();
      resolve(result);
    };
    const fail = (facts: { reason?: string; limitMs?: number }, cause?: unknown) => {
      if (isOver) return;
      const problem = new HostUnavailableError({ facility, ...facts }, { cause });
      guarded(() => onProblem?.(problem));
      end({ ok: false, problem });
    };
    const refuse = (error: unknown) => fail({ reason: String(error) }, error);
    const stop = startTimer(clock, limitMs, () => fail({ limitMs }));
    try {
      const answer = work();
      if (isObject(answer) && 'then' in answer) answer.then((value) => end({ ok: true, value }), refuse);
      else end({ ok: true, value: answer as Value });
    } catch (error) {
      refuse(error);
    }
  });
}
