import { LAG_PRESETS, type LagModel, type LagPreset } from '@speckit/mocks';

export interface LagChoice {
  readonly name: LagPreset;
  readonly title: string;
  /** What was measured. */
  readonly words: string;
}

const TITLES: readonly (readonly [LagPreset, string])[] = [
  ['idle', 'Idle'],
  ['busy', '50 buyers at once'],
  ['afterRestart', 'After a restart'],
  ['guide', "The guide's 2 to 3 s"],
];

export const LAG_CHOICES: readonly LagChoice[] = TITLES.map(([name, title]) => ({
  name,
  title,
  words: presetWords(LAG_PRESETS[name]),
}));

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

export function modelWords(model: LagModel): string {
  switch (model.kind) {
    case 'none':
      return 'none';
    case 'stuck':
      return 'stuck';
    case 'samples':
      return `measured, up to ${Math.round(Math.max(...model.samples))} ms`;
    default:
      return `${medianOf(model)} ms`;
  }
}

function presetWords(model: LagModel): string {
  if (model.kind !== 'samples') return `About ${medianOf(model)} ms, as the integration guide says`;
  const { samples } = model;
  const [half, most] = [share(samples, 0.5), Math.max(...samples)];
  return `Measured ${samples.length} times: half within ${half.toFixed(1)} ms, the longest ${Math.round(most)} ms`;
}

function share(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}
