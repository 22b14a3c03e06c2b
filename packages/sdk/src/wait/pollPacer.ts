import { retryPause } from '../time/retryAfter.ts';
import { checkClient } from '../transport/checks.ts';
import type { WaitClient } from './waitUntil.ts';

/** What one answer cost the server, as seen from here. Times in ms. */
export interface PollAnswer {
  /** From the request to the whole answer. */
  readonly costMs: number;
  /** The request ended in an error. */
  readonly failed?: boolean | undefined;
  /** What the server asked for (`facts.retryAfterMs` of the error). */
  readonly retryAfterMs?: number | undefined;
}

/** Decides how far apart the polls of one thing are. Keep one for each thing that is polled, whoever asks. Times in ms. */
export interface PollPacer {
  /** Counts an answer that has just arrived. Returns how long to wait before the next poll. */
  readonly next: (answer: PollAnswer) => number;
  /**
   * How long it still is, from now, until the next poll may start; 0: it may start now. `shortestMs` is the shortest
   * distance between two polls that this caller wishes for, if it is longer than the pacer's.
   */
  readonly restMs: (shortestMs?: number) => number;
}

/** The shortest and the longest distance between two polls. */
export interface PollPacerOptions {
  /** No two polls are closer. Default 2,000. */
  readonly shortestMs?: number | undefined;
  /** No two polls are further apart, whatever the server asks for. Default 300,000. */
  readonly longestMs?: number | undefined;
}

/** Two polls are so many times as far apart as an answer usually takes: one page is at most a tenth of one server core. */
export const COST_FACTOR = 10;
/** Slower than this many times the best answer seen: others are queueing too. */
const SLOW = 2;
/** A shorter difference is noise of the network, ms. */
const NOISE_MS = 50;
/** The best answer seen is trusted a little less with every answer: an event may have grown. */
const BEST_FADES = 1.01;
/** What answers usually cost is the middle one of so many. */
const REMEMBERED = 5;
/** Polls of pages that were opened together drift apart by up to this share. */
const JITTER = 0.25;

/** The middle value, the lower one of two. */
const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;

/**
 * Politeness by delay, as in TCP Vegas: slowness is the first sign of a crowd, long before anything fails. The distance
 * between two polls is ten times what answers usually cost (the median of the last five; before the first answer a tenth of
 * the shortest distance is assumed, so that one slow answer alone decides nothing). An answer over twice the best seen, or
 * a failure, doubles the distance; every other one takes a step back. `Retry-After` can only make it longer.
 *
 * @example
 * const pacer = createPollPacer(client);
 * const began = client.clock.monotonic();
 * const seatmap = await getSeatmap(client, { eventId });
 * const delayMs = pacer.next({ costMs: client.clock.monotonic() - began });
 */
export function createPollPacer(
  client: WaitClient,
  { shortestMs = 2_000, longestMs = 300_000 }: PollPacerOptions = {},
): PollPacer {
  const { clock, random } = checkClient(client, 'clock', 'random');
  let costs: readonly number[] = [shortestMs / COST_FACTOR];
  let best = Infinity;
  let distance = shortestMs;
  let jitter = 0;
  let answeredAt: number | undefined;
  let dueAt = 0;

  return {
    next: ({ costMs, failed = false, retryAfterMs }) => {
      const cost = Math.max(costMs, NOISE_MS);
      if (!failed) {
        costs = [...costs, costMs].slice(-REMEMBERED);
        best = Math.min(best * BEST_FADES, cost);
      }
      const least = Math.max(shortestMs, COST_FACTOR * median(costs));
      const isSlow = failed || cost > SLOW * best;
      distance = Math.min(longestMs, Math.max(least, isSlow ? distance * 2 : distance - least));
      jitter = random();
      const scheduledMs = distance * (1 + JITTER * jitter);
      const delayMs = retryPause({ scheduledMs, retryAfterMs, leftMs: longestMs * (1 + JITTER), random });
      answeredAt = clock.monotonic();
      dueAt = answeredAt + delayMs;
      return delayMs;
    },
    restMs: (wishedMs = 0) => {
      if (answeredAt === undefined) return 0;
      const wishedAt = answeredAt + wishedMs * (1 + JITTER * jitter);
      return Math.max(0, Math.max(dueAt, wishedAt) - clock.monotonic());
    },
  };
}
