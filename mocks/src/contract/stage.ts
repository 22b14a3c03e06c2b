import { createVirtualClock } from '../engine/virtualClock.ts';
import type { Environment } from '../http/framework/render.ts';
import { createPlatform } from '../platform.ts';
import type { Stage } from './runCase.ts';
import { emulatedTarget, type Target } from './targets.ts';

/** A fixed day, so that two runs are the same run. */
const TODAY = Date.UTC(2026, 10, 22, 12);

/** A fresh deployed platform for one conversation, and its wall clock. */
export function emulatedFlowTarget(environment: Environment): { target: Target; today: () => number } {
  const clock = createVirtualClock({ start: TODAY });
  const platform = createPlatform({ dialect: 'deployed', environment, clock });
  return { target: emulatedTarget({ clock, platform }), today: () => clock.now() };
}

/** Builds a case's world inside an emulated platform of its dialect. */
export function emulatedStage(_fixtures: Readonly<Record<string, unknown>>, environment: Environment): Stage {
  return {
    open({ given, dialect }) {
      const unknown = Object.keys(given);
      if (unknown.length) return Promise.resolve({ skipped: `cannot be given here: ${unknown.join(', ')}` });
      if (dialect !== 'guide' && dialect !== 'docs' && dialect !== 'deployed') {
        return Promise.resolve({ skipped: `unknown dialect ${dialect}` });
      }
      const clock = createVirtualClock({ start: TODAY });
      const platform = createPlatform({ dialect, environment, clock });
      return Promise.resolve({ target: emulatedTarget({ clock, platform }) });
    },
  };
}
