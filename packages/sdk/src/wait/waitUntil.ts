import pRetry from 'p-retry';
import { guarded } from '../host/guarded.ts';
import type { LagEstimate, ObservedLag } from '../time/lag.ts';
import { retryPause } from '../time/retryAfter.ts';
import { startTimer } from '../time/timer.ts';
import type { CoreClient } from '../transport/client.ts';
import { checkWait } from './checkWait.ts';
import { coldSchedule, nextProbe, type Schedule } from './schedule.ts';

/** What a wait saw. */
export interface WaitEvidence {
  /** Probes sent. */
  readonly attempts: number;
  /** Milliseconds since the wait was asked for. */
  readonly elapsedMs: number;
  /** The last "not yet" (an error, or a value that `until` did not accept), or the refusal that ended the wait. */
  readonly lastAnswer: unknown;
}

/** Told after every "not yet", and before the first probe when that one is put off: `attempts` is 0 then. */
export interface WaitProgress extends WaitEvidence {
  /** Milliseconds until the next probe. */
  readonly delayMs: number;
  /** How long it usually takes; `null` when nothing is known. */
  readonly estimate: LagEstimate | null;
}

/**
 * How a wait ended. `expired`: the thing waited for is over. `never_existed`: it came to its end and all that was ever
 * heard of it was "not yet". `timed_out`: the caller's own budget ended first.
 */
export type WaitOutcome<Value> = WaitEvidence &
  (
    | {
        readonly status: 'ready';
        readonly value: Value;
        /** `null` when an equal wait that shared the poll has been given it: one poll is one observation. */
        readonly lag: ObservedLag | null;
      }
    | { readonly status: 'expired' | 'never_existed' | 'timed_out' | 'aborted' }
  );

/** Whose time and randomness a wait uses: a client, or anything that has these two. */
export type WaitClient = Pick<CoreClient, 'clock' | 'random'>;

/** What to ask, what counts as "not yet", and when to give up. */
export interface WaitOptions<Value> {
  /** Asks once. Never aborted: a success that arrives after the wait has ended is passed to `onLateSuccess`. */
  readonly probe: (attempt: number) => Promise<Value>;
  /** True for a value that is what was waited for; every other value means "not yet". Default: any value is. */
  readonly until?: ((value: Value) => boolean) | undefined;
  /** True for an error that means "not yet, and nothing happened". Default: none; every other error ends the wait and is thrown. */
  readonly isLag?: ((error: unknown) => boolean) | undefined;
  /** True for a refusal that says that what is waited for is over. */
  readonly isOver?: ((error: unknown) => boolean) | undefined;
  /** When the thing waited for began, on `clock.monotonic()`. Default: now. */
  readonly since?: number | undefined;
  /** When it is over for good, on `clock.now()`. */
  readonly deadline?: number | undefined;
  /** The caller's budget, ms from now. */
  readonly timeout?: number | undefined;
  /** Ends the wait as `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** When to look. Default: `coldSchedule`; a lag memory gives one that has learned. */
  readonly schedule?: Schedule | undefined;
  /** How long it usually takes: handed on to `onAttempt`. */
  readonly estimate?: LagEstimate | null | undefined;
  /** Awaited before every probe: `budget.admit`. What it rejects with ends the wait. */
  readonly admit?: (() => Promise<void>) | undefined;
  /** The least distance after an answer that took so long, ms: for what is expensive to ask. */
  readonly pace?: ((answerMs: number) => number) | undefined;
  /** Told after every "not yet". */
  readonly onAttempt?: ((progress: WaitProgress) => void) | undefined;
  /** Told of a success that came after the wait had ended. */
  readonly onLateSuccess?: ((value: Value, lag: ObservedLag | null) => void) | undefined;
  /** With `key`: waits of the same key share one poll. `createSharedWaits()` makes one. Default: each asks for itself. */
  readonly shared?: SharedWaits | undefined;
  /** What is awaited, by the ids of all that makes it different; no token belongs here. */
  readonly key?: string | undefined;
}

/** Waits that are under way and may be joined. */
export interface SharedWaits {
  readonly join: <Value>(client: WaitClient, key: string, options: WaitOptions<Value>) => Promise<WaitOutcome<Value>>;
}

/** A value that `until` did not accept, as p-retry wants it: an error. */
class NotYet extends Error {
  readonly value: unknown;
  constructor(value: unknown) {
    super('not yet');
    this.value = value;
  }
}

const retryAfterOf = (error: unknown): number | undefined => {
  const facts = (error as { facts?: { retryAfterMs?: unknown } } | null)?.facts;
  return typeof facts?.retryAfterMs === 'number' ? facts.retryAfterMs : undefined;
};

