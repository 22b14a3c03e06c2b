/** Decides how far apart the polls of one page are, by what their answers cost. Times in ms. */
export interface PollPacer {
  /** How long to wait after an answer that took so long. */
  readonly next: (answerMs: number) => number;
}

export interface PollPacerOptions {
  /** In [0, 1): the client's `random`. */
  readonly random: () => number;
  /** No poll sooner. Default 2,000. */
  readonly shortestMs?: number | undefined;
  /** None later. Default 300,000. */
  readonly longestMs?: number | undefined;
}

/** Two polls are so many times as far apart as an answer takes, at least. */
export const COST_FACTOR = 10;
/** Slower than this many times the best answer seen: others are waiting too. */
const SLOW = 2;
/** A page that has seen an answer so many times slower than its best trusts that best a little less. */
const BEST_FADES = 1.01;

/**
 * Politeness by delay, as in TCP Vegas: slowness is the first sign of a crowd. An answer over twice the best seen doubles
 * the distance; every other one takes a step back towards ten times what an answer costs. Pages spread by jitter.
 */
export function createPollPacer({ random, shortestMs = 2_000, longestMs = 300_000 }: PollPacerOptions): PollPacer {
  let best = Infinity;
  let distance = 0;
  return {
    next: (answerMs) => {
      best = Math.min(best * BEST_FADES, answerMs);
      const least = Math.max(shortestMs, COST_FACTOR * answerMs);
      distance = answerMs > SLOW * best ? distance * 2 : distance - COST_FACTOR * best;
      distance = Math.min(longestMs, Math.max(least, distance));
      return distance * (0.75 + 0.5 * random());
    },
  };
}
