import { REQUEST_PRICE_MS } from './schedule.ts';

/** A lag that was seen: longer than `afterMs` (`null`: the first probe succeeded), no longer than `byMs`; how much it counts. */
export interface Sighting {
  readonly afterMs: number | null;
  readonly byMs: number;
  readonly weight: number;
}

/** Where the lag may lie: `mass[i]` is the chance that it is above `at[i - 1]` and at most `at[i]`. `at[0]` is 0. */
export interface LagDistribution {
  readonly at: readonly number[];
  readonly mass: readonly number[];
}

/** Nothing is planned beyond, ms; the distances of the cold schedule go on from there. */
export const HORIZON_MS = 60_000;
const LEVELS = 9;
const LEAVES = 2 ** LEVELS;
/** The points are evenly spaced on a scale that is linear below the cost of a request, then logarithmic. */
const STEP = Math.log1p(HORIZON_MS / REQUEST_PRICE_MS) / LEAVES;
/** Before anything was seen, "ready already" and "not ready yet" are even, and count like half a sighting. */
const EVEN = 0.5;
/** What is expected of the two halves of all lags counts like so many sightings... */
const STRENGTH = 0.1;
/** ...and of the halves of each half so many times more: lags hardly differ from their nearest neighbours. */
const STRENGTHENS = 1.6;
/** Rounds of expectation-maximisation: enough to sharpen what overlaps, too few to make needles of chance. */
const ROUNDS = 3;

const placeOf = (ms: number) => Math.min(LEAVES, Math.log1p(ms / REQUEST_PRICE_MS) / STEP);

/** Of so many neighbouring points all but this share lie below: the chance of a lag falls with the root of its size. */
const beyond = (points: number) => Math.exp((-points * STEP) / 2);

/**
 * A distribution from counts that may be fractions: `counts[0]` for "ready already", `counts[i]` for point `i`. A Pólya
 * tree (Lavine 1992): each half gets what was seen in it and a little of what is expected, so that where much was seen it
 * is sharp, and where little was seen, as in a tail, it is smooth; and a lag beyond all that were seen is never impossible.
 */
function distribute(counts: Float64Array): Float64Array {
  const mass = new Float64Array(counts.length);
  const upTo = new Float64Array(counts.length);
  for (let index = 1; index <= LEAVES; index++) upTo[index] = (upTo[index - 1] ?? 0) + (counts[index] ?? 0);
  const halve = (from: number, to: number, chance: number, strength: number): void => {
    if (to - from === 1) {
      mass[to] = chance;
      return;
    }
    const middle = (from + to) / 2;
    const [below, lower, all] = [upTo[from] ?? 0, upTo[middle] ?? 0, upTo[to] ?? 0];
    const expected = (1 - beyond(middle - from)) / (1 - beyond(to - from));
    const share = (lower - below + strength * expected) / (all - below + strength);
    halve(from, middle, chance * share, strength * STRENGTHENS);
    halve(middle, to, chance * (1 - share), strength * STRENGTHENS);
  };
  const already = counts[0] ?? 0;
  mass[0] = (already + EVEN / 2) / (already + (upTo[LEAVES] ?? 0) + EVEN);
  halve(0, LEAVES, 1 - mass[0], STRENGTH);
  return mass;
}

/** Shares one sighting out over the points it may have been at, by how likely each is thought to be. */
function count({ afterMs, byMs, weight }: Sighting, mass: Float64Array, counts: Float64Array): void {
  const from = placeOf(afterMs ?? 0);
  const to = placeOf(byMs);
  const shares: [index: number, share: number][] = afterMs === null ? [[0, mass[0] ?? 0]] : [];
  const first = Math.min(LEAVES, Math.floor(from) + 1);
  const last = Math.max(first, Math.ceil(to));
  for (let index = first; index <= last; index++) {
    const overlap = Math.max(Number.EPSILON, Math.min(index, to) - Math.max(index - 1, from));
    shares.push([index, overlap * (mass[index] ?? 0)]);
  }
  const sum = shares.reduce((all, [, share]) => all + share, 0);
  for (const [index, share] of shares) counts[index] = (counts[index] ?? 0) + (weight * share) / sum;
}

/** The estimate of a distribution of which only intervals were seen. */
export function estimateLags(seen: readonly Sighting[]): LagDistribution {
  let mass = distribute(new Float64Array(LEAVES + 1));
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Float64Array(LEAVES + 1);
    for (const sighting of seen) count(sighting, mass, counts);
    mass = distribute(counts);
  }
  const at = Array.from(mass, (_, index) => REQUEST_PRICE_MS * Math.expm1(index * STEP));
  return { at, mass: [...mass] };
}