/**
 * Asks until the answer is no longer "not yet": the only loop of the package that waits for the platform to catch up.
 * "Not yet" is a value that `until` does not accept, or an error that `isLag` knows. The end (deadline, timeout, abort)
 * comes at its own moment, whether a probe is out or not, and leaves no timer and no listener behind. A `Retry-After` can
 * make a pause longer than the schedule's, up to that end.
 *
 * Rejects with any other error of the probe; never with `wait_timeout`: a wait that runs out says so in `status`. An `until`
 * that is a type guard narrows the `value`.
 *
 * @example
 * const { status } = await waitUntil(client, {
 *   probe: async () => (await getSeatmap(client, { eventId })).seats.find(({ id }) => id === seatId),
 *   until: isSold,
 *   timeout: 30_000,
 *   pace: (answerMs) => 10 * answerMs, // a seatmap is large
 * });
 */
export function waitUntil<Value, Wanted extends Value>(
  client: WaitClient,
  options: WaitOptions<Value> & { readonly until: (value: Value) => value is Wanted },
): Promise<WaitOutcome<Wanted>>;
export function waitUntil<Value>(client: WaitClient, options: WaitOptions<Value>): Promise<WaitOutcome<Value>>;
export function waitUntil<Value>(client: WaitClient, options: WaitOptions<Value>): Promise<WaitOutcome<Value>> {
  const wrong = checkWait(client, options);
  if (wrong) return Promise.reject(wrong);
  const { shared, key } = options;
  return shared && key ? shared.join(client, key, options) : waitAlone(client, options);
}

/** The same without a look at the options: for this package's own waits, which share nothing. */
export function waitAlone<Value>(client: WaitClient, options: WaitOptions<Value>): Promise<WaitOutcome<Value>> {
  const { clock, random } = client;
  const { signal, schedule = coldSchedule, estimate = null } = options;
  const began = clock.monotonic();
  const since = options.since ?? began;
  const phase = random();
  const lifeMs = options.deadline === undefined ? Infinity : options.deadline - clock.now();
  const budgetMs = options.timeout ?? Infinity;
  const lifetimeMs = Math.min(lifeMs, budgetMs);

  return new Promise((resolve, reject) => {
    let attempts = 0;
    let index = 0;
    let askedAt = since;
    let refusedAt: number | null = null;
    let lastAnswer: unknown;
    let over = false;
    let stopPause = () => {};
    let wake = () => {};

    const evidence = (): WaitEvidence => ({ attempts, elapsedMs: clock.monotonic() - began, lastAnswer });
    const finish = (settle: () => void) => {
      if (over) return;
      over = true;
      stopEnd();
      stopPause();
      signal?.removeEventListener('abort', abort);
      settle();
      wake();
    };
    const stop = (status: 'expired' | 'never_existed' | 'timed_out' | 'aborted') =>
      finish(() => resolve({ status, ...evidence() }));
    const runOut = () => stop(lifeMs > budgetMs ? 'timed_out' : attempts > 0 ? 'never_existed' : 'expired');
    const abort = () => stop('aborted');
    const putOff = (delayMs: number) => {
      guarded(() => options.onAttempt?.({ ...evidence(), delayMs, estimate }));
      return new Promise<void>((resume) => {
        wake = resume;
        stopPause = startTimer(clock, delayMs, resume);
      });
    };

    const ask = async () => {
      if (options.admit) await options.admit();
      if (over) return;
      attempts += 1;
      askedAt = clock.monotonic();
      const value = await options.probe(attempts);
      if (options.until?.(value) === false) throw new NotYet(value);
      const lag = {
        afterMs: refusedAt === null ? null : refusedAt - since,
        byMs: Math.max(0, askedAt - since),
        answerMs: clock.monotonic() - askedAt,
      };
      if (over) guarded(() => options.onLateSuccess?.(value, lag));
      finish(() => resolve({ status: 'ready', value, lag, ...evidence() }));
    };

    const rest = async (error: Error) => {
      lastAnswer = error instanceof NotYet ? error.value : error;
      if (over || !(error instanceof NotYet || options.isLag?.(error))) throw error;
      refusedAt = askedAt;
      const now = clock.monotonic();
      const next = nextProbe(schedule, index + 1, phase, now - since);
      index = next.index;
      const leastMs = options.pace?.(now - askedAt) ?? 0;
      const scheduledMs = Math.max(next.atMs - (now - since), leastMs);
      const leftMs = lifetimeMs - (now - began);
      await putOff(retryPause({ scheduledMs, retryAfterMs: retryAfterOf(error), leftMs, random }));
      if (over) throw error;
    };

    const run = async () => {
      const firstMs = schedule(0, phase) - (clock.monotonic() - since);
      if (firstMs > 0) await putOff(firstMs);
      if (over) return;
      await pRetry(ask, { retries: Infinity, minTimeout: 0, onFailedAttempt: ({ error }) => rest(error) });
    };

    const stopEnd = startTimer(clock, lifetimeMs, runOut);
    if (signal?.aborted) return stop('aborted');
    if (lifetimeMs <= 0) return runOut();
    signal?.addEventListener('abort', abort, { once: true });
    run().catch((error: unknown) => {
      if (options.isOver?.(error)) stop('expired');
      else finish(() => reject(error as Error));
    });
  });
}
