import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../src/model/timeAxis.ts';

describe('the time axis', () => {
  it('draws a short purchase on at least a second', () => {
    const axis = timeAxis(0, [{ from: 0, until: 400 }], 400);
    expect(axis.length).toBe(1_000);
    expect(axis.place(400)).toBe(400);
    expect(axis.folds).toEqual([]);
  });

  it('folds a pause in which nothing happens, and keeps what stands after it at its length', () => {
    const axis = timeAxis(
      0,
      [
        { from: 0, until: 500 },
        { from: 60_500, until: 61_500 },
      ],
      61_500,
    );
    expect(axis.length).toBeLessThan(2_000);
    expect(axis.folds).toMatchObject([{ ms: 60_000 }]);
    expect(axis.place(61_500) - axis.place(60_500)).toBeCloseTo(1_000);
    expect(axis.place(61_500)).toBeCloseTo(axis.length);
  });

  it('does not fold a lag: something is on its way', () => {
    const axis = timeAxis(
      0,
      [
        { from: 0, until: null },
        { from: 10, until: 20 },
      ],
      30_000,
    );
    expect(axis.length).toBe(30_000);
    expect(axis.folds).toEqual([]);
  });

  it('never runs backwards', () => {
    const spans = [
      { from: 100, until: 200 },
      { from: 5_000, until: 5_100 },
      { from: 20_000, until: null },
    ];
    const axis = timeAxis(0, spans, 25_000);
    const places = [0, 100, 200, 3_000, 5_000, 5_100, 12_000, 20_000, 25_000].map(axis.place);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.at(-1)).toBeCloseTo(axis.length);
  });
});
