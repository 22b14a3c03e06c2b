import realLags from '../../../testing/contract/real-lags.json' with { type: 'json' };
import { createRandom, normal } from './random.ts';

/** A world in which buyers wait: how far ordering lags behind, buyer after buyer. */
export interface Scenario {
  readonly name: string;
  /** The lags that hold at the start, as quantiles of their distribution, sorted, ms. */
  readonly before: readonly number[];
  /** The lags that hold from the middle of a run on, where they change. */
  readonly after?: readonly number[];
}

const QUANTILES = 2_000;

/**
 * Lags are continuous, samples are few: between two neighbouring samples every value is as likely, so that no schedule is
 * rewarded for having seen a sample.
 */
export function quantilesOf(samples: readonly number[]): readonly number[] {
  const sorted = [...samples].sort((one, other) => one - other);
  return Array.from({ length: QUANTILES }, (_, index) => {
    const place = ((index + 0.5) / QUANTILES) * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    return low + (place % 1) * ((sorted[Math.floor(place) + 1] ?? low) - low);
  });
}

const drawn = (draw: (random: () => number) => number): readonly number[] => {
  const random = createRandom(7);
  return quantilesOf(Array.from({ length: QUANTILES }, () => draw(random)));
};
const logNormal = (median: number, sigma: number) => (random: () => number) =>
  median * Math.exp(sigma * normal(random));
const uniform = (from: number, to: number) => (random: () => number) => from + (to - from) * random();

/** The measured lags, and shapes they may take elsewhere. Log-normal: the deviation of the logarithm is a half. */
export const SCENARIOS: readonly Scenario[] = [
  ...Object.entries(realLags).map(([name, samples]) => ({ name, before: quantilesOf(samples) })),
  ...[80, 300, 1200, 2500].map((median) => ({ name: `median${median}`, before: drawn(logNormal(median, 0.5)) })),
  { name: 'uniform2to3s', before: drawn(uniform(2_000, 3_000)) },
  {
    name: 'heavyTail',
    before: drawn((random) => (random() < 0.05 ? uniform(300, 20_000)(random) : logNormal(300, 0.5)(random))),
  },
  { name: 'bimodal', before: drawn((random) => (random() < 0.5 ? logNormal(50, 0.3) : logNormal(1_500, 0.3))(random)) },
  { name: 'stepUp', before: drawn(logNormal(80, 0.5)), after: drawn(logNormal(1_200, 0.5)) },
  { name: 'stepDown', before: drawn(logNormal(1_200, 0.5)), after: drawn(logNormal(80, 0.5)) },
  { name: 'paused30s', before: drawn(uniform(0, 30_000)) },
];

/** Scenarios from `{ "name": [sample lags in ms, ...] }`. */
export function readScenarios(json: unknown): readonly Scenario[] {
  const entries = Object.entries(Object(json) as Record<string, unknown>);
  return entries.map(([name, samples]) => {
    const isLag = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < Infinity;
    if (!Array.isArray(samples) || samples.length === 0 || !samples.every(isLag)) {
      throw new TypeError(`"${name}" must be a list of lags in ms, 0 or more`);
    }
    return { name, before: quantilesOf(samples) };
  });
}
