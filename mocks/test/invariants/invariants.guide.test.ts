import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from './support/plan.ts';
import { play } from './support/play.ts';
import { PROOF_LIMIT_MS, prove } from './support/property.ts';

describe('the platform of the guide, whatever happens to it', () => {
  it(
    'sells each seat once, keeps its log in order, ends its keys in time and answers in known shapes',
    async () => {
      await prove(
        fc.asyncProperty(plan(['guide']), async (each) => {
          expect((await play(each)).violations).toEqual([]);
        }),
      );
    },
    PROOF_LIMIT_MS,
  );
});
