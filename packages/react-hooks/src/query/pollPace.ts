/**
 * How far apart the polls of one page are, as a pure step from answer to answer.
 *
 * The idea is delay-based congestion control (as in TCP Vegas): an answer that takes longer than the best one
 * seen says that others are queueing, long before anything fails. So the distance is a multiple of what the
 * last answer cost, doubles while answers are slow or fail, and shrinks again by a fixed step.
 */
export interface PollPace {
  /** Shortest time an answer took, in ms, drifting up slowly so that a venue that grew is not "slow" for ever. */
  readonly bestMs: number;
  /** Distance from the end of one answer to the next request, in ms, before jitter. */
  readonly distanceMs: number;
}

/** What one answer cost the server, as seen from here. */
export interface PollAnswer {
  /** From request to parsed answer, in ms. */
  readonly costMs: number;
  /** The request ended in an error. */
  readonly failed: boolean;
  /** How long the server asked to be left alone, in ms (`Retry-After`). */
  readonly retryAfterMs?: number | undefined;
}

/** A poll may take at most a tenth of the time: the server sees one client as 10 % of one worker. */
const COST_MULTIPLE = 10;
/** An answer this many times dearer than the best one is a sign of queueing. */
const SLOW_RATIO = 2;
/** Below this, differences are the network's noise and no sign of load. */
const NOISE_MS = 50;
/** The best time seen is forgotten at this rate per answer. */
const FORGETTING = 1.01;
/** However slow the server is, a page looks again after this long. */
const MAX_DISTANCE_MS = 5 * 60_000;
/** Largest share of the distance added at random, so that pages opened together drift apart. */
const JITTER = 0.25;

/**
 * The pace before the first answer.
 *
 * @param minimumMs Shortest distance the page asks for, in ms.
 */
export function startPace(minimumMs: number): PollPace {
  return { bestMs: Number.POSITIVE_INFINITY, distanceMs: minimumMs };
}

/**
 * The pace after one more answer.
 *
 * @param pace The pace so far.
 * @param answer What the answer cost.
 * @param minimumMs Shortest distance the page asks for, in ms; also the step of recovery.
 */
export function nextPace(pace: PollPace, answer: PollAnswer, minimumMs: number): PollPace {
  const cost = Math.max(answer.costMs, NOISE_MS);
  const bestMs = answer.failed ? pace.bestMs : Math.min(cost, pace.bestMs * FORGETTING);
  const slow = answer.failed || cost > SLOW_RATIO * bestMs;
  const wanted = slow ? pace.distanceMs * 2 : pace.distanceMs - minimumMs;
  const atLeast = Math.max(minimumMs, COST_MULTIPLE * answer.costMs, answer.retryAfterMs ?? 0);
  return { bestMs, distanceMs: Math.max(atLeast, Math.min(wanted, MAX_DISTANCE_MS)) };
}

/**
 * A distance with jitter: never shorter than the pace says, at most a quarter longer.
 *
 * @param random A number in [0, 1).
 */
export function withJitter(distanceMs: number, random: number): number {
  return Math.round(distanceMs * (1 + JITTER * random));
}
