import { estimateLags } from './lagDistribution.ts';
import { planProbes } from './planProbes.ts';
import type { LagEstimate, ObservedLag } from '../time/lag.ts';
import { coldSchedule, type Schedule } from './schedule.ts';
import { checkClient } from '../transport/checks.ts';
import { relevanceOf } from './changePoint.ts';
import type { WaitClient } from './waitUntil.ts';

/** Who waits for whom: `inventory>ordering` is the way of a hold into the cart. */
export type LagPair =
  | 'inventory>ordering'
  | 'inventory>payment'
  | 'ordering>payment'
  | 'payment>catalog'
  | (string & {});

/** JSON: what is kept for later, and told to other tabs. Times in ms; `at` since the epoch. */
export interface LagSnapshot {
  readonly version: 1;
  readonly pairs: Readonly<Record<string, readonly RememberedLag[]>>;
}

/** A lag, and when it was observed: ms since the epoch. */
export interface RememberedLag extends ObservedLag {
  readonly at: number;
}

/** A small, forgetful memory of how far services lag behind each other. Inject one to share it between purchases. */
export interface LagMemory {
  /** Where to look, going by what was seen; the cold schedule while nothing was. */
  readonly schedule: (pair: LagPair) => Schedule;
  /** Remembers what a wait saw; `null`, from a wait that shared its poll, is nothing new. */
  readonly observe: (pair: LagPair, lag: ObservedLag | null) => void;
  readonly estimate: (pair: LagPair) => LagEstimate | null;
  readonly snapshot: () => LagSnapshot;
  /** Adds what was remembered elsewhere and is not known here. What is no snapshot of this version is ignored: false. */
  readonly restore: (snapshot: unknown) => boolean;
  /** Calls `listener` after every lag observed here; gives back how to stop that. */
  readonly subscribe: (listener: (pair: LagPair, lag: RememberedLag) => void) => () => void;
}

/** How much is remembered. */
export interface LagMemoryOptions {
  /** Sightings kept per pair. Default 64. */
  readonly capacity?: number | undefined;
}

const CAPACITY = 64;
/** What a sighting counts halves with each day. */
const HALF_LIFE_MS = 86_400_000;
const MOST_PAIRS = 16;
const LONGEST_NAME = 64;
/** What was seen later than now is damaged, and would be kept for ever. */
const CLOCK_ERROR_MS = 60_000;

/** Tells whether a sighting is known: stored and heard, it may arrive twice. */
const signOf = ({ afterMs, byMs, answerMs, at }: RememberedLag) => [afterMs, byMs, answerMs, at].join();

/**
 * A memory that has seen nothing yet. Uses the client's clock.
 *
 * @example
 * const lags = createLagMemory(client);
 * await addToCartWhenReady(client, { reservationId, seatId, price, userId, expiresAt }, { lags });
 */
export function createLagMemory(
  client: Pick<WaitClient, 'clock'>,
  { capacity = CAPACITY }: LagMemoryOptions = {},
): LagMemory {
  const { clock } = checkClient(client, 'clock');
  const now = () => clock.now();
  const pairs = new Map<LagPair, RememberedLag[]>();
  const believed = new Map<LagPair, { readonly schedule: Schedule; readonly estimate: LagEstimate }>();
  const listeners = new Set<(pair: LagPair, lag: RememberedLag) => void>();

  const remember = (pair: LagPair, lag: RememberedLag) => {
    if (!pairs.has(pair) && pairs.size >= MOST_PAIRS) return;
    const seen = [...(pairs.get(pair) ?? []), lag].sort((one, other) => one.at - other.at);
    pairs.set(pair, seen.slice(-capacity));
    believed.delete(pair);
  };

  /** What the sightings say; worked out once after each. */
  const believe = (pair: LagPair) => {
    const seen = pairs.get(pair);
    if (!seen) return undefined;
    const known = believed.get(pair);
    if (known) return known;
    const relevance = relevanceOf(seen.map(({ afterMs, byMs }) => ((afterMs ?? 0) + byMs) / 2));
    const belief = estimateLags(
      seen.map(({ afterMs, byMs, at }, index) => ({
        afterMs,
        byMs,
        weight: (relevance[index] ?? 0) * 0.5 ** (Math.max(0, now() - at) / HALF_LIFE_MS),
      })),
    );
    const quantile = (share: number) => {
      let sum = 0;
      return belief.at.find((_, index) => (sum += belief.mass[index] ?? 0) >= share) ?? belief.at.at(-1) ?? 0;
    };
    const answerMs = Math.min(...seen.map((lag) => lag.answerMs));
    const next = {
      schedule: jittered(planProbes(belief, answerMs)),
      estimate: { count: seen.length, medianMs: quantile(0.5), p90Ms: quantile(0.9) },
    };
    believed.set(pair, next);
    return next;
  };

  return {
    schedule: (pair) => believe(pair)?.schedule ?? coldSchedule,
    estimate: (pair) => believe(pair)?.estimate ?? null,
    observe: (pair, lag) => {
      if (!lag) return;
      const remembered = { ...lag, at: now() };
      remember(pair, remembered);
      for (const listener of listeners) listener(pair, remembered);
    },
    snapshot: () => ({ version: 1, pairs: Object.fromEntries(pairs) }),
    restore: (snapshot) => {
      const read = readSnapshot(snapshot);
      for (const [pair, lags] of read ?? []) {
        const known = new Set(pairs.get(pair)?.map(signOf));
        for (const lag of lags) if (lag.at <= now() + CLOCK_ERROR_MS && !known.has(signOf(lag))) remember(pair, lag);
      }
      return read !== null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Each look is moved by up to half the way to the nearer of its neighbours; after the last one the cold distances go on. */
const jittered =
  (looks: readonly number[]): Schedule =>
  (index, phase) => {
    const look = looks[index];
    if (look === undefined) {
      const lastMs = looks.at(-1) ?? 0;
      let past = 1;
      while (coldSchedule(past - 1, 0.5) < lastMs) past += 1;
      return coldSchedule(past + index - looks.length, phase);
    }
    const room = Math.min(look - (looks[index - 1] ?? 0), (looks[index + 1] ?? Infinity) - look);
    return look + (phase - 0.5) * room;
  };

const isLag = (value: unknown): value is RememberedLag => {
  const { afterMs, byMs, answerMs, at } = Object(value) as Record<string, unknown>;
  const isTime = (each: unknown) => typeof each === 'number' && each >= 0 && each < Infinity;
  return (
    [byMs, answerMs, at].every(isTime) && (afterMs === null || (isTime(afterMs) && Number(afterMs) <= Number(byMs)))
  );
};

function readSnapshot(value: unknown): [string, RememberedLag[]][] | null {
  const { version, pairs } = Object(value) as { version?: unknown; pairs?: unknown };
  if (version !== 1 || typeof pairs !== 'object' || pairs === null) return null;
  return Object.entries(pairs)
    .filter(([pair]) => pair.length <= LONGEST_NAME)
    .map(([pair, lags]) => [pair, Array.isArray(lags) ? lags.filter(isLag) : []]);
}
