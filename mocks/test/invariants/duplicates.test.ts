import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSUMERS } from '../../src/model/topology.ts';
import type { Services } from '../../src/platform/startServices.ts';
import { SERVICE_NAMES } from '../../src/wire/wire.ts';
import type { Mail } from '../../src/services/mail.ts';
import { plan, type Plan, type Step } from './support/plan.ts';
import { play } from './support/play.ts';
import { PROOF_LIMIT_MS, prove } from './support/property.ts';

const GROUPS = [...new Set(CONSUMERS.map((edge) => edge.group))];
/** Delays are whole ms or drawn to the microsecond: with these, buyers and the plan keep out of each other's moments. */
const AFTER_STEP_MS = 0.3701;
const BEFORE_ASKING_MS = 0.1234;
const PILING = new Set<string>(['crash', 'duplicate', 'pause', 'resume', 'lag', 'rebalance', 'restart', 'kafka']);
/** From the start every group gets its records twice, and dies before some of its commits. */
const TROUBLE: Plan['steps'] = GROUPS.flatMap((group) => [
  { do: 'duplicate' as const, group, times: 1000, stallMs: 0 },
  { do: 'crash' as const, group, times: 3, stallMs: 0 },
]);

/**
 * What comes first must not hang on what is delivered twice, for that may matter (nothing is ordered across topics):
 * work takes no time, nobody asks at the very moment when a record is due, and nothing lets records of several topics
 * pile up and arrive at once. Faults strike where no service calls another: a record whose call was spoiled gets a
 * second chance when it comes again, and that is right.
 */
function withoutTrouble({ steps, ...world }: Plan): Plan {
  const calm = steps.filter((step) => !PILING.has(step.do === 'outage' ? step.of : step.do)).flatMap(settled);
  return { ...world, databaseMs: 0, steps: [...calm, { do: 'advance', ms: 60_000 }] };
}

function settled(step: Step): Step[] {
  const end: Step = { do: 'advance', ms: AFTER_STEP_MS };
  if (step.do === 'ask') return [{ ...step, isHurried: false }, end];
  if (step.do === 'buy') return [{ ...step, pauseMs: step.pauseMs + BEFORE_ASKING_MS }, end];
  return [step.do === 'fault' ? { ...step, rule: { ...step.rule, service: 'payment' } } : step];
}

/** Every table; of the mails, which records led to one: the post may come twice. */
function tablesOf(services: Services): unknown {
  return SERVICE_NAMES.map((name) => {
    const table = services[name].snapshot();
    if (name !== 'notification') return table;
    return new Set((table as readonly Mail[]).map(({ causedBy }) => causedBy));
  });
}

describe('records that come twice', () => {
  it(
    'change nothing',
    async () => {
      await prove(
        fc.asyncProperty(plan(['guide', 'docs', 'deployed'], 10), async (each) => {
          const calm = withoutTrouble(each);
          const once = await play(calm);
          const twice = await play({ ...calm, steps: [...TROUBLE, ...calm.steps] });
          expect(tablesOf(twice.services)).toEqual(tablesOf(once.services));
        }),
      );
    },
    PROOF_LIMIT_MS,
  );
});
