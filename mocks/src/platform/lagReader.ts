import type { LagModel } from '../engine/lag.ts';
import { isLagPreset, LAG_PRESETS } from '../model/lagPresets.ts';
import { InvalidInputError } from '../input/errors.ts';
import { byKind, listOf, number, object, oneOf, optional, type Reader } from '../input/readers.ts';

const time = number(0);
const model: Reader<LagModel> = byKind({
  none: object({ kind: oneOf(['none']) }),
  fixed: object({ kind: oneOf(['fixed']), ms: time }),
  logNormal: object({ kind: oneOf(['logNormal']), medianMs: time, sigma: optional(time) }),
  heavyTail: object({
    kind: oneOf(['heavyTail']),
    medianMs: time,
    tailProbability: number(0, 1),
    tailMaxMs: time,
  }),
  stuck: object({ kind: oneOf(['stuck']) }),
  samples: object({ kind: oneOf(['samples']), samples: listOf(time) }),
});

const PRESETS = Object.keys(LAG_PRESETS).join(', ');

/** A number is the median of a log-normal delay, 0 is none; a name is a preset; anything else is a model. */
export const lagModel: Reader<LagModel> = {
  expected: `a median in ms, or a preset (${PRESETS}), or a model: ${model.expected}`,
  read(value, at) {
    if (typeof value === 'number') {
      const medianMs = time.read(value, at);
      return medianMs === 0 ? { kind: 'none' } : { kind: 'logNormal', medianMs };
    }
    if (typeof value === 'string') {
      if (isLagPreset(value)) return LAG_PRESETS[value];
      throw new InvalidInputError(`${at} names no preset.`, `one of ${PRESETS}`);
    }
    const read = model.read(value, at);
    if (read.kind === 'heavyTail' && read.tailMaxMs < read.medianMs) {
      throw new InvalidInputError(`${at}.tailMaxMs must be at least medianMs.`, model.expected);
    }
    return read;
  },
};
