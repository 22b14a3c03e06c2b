import { expect, it } from 'vitest';
import { createPriceFormat } from '../../src/format/money.ts';

it('writes a price as its language does, whole amounts without cents', () => {
  expect(createPriceFormat('en-GB')(5_000)).toBe('$50');
  expect(createPriceFormat('en-GB')(4_950)).toBe('$49.50');
  expect(createPriceFormat('es')(4_550).replaceAll('\u00A0', ' ')).toBe('45,50 US$');
});

it('keeps the sign of the currency at its end between right-to-left words', () => {
  const price = createPriceFormat('ar-u-nu-latn')(28_000).replaceAll('\u00A0', ' ');
  expect(price).toBe('\u2066280 US$\u2069');
});
