import type { Dialect, Environment } from '../src/model/policy.ts';
import { createVirtualClock } from '../src/engine/virtualClock.ts';
import { createPlatform } from '../src/platform/createPlatform.ts';
import { assemblePlatform } from '../src/platform/assemble.ts';
import { checkAfter, unknownAfter } from './given/after.ts';
import { createScene, readFixtures } from './given/scene.ts';
import { setUp } from './given/setUp.ts';
import { unknownGivens } from './given/vocabulary.ts';
import type { Stage } from './runCase.ts';
import { emulatedTarget, type Target } from './targets.ts';

/** A fixed day, so that two runs are the same run. */
const TODAY = Date.UTC(2026, 10, 22, 12);

const DIALECTS: readonly Dialect[] = ['guide', 'docs', 'deployed'];

function dialectOf(name: string): Dialect | undefined {
  return DIALECTS.find((one) => one === name);
}

/** A fresh platform of its dialect for one conversation, and its wall clock; or why it cannot be given. */
export function emulatedFlowTarget(
  environment: Environment,
  named: string,
): { target: Target; today: () => number } | { skipped: string } {
  const dialect = dialectOf(named);
  if (!dialect) return { skipped: `unknown dialect ${named}` };
  const clock = createVirtualClock({ start: TODAY });
  const platform = createPlatform({ dialect, environment, clock });
  return { target: emulatedTarget({ clock, platform }), today: () => clock.now() };
}

/** Builds a case's world inside an emulated platform of its dialect. A case may name its environment itself. */
export function emulatedStage(fixtures: Readonly<Record<string, unknown>>, environment: Environment): Stage {
  const known = readFixtures(fixtures);
  return {
    async open(contractCase) {
      const { given } = contractCase;
      const dialect = dialectOf(contractCase.dialect);
      if (!dialect) return { skipped: `unknown dialect ${contractCase.dialect}` };
      const unknown = [...unknownGivens(given), ...unknownAfter(given['after']).map((key) => `after.${key}`)];
      if (unknown.length > 0) return { skipped: `cannot be given here: ${unknown.join(', ')}` };
      const clock = createVirtualClock({ start: TODAY });
      const ttlMinutes = given['ttlMinutes'];
      const assembled = assemblePlatform({
        dialect,
        environment: given['env'] === 'Production' || given['env'] === 'Development' ? given['env'] : environment,
        clock,
        lag: 0,
        scenario: 'empty',
        ...(typeof ttlMinutes === 'number' ? { ttl: ttlMinutes * 60 } : {}),
      });
      const scene = createScene({ ...assembled, clock, fixtures: known, contractCase });
      await setUp(scene);
      const target = emulatedTarget({ clock, platform: assembled.platform });
      return { target, verify: () => clock.settle().then(() => checkAfter(scene)) };
    },
  };
}
