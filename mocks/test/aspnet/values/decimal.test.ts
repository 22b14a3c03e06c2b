import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, parseDecimal, ZERO } from '../../../src/aspnet/values/decimal.ts';
import { RawJson, writeJson } from '../../../src/aspnet/json/writer.ts';

describe('decimals', () => {
  it.each([
    ['50', '50'],
    ['50.00', '50.00'],
    ['-0.5', '-0.5'],
    ['1e3', '1000'],
    ['1.5E-3', '0.0015'],
  ])('%s keeps its scale', (text, written) => {
    expect(String(parseDecimal(text))).toBe(written);
  });

  it.each(['1e30', '79228162514264337593543950336', 'x', '', '1e999999', '0x10', '1_0'])('%s does not fit', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('multiplies and stores as the services do', () => {
    expect(String(decimal('50.00').times(decimal('1.5')))).toBe('75.000');
    expect(String(decimal('100.999').stored())).toBe('101.00');
    expect(String(decimal('0.001').stored())).toBe('0.00');
    expect(String(decimal('-0.005').stored())).toBe('-0.01');
    expect(String(decimal('50').stored())).toBe('50.00');
    expect(decimal('50.130').fraction()).toBe('13');
  });

  it('adds and compares exactly', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const a = decimal((one / 100).toFixed(2));
        const b = decimal((other / 100).toFixed(2));
        expect(Math.round(a.plus(b).toNumber() * 100)).toBe(one + other);
        expect(Math.sign(a.compare(b))).toBe(Math.sign(one - other));
      }),
    );
    expect(ZERO.compare(decimal('0.00'))).toBe(0);
  });

  it('is written as it is, between values of every kind', () => {
    const value = { a: decimal('75.000'), b: [null, true, 'ñ"', 1.5], c: undefined, d: new RawJson('[1]'), e: {} };
    expect(writeJson(value)).toBe('{"a":75.000,"b":[null,true,"ñ\\"",1.5],"d":[1],"e":{}}');
  });
});
