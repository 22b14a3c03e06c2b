import type { LagModel, LagPreset } from '@speckit/mocks';
import { count, millis } from '../messages/format.ts';
import type { BackstageMessages } from '../messages/messages.ts';

export const LAG_NAMES: readonly LagPreset[] = ['idle', 'busy', 'afterRestart', 'guide'];

/** The typical lag of a model, ms, as far as a slider can show it. */
export function medianOf(model: LagModel): number {
  switch (model.kind) {
    case 'fixed':
      return model.ms;
    case 'logNormal':
    case 'heavyTail':
      return model.medianMs;
    case 'samples':
      return Math.round(share(model.samples, 0.5));
    default:
      return 0;
  }
}

export function modelWords(model: LagModel, messages: BackstageMessages): string {
  const { lag: say } = messages;
  switch (model.kind) {
    case 'none':
      return say.none;
    case 'stuck':
      return say.stuck;
    case 'samples':
      return say.upTo(millis(messages, Math.max(...model.samples)));
    default:
      return millis(messages, medianOf(model));
  }
}

/** What was measured, or where else the preset comes from. */
export function presetWords(model: LagModel, messages: BackstageMessages): string {
  const { lag: say } = messages;
  if (model.kind !== 'samples') return say.guide(millis(messages, medianOf(model)));
  const { samples } = model;
  const half = messages.ms(share(samples, 0.5).toLocaleString(messages.locale, { maximumFractionDigits: 1 }));
  return say.measured(count(messages, samples.length), half, millis(messages, Math.max(...samples)));
}

function share(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}
