import { EngineError } from './errors.ts';
import type { Random } from './random.ts';

/** How long a record stays unseen by a group after it was published. All times in ms. */
export type LagModel =
  | { kind: 'none' }
  | { kind: 'fixed'; ms: number }
  /** The usual shape of network and queue delays. `sigma` is the deviation of the logarithm, default 0.5. */
  | { kind: 'logNormal'; medianMs: number; sigma?: number }
  /** Log-normal, but with `tailProbability` a record takes anything up to `tailMaxMs`. */
  | { kind: 'heavyTail'; medianMs: number; tailProbability: number; tailMaxMs: number }
  /** Nothing arrives until another model is set. */
  | { kind: 'stuck' }
  /** Drawn from what was measured. */
  | { kind: 'samples'; samples: readonly number[] };

const DEFAULT_SIGMA = 0.5;

/** The next delay in ms; `Infinity` while stuck. */
export function sampleLag(model: LagModel, random: Random): number {
  switch (model.kind) {
    case 'none':
      return 0;
    case 'fixed':
      return model.ms;
    case 'logNormal':
      return logNormal(model.medianMs, model.sigma ?? DEFAULT_SIGMA, random);
    case 'heavyTail':
      return random.next() < model.tailProbability
        ? between(model.medianMs, model.tailMaxMs, random)
        : logNormal(model.medianMs, DEFAULT_SIGMA, random);
    case 'stuck':
      return Number.POSITIVE_INFINITY;
    case 'samples':
      return model.samples[random.integer(0, model.samples.length - 1)] ?? 0;
  }
}

/** @throws EngineError `invalid_argument` naming the field that is not a time or not a probability. */
export function checkLag(model: LagModel): LagModel {
  const problem = findProblem(model);
  if (problem) throw new EngineError('invalid_argument', `Lag model ${model.kind}: ${problem}.`);
  return model;
}

function findProblem(model: LagModel): string | undefined {
  const isTime = (value: number) => Number.isFinite(value) && value >= 0;
  switch (model.kind) {
    case 'fixed':
      return isTime(model.ms) ? undefined : '`ms` must be 0 or more';
    case 'logNormal':
      if (!isTime(model.medianMs)) return '`medianMs` must be 0 or more';
      return isTime(model.sigma ?? DEFAULT_SIGMA) ? undefined : '`sigma` must be 0 or more';
    case 'heavyTail':
      if (!isTime(model.medianMs)) return '`medianMs` must be 0 or more';
      if (!(model.tailProbability >= 0 && model.tailProbability <= 1)) return '`tailProbability` must be from 0 to 1';
      return isTime(model.tailMaxMs) && model.tailMaxMs >= model.medianMs
        ? undefined
        : '`tailMaxMs` must be at least `medianMs`';
    case 'samples':
      return model.samples.length > 0 && model.samples.every(isTime)
        ? undefined
        : '`samples` must hold at least one time of 0 or more';
    case 'none':
    case 'stuck':
      return undefined;
  }
}

function logNormal(median: number, sigma: number, random: Random): number {
  return round(median * Math.exp(sigma * random.normal()));
}

/** Even on a logarithmic scale: most of a tail is near its start. */
function between(min: number, max: number, random: Random): number {
  const low = Math.log(Math.max(min, 1));
  const high = Math.log(Math.max(max, 1));
  return round(Math.exp(low + (high - low) * random.next()));
}

/** To the microsecond: what is left of a difference between engines in the last digit. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
