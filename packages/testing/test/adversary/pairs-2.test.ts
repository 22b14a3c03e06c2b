import { expect, it } from 'vitest';
import { drawPairs } from '../../adversary/enumerate.ts';
import { lehmer } from '../../random/lehmer.ts';
import { faultsOf, printedSeed } from './support.ts';

const seed = printedSeed('pairs of incidents');
const cases = await drawPairs(1_500, lehmer(seed + 2));
const PIECE = 100;

it.each(Array.from({ length: cases.length / PIECE }, (_, index) => index * PIECE))(
  'pairs from %i on',
  { timeout: 90_000 },
  async (from) => {
    expect(await faultsOf(cases.slice(from, from + PIECE))).toEqual([]);
  },
);
