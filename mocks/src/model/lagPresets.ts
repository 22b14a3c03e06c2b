import type { LagModel } from '../engine/lag.ts';
import { MEASURED_LAGS } from './measuredLags.ts';

/** How far consumers lag: as measured when `idle`, `busy` (50 buyers at once), `afterRestart`, or as the `guide` says. */
export type LagPreset = 'idle' | 'busy' | 'afterRestart' | 'guide';

/**
 * `idle`, `busy` (50 buyers at once) and `afterRestart` are drawn from what was measured on the running services, ms
 * from the 201 of a reserve to the moment its seat can be added to a cart; `guide` is what the integration guide
 * prepares its readers for, 2 to 3 s.
 */
export const LAG_PRESETS: Readonly<Record<LagPreset, LagModel>> = {
  idle: { kind: 'samples', samples: MEASURED_LAGS.idle },
  busy: { kind: 'samples', samples: MEASURED_LAGS.busy50 },
  afterRestart: { kind: 'samples', samples: MEASURED_LAGS.afterRestart },
  guide: { kind: 'logNormal', medianMs: 2450, sigma: 0.08 },
};

export function isLagPreset(name: string): name is LagPreset {
  return Object.hasOwn(LAG_PRESETS, name);
}
