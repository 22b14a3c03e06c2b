import { REQUEST_PRICE_MS } from './schedule.ts';

/** A lag that was seen: longer than `afterMs` (`null`: the first probe succeeded), no longer than `byMs`; how much it counts. */
export interface Sighting {
  readonly afterMs: number | null;
  readonly byMs: number;
  readonly weight: number;
}

/** Where the lag may lie: `mass[i]` is the chance that it is above `at[i - 1]` and at most `at[i]`. `at[0]` is 0. */
export interface Belief {
  readonly at: readonly number[];
  readonly mass: readonly number[];
}

/** Nothing is planned beyond, ms; the distances of the cold schedule go on from there. */
export const HORIZON_MS = 60_000;
/** What is believed without having seen anything counts like half a sighting. */
const PRIOR_WEIGHT = 0.5;
/** Rounds of expectation-maximisation: enough to sharpen what overlaps, too few to make needles of chance. */
const ROUNDS = 2;
const PARTS = 4;
const FINEST_MS = 2;

/** Knowing nothing: an even chance that it is ready already, else any size, tied to no scale but the price of a request. */
const prior = (ms: number): number => 1 - 0.5 / Math.sqrt(1 + ms / REQUEST_PRICE_MS);

/** What overlaps a lone sighting is stretched towards its nearest neighbour: between two sightings there may be a third. */
function stretch(sightings: readonly Sighting[]): readonly Sighting[] {
  const middle = ({ afterMs, byMs }: Sighting) => ((afterMs ?? 0) + byMs) / 2;
  const sorted = [...sightings].sort((one, other) => middle(one) - middle(other));
  return sorted.map((sighting, index) => {
    if (sighting.afterMs === null) return sighting;
    const centre = middle(sighting);
    const gaps = [sorted[index - 1], sorted[index + 1]].map((next) =>
      next ? Math.abs(middle(next) - centre) : Infinity,
    );
    const reach = Math.min(...gaps);
    if (reach === Infinity) return sighting;
    const afterMs = Math.max(0, Math.min(sighting.afterMs, centre - reach));
    return { ...sighting, afterMs, byMs: Math.max(sighting.byMs, centre + reach) };
  });
}

/** The points between which chances are told apart: finer where sightings begin and end. */
function pointsOf(sightings: readonly Sighting[]): readonly number[] {
  const edges = new Set([0]);
  for (let index = 1; ; index++) {
    const ms = (REQUEST_PRICE_MS * index * index) / 4;
    if (ms > HORIZON_MS) break;
    edges.add(ms);
  }
  for (const { afterMs, byMs } of sightings) edges.add(afterMs ?? 0).add(byMs);
  const sorted = [...edges].sort((one, other) => one - other);
  const points = [0];
  for (const [index, edge] of sorted.entries()) {
    const from = sorted[index - 1] ?? 0;
    const parts = Math.max(1, Math.min(PARTS, Math.floor((edge - from) / FINEST_MS)));
    for (let part = 1; index > 0 && part <= parts; part++)
      points.push(part === parts ? edge : from + ((edge - from) * part) / parts);
  }
  return points;
}

/**
 * The estimate of a distribution of which only intervals were seen (Turnbull's, stopped early, with the prior as one more
 * sighting that may be anywhere).
 */
export function estimate(seen: readonly Sighting[]): Belief {
  const sightings = stretch(seen);
  const at = pointsOf(sightings);
  const indexOf = new Map(at.map((ms, index) => [ms, index]));
  const known = at.map((ms, index) => prior(ms) - (index > 0 ? prior(at[index - 1] ?? 0) : 0));
  const total = sightings.reduce((sum, { weight }) => sum + weight, PRIOR_WEIGHT);
  let mass: number[] = known;
  for (let round = 0; round < ROUNDS; round++) {
    const next = known.map((share) => (share * PRIOR_WEIGHT) / total);
    for (const { afterMs, byMs, weight } of sightings) {
      const from = afterMs === null ? 0 : (indexOf.get(afterMs) ?? 0) + 1;
      const to = indexOf.get(byMs) ?? 0;
      let sum = 0;
      for (let index = from; index <= to; index++) sum += mass[index] ?? 0;
      for (let index = from; sum > 0 && index <= to; index++) {
        next[index] = (next[index] ?? 0) + ((mass[index] ?? 0) / sum) * (weight / total);
      }
    }
    mass = next;
  }
  return { at, mass };
}
