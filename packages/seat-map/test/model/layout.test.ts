import { describe, expect, it } from 'vitest';
import { createGridIndex } from '../../src/model/gridIndex.ts';
import { layOut } from '../../src/model/layout.ts';
import { createSeatTable } from '../../src/model/seatTable.ts';
import { block } from '../support/seats.ts';

const hall = [
  ...block('STALLS', 12, 30, 60),
  ...block('VIP', 3, 10, 150),
  ...block('CIRCLE', 8, 40, 35),
  ...block('BOX', 1, 1, 90),
];

describe('layOut', () => {
  const table = createSeatTable(hall);
  const layout = layOut(table, 1.3);

  it('gives every seat room of its own', () => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let a = 0; a < table.count; a += 1)
      for (let b = a + 1; b < table.count; b += 1) {
        const apart = Math.hypot((layout.x[a] ?? 0) - (layout.x[b] ?? 0), (layout.y[a] ?? 0) - (layout.y[b] ?? 0));
        nearest = Math.min(nearest, apart);
      }
    expect(nearest).toBeGreaterThan(0.99);
  });

  it('keeps every seat inside its section and every section off the others and the stage', () => {
    table.sections.forEach((section, place) => {
      const box = layout.boxes[place];
      for (let seat = section.start; seat < section.end; seat += 1) {
        expect(layout.x[seat]).toBeGreaterThan(box?.left ?? 0);
        expect(layout.x[seat]).toBeLessThan(box?.right ?? 0);
        const beside = Math.abs(layout.x[seat] ?? 0) > layout.stage.right + 0.5;
        expect(beside || (layout.y[seat] ?? 0) > layout.stage.bottom + 0.5).toBe(true);
      }
    });
    layout.blocks.forEach((a, first) =>
      layout.blocks.slice(first + 1).forEach((b) => {
        const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
        expect(apart).toBe(true);
      }),
    );
  });

  it('puts the dearest section nearest the stage', () => {
    const top = (code: string) => layout.blocks[table.sections.findIndex((section) => section.code === code)]?.top ?? 0;
    expect(top('VIP')).toBeLessThanOrEqual(top('STALLS'));
    expect(top('STALLS')).toBeLessThanOrEqual(top('CIRCLE'));
  });

  it('builds a tall house for a tall screen', () => {
    const shape = (aspect: number) => {
      const { bounds } = layOut(
        createSeatTable(['A', 'B', 'C', 'D', 'E', 'F'].flatMap((code) => block(code, 10, 10, 50))),
        aspect,
      );
      return (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
    };
    expect(shape(0.7)).toBeLessThan(shape(1.6));
  });

  it('stands with no seats at all', () => {
    expect(() => layOut(createSeatTable([]), 1.3)).not.toThrow();
  });
});

describe('createGridIndex', () => {
  const table = createSeatTable(hall);
  const { x, y } = layOut(table, 1.3);
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

  it('answers for an empty hall', () => {
    expect(createGridIndex(new Float32Array(0), new Float32Array(0)).nearest(0, 0, 1)).toBe(-1);
  });
});
