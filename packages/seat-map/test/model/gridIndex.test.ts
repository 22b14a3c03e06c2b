import { describe, expect, it } from 'vitest';
import { createGridIndex } from '../../src/model/gridIndex.ts';
import { layOut } from '../../src/model/layout.ts';
import { createSeatTable } from '../../src/model/seatTable.ts';
import { block } from '../support/seats.ts';

const venue = [
  ...block('STALLS', 12, 30, 60),
  ...block('VIP', 3, 10, 150),
  ...block('CIRCLE', 8, 40, 35),
  ...block('BOX', 1, 1, 90),
];

describe('createGridIndex', () => {
  const table = createSeatTable(venue);
  const { x, y } = layOut(table, null);
  const index = createGridIndex(x, y);

  it('finds each seat at its own place and nothing between the rows of a wide gap', () => {
    for (let seat = 0; seat < table.count; seat += 1)
      expect(index.nearest((x[seat] ?? 0) + 0.2, (y[seat] ?? 0) - 0.2, 0.6)).toBe(seat);
    expect(index.nearest(0, -50, 0.6)).toBe(-1);
    expect(index.nearest(1e6, 1e6, 0.6)).toBe(-1);
  });

  it('agrees with looking at all of them', () => {
    for (let n = 0; n < 400; n += 1) {
      const point = { x: ((n * 7919) % 500) / 10 - 25, y: ((n * 104_729) % 400) / 10 - 5 };
      let best = 1.5 ** 2;
      for (let seat = 0; seat < table.count; seat += 1) {
        const distance = ((x[seat] ?? 0) - point.x) ** 2 + ((y[seat] ?? 0) - point.y) ** 2;
        best = Math.min(best, distance);
      }
      const found = index.nearest(point.x, point.y, 1.5);
      const reached = found === -1 ? 1.5 ** 2 : ((x[found] ?? 0) - point.x) ** 2 + ((y[found] ?? 0) - point.y) ** 2;
      expect(reached).toBeCloseTo(best, 6);
    }
  });

  it('costs no memory for seats far apart, as in a plan that is drawn in millimetres', () => {
    const far = (step: number) => Float32Array.from({ length: 100 }, (_, n) => (n % 10) * step);
    const down = Float32Array.from({ length: 100 }, (_, n) => Math.floor(n / 10) * 1e6);
    const wide = createGridIndex(far(1e6), down);
    for (let seat = 0; seat < 100; seat += 1)
      expect(wide.nearest((seat % 10) * 1e6 + 0.3, Math.floor(seat / 10) * 1e6, 1)).toBe(seat);
    expect(createGridIndex(Float32Array.of(0, 1e7), Float32Array.of(0, 0)).nearest(1e7, 0, 1)).toBe(1);
  });

  it('answers for an empty venue', () => {
    expect(createGridIndex(new Float32Array(0), new Float32Array(0)).nearest(0, 0, 1)).toBe(-1);
  });
});
