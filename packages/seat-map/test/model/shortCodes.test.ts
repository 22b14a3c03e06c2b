import { expect, it } from 'vitest';
import { shortCodes } from '../../src/model/shortCodes.ts';

it.each([
  [
    ['STALLS LEFT', 'STALLS', 'STALLS RIGHT', 'CIRCLE 1'],
    ['SL', 'S', 'SR', 'C1'],
  ],
  // Told apart no more: they keep their codes.
  [
    ['Left', 'Lower', 'L', 'Balcony 2'],
    ['Left', 'Lower', 'L', 'B2'],
  ],
  [
    ['101', 'N102', 'Sección 3', '—'],
    ['101', 'N102', 'S3', '—'],
  ],
])('shortens %j to %j', (codes, shorts) => {
  expect(shortCodes(codes)).toEqual(shorts);
});
