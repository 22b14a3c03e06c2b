import { LONGEST_TIMER_MS } from './timer.ts';

/** What a pause is made of. Times in ms. */
export interface RetryPause {
  /** The pause that the caller would take by its own schedule. */
  readonly scheduledMs: number;
  /** What the server asked for (`Retry-After`), if it did. */
  readonly retryAfterMs?: number | undefined;
  /** What is left until the caller has to give up: the hold, the deadline. Default: no end. */
  readonly leftMs?: number | undefined;
  /** In [0, 1): the client's `random`. */
  readonly random: () => number;
}

/** Clients that were told the same pause come back spread over this share of it. */
const SPREAD = 0.25;

/**
 * The one function that turns a `Retry-After` into a pause, ms: never shorter than the caller's own schedule (a 0 of the
 * server is not an invitation to hammer it), never longer than what is left, and spread at random, because all clients
 * were told the same number.
 */
export function retryPause({ scheduledMs, retryAfterMs, leftMs = Infinity, random }: RetryPause): number {
  const askedMs = retryAfterMs !== undefined && retryAfterMs > 0 ? retryAfterMs * (1 + SPREAD * random()) : 0;
  return Math.min(Math.max(0, scheduledMs, askedMs), Math.max(0, leftMs), LONGEST_TIMER_MS);
}

/**
 * `Retry-After` in milliseconds: seconds, or a date. A date is compared with the server's own `Date` where that can be
 * read, else with the client's clock, which may be wrong by hours. `undefined` for anything else.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  const serverNow = Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - (serverNow || now);
  return ms >= 0 ? ms : undefined;
}
