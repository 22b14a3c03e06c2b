import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from './support/plan.ts';
import { play, type Played } from './support/play.ts';
import { PROOF_LIMIT_MS, prove } from './support/property.ts';

/** Everything that happened and every answer, as text. */
function storyOf({ events, replies }: Played): string {
  return [...events, ...replies].map((one) => JSON.stringify(one)).join('\n');
}

describe('the same seed and the same plan', () => {
  it(
    'are the same world, to the byte',
    async () => {
      await prove(
        fc.asyncProperty(plan(['guide', 'docs', 'deployed'], 10), async (each) => {
          expect(storyOf(await play(each))).toBe(storyOf(await play(each)));
        }),
      );
    },
    PROOF_LIMIT_MS,
  );
});
