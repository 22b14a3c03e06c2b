import { expect, it } from 'vitest';
import { singlesOnce } from '../../adversary/enumerate.ts';
import { lehmer } from '../../random/lehmer.ts';
import { faultsOf, printedSeed } from './support.ts';

const seed = printedSeed('every incident at every point once');
const cases = await singlesOnce(lehmer(seed));
const kinds = [...new Set(cases.map(({ incidents }) => incidents[0]?.kind.name ?? ''))];

it.each(kinds)('%s, at every point of a purchase', { timeout: 90_000 }, async (name) => {
  expect(await faultsOf(cases.filter(({ incidents }) => incidents[0]?.kind.name === name))).toEqual([]);
});
