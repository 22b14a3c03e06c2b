import { expect, it } from 'vitest';
import { KNOWN_FAULTS } from '../../adversary/known.ts';
import { caseNamed } from '../../adversary/play/case.ts';
import { tryCase } from '../../adversary/trial.ts';

it.each(KNOWN_FAULTS.map(({ sentence, example }) => [sentence, example] as const))(
  'is still there, or is removed from the list: %s',
  async (_, example) => {
    const { broken } = await tryCase(caseNamed(example));
    expect(broken).not.toEqual([]);
  },
);

it('plays a purchase in which nothing goes wrong to its end', async () => {
  const verdict = await tryCase(caseNamed('development/2/account/tabs'));
  expect(verdict).toMatchObject({ broken: [], outcome: 'owned', notReached: 0 });
});
