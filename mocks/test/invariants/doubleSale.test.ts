import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/model/policy.ts';
import { createForgetfulInventory } from './support/forgetfulInventory.ts';
import { plan } from './support/plan.ts';
import { play, type Played } from './support/play.ts';

const fail = () => expect.unreachable('It was not caught.');
/** By then it must have been caught. */
const MOST_RUNS = 300;
const broken = { inventory: createForgetfulInventory };

/** One hold, one owner, one paid order per seat: which of them were broken. */
function doubleSales({ violations }: Played): string[] {
  return violations.map(({ rule }) => rule).filter((rule) => rule.includes('per seat'));
}

interface Parameters {
  seed: number;
  path?: string;
  endOnFailure?: boolean;
}

/** The proof of the other files, with the broken copy in the place of inventory. */
function tryIt(dialect: Dialect, parameters: Parameters) {
  const property = fc.asyncProperty(plan([dialect]), async (each) => {
    expect(doubleSales(await play(each, broken))).toEqual([]);
  });
  return fc.check(property, { numRuns: MOST_RUNS, ...parameters });
}

describe('an inventory whose reserve forgets to check', () => {
  it.each(['guide', 'deployed'] as const)('is caught in dialect %s, with a history to look at', async (dialect) => {
    const { counterexample } = await tryIt(dialect, { seed: 1 });
    const [smallest] = counterexample ?? fail();
    expect(doubleSales(await play(smallest, broken))).toContain('one active hold per seat');
    // Two who reserve the same seat: little else is left of the history.
    expect(smallest.steps.length).toBeLessThan(5);
  });

  it('sells a seat twice in the end, and that is caught too', async () => {
    const step = {
      do: 'buy',
      pick: 0,
      upTo: 'pay',
      pauseMs: 100,
      patience: 5,
      payments: 1,
      namesHold: true,
      isGreedy: false,
    } as const;
    for (const dialect of ['guide', 'deployed'] as const) {
      const played = await play(
        {
          dialect,
          environment: 'Development',
          seed: 1,
          lag: { kind: 'none' },
          ttl: 12,
          databaseMs: 0,
          steps: [
            { ...step, buyer: 0 },
            { do: 'advance', ms: 5000 },
            { ...step, buyer: 1 },
          ],
        },
        broken,
      );
      const sale = dialect === 'guide' ? 'one paid order per seat' : 'one paid order per seat, hazards aside';
      expect(doubleSales(played)).toContain(sale);
    }
  });

  it('fails the same way again for the seed and the path that were printed', async () => {
    const first = await tryIt('guide', { seed: 20_260_101 });
    const { counterexamplePath } = first;
    expect(counterexamplePath).not.toBeNull();
    const again = await tryIt('guide', { seed: first.seed, path: counterexamplePath ?? '', endOnFailure: true });
    expect(again.counterexample).toEqual(first.counterexample);
    expect([again.numRuns, again.numShrinks]).toEqual([1, 0]);
    const [counterexample] = again.counterexample ?? fail();
    const one = await play(counterexample, broken);
    const other = await play(counterexample, broken);
    expect(JSON.stringify(other.events)).toBe(JSON.stringify(one.events));
    expect(other.violations).toEqual(one.violations);
  });
});
