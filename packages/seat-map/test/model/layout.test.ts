import { describe, expect, it } from 'vitest';
import { checkGeometry } from '../../src/model/checkGeometry.ts';
import type { Geometry } from '../../src/model/geometry.ts';
import { createGridIndex } from '../../src/model/gridIndex.ts';
import { layOut, type SeatLayout } from '../../src/model/layout.ts';
import { contains } from '../../src/model/polygon.ts';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { createSeatTable, type SeatTable } from '../../src/model/seatTable.ts';
import { arena, stadium, theatre } from '../../src/samples.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { block } from '../support/seats.ts';
import { randomVenue } from '../support/venues.ts';

const SEED = Number(process.env['LAYOUT_SEED'] ?? 20_261_127);
/** 100,000 seats on a busy machine. */
const LONG_MS = 60_000;
const SIZES = [1, 2, 6, 7, 40, 333, 1_000, 2_500, 9_999, 100_000];

/** Seats that are nearer to another than a seat is wide, or that a press on their middle would not find. */
function faultsOf(table: SeatTable, { x, y, sections }: SeatLayout): string[] {
  const index = createGridIndex(x, y);
  const faults: string[] = [];
  for (let seat = 0; seat < table.count; seat += 1) {
    const at = { x: x[seat] ?? Number.NaN, y: y[seat] ?? Number.NaN };
    const name = table.ids[seat] ?? '';
    const near = index.within(at.x, at.y, 0.94);
    if (near.length !== 1) faults.push(`${name} overlaps ${near.map((other) => table.ids[other]).join(', ')}`);
    if (index.nearest(at.x + 0.2, at.y - 0.2, 0.6) !== seat) faults.push(`${name} cannot be hit`);
    const home = table.section[seat] ?? -1;
    const outline = sections[home]?.outline;
    if (!outline || !contains(outline, at)) faults.push(`${name} lies outside its section`);
    if (faults.length > 4) break;
  }
  return faults;
}

describe('a schematic plan', () => {
  it.each(SIZES)(
    'gives each of %i seats a place of its own that can be hit, inside its section',
    (size) => {
      for (let run = 0; run < (size > 5_000 ? 1 : 6); run += 1) {
        const table = createSeatTable(randomVenue(SEED + run * 97 + size, size));
        expect(faultsOf(table, layOut(table, null)), `LAYOUT_SEED=${SEED}, run ${run}`).toEqual([]);
      }
    },
    LONG_MS,
  );

  it('says that it is one, and stays as it is through updates', () => {
    const seats = randomVenue(SEED, 500);
    const store = createSeatStore(seats);
    const before = [store.layout.x.slice(), store.layout.y.slice()];
    store.read(seats.map((seat) => ({ ...seat, status: 'sold' })));
    expect([store.layout.x, store.layout.y]).toEqual(before);
    expect(store.layout.isSchematic).toBe(true);
  });

  it('places the same seats at the same places whatever order they are listed in', () => {
    const seats = randomVenue(SEED + 3, 700).filter(({ id }) => !id.startsWith('9'));
    const placesOf = (list: typeof seats) => {
      const table = createSeatTable(list);
      const { x, y } = layOut(table, null);
      return new Map(table.ids.map((id, at) => [id, `${x[at]} ${y[at]}`]));
    };
    const there = placesOf(seats);
    const back = placesOf(seats.toReversed());
    expect(seats.filter(({ id }) => there.get(id) !== back.get(id)).map(({ id }) => id)).toEqual([]);
  });

  it('puts the section of the highest price nearest the stage and equal prices side by side in natural order', () => {
    const codes = ['C', 'A', 'AA', 'B'];
    const table = createSeatTable([...codes.flatMap((code) => block(code, 4, 6, 40)), ...block('VIP', 2, 6, 90)]);
    const { sections } = layOut(table, null);
    const boxOf = (code: string) => sections[table.sections.findIndex((section) => section.code === code)]?.box;
    expect(Math.min(...codes.map((code) => boxOf(code)?.bottom ?? 0))).toBeGreaterThan(boxOf('VIP')?.bottom ?? 0);
    const order = codes.toSorted((a, b) => (boxOf(a)?.bottom ?? 0) - (boxOf(b)?.bottom ?? 0) || 0);
    expect(order.length).toBe(4);
    const row = ['A', 'B'].map((code) => boxOf(code)?.left ?? 0);
    expect(row).toEqual(row.toSorted((a, b) => a - b));
  });

  it('stands with no seats at all', () => {
    expect(() => layOut(createSeatTable([]), null)).not.toThrow();
  });
});

describe('a plan by geometry', () => {
  it.each([
    ['theatre', theatre(), 800],
    ['arena', arena(), 8_000],
    ['stadium', stadium(), 40_000],
  ])('places every seat of the sample %s', (_, { geometry, seats }, atLeast) => {
    expect(seats.length).toBeGreaterThanOrEqual(atLeast);
    const table = createSeatTable(seats);
    const layout = layOut(table, geometry);
    expect(faultsOf(table, layout)).toEqual([]);
    expect(layout.isSchematic).toBe(false);
  });

  it('places random fans and blocks without an overlap', () => {
    for (let run = 0; run < 30; run += 1) {
      const random = lehmer(SEED + run);
      const perRow = 1 + Math.floor(random() * 40);
      const rows = 1 + Math.floor(random() * 20);
      const radius = (perRow * 1.02) / (Math.PI / 2);
      const angle = random() * 360;
      const geometry: Geometry = {
        version: 1,
        seatWidth: 0.5 + random(),
        stage: {
          outline: [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        },
        sections: [
          { code: 'FAN', fan: { center: [0, 0], radius: 0, from: angle, to: angle + 90 } },
          { code: 'BLOCK', block: { at: [900, -400], angle } },
        ],
      };
      const unit = geometry.seatWidth ?? 1;
      const [fan, straight] = geometry.sections;
      const scaled: Geometry = {
        ...geometry,
        sections: [
          { ...fan, code: 'FAN', fan: { center: [0, 0], radius: radius * unit, from: angle, to: angle + 90 } },
          ...(straight ? [straight] : []),
        ],
      };
      const table = createSeatTable([...block('FAN', rows, perRow, 10), ...block('BLOCK', rows, perRow, 10)]);
      const spread = faultsOf(table, layOut(table, scaled)).filter((fault) => !fault.includes('outside'));
      expect(spread, `LAYOUT_SEED=${SEED}, run ${run}`).toEqual([]);
    }
  });

  it('shows sections that the geometry does not know on a plan below, apart from all others', () => {
    const { geometry, seats } = theatre();
    const table = createSeatTable([...seats, ...block('BOX 1', 3, 6, 200), ...block('BOX 2', 3, 6, 200)]);
    expect(faultsOf(table, layOut(table, geometry))).toEqual([]);
  });

  it('keeps seats of random floors above one another apart, floor by floor', () => {
    for (let run = 0; run < 20; run += 1) {
      const random = lehmer(SEED + 31 * run);
      const floors = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, n) => ({
        id: `f${n}`,
        label: `Floor ${n}`,
      }));
      const sections = floors.flatMap(({ id: floor }, level) =>
        Array.from({ length: 1 + Math.floor(random() * 4) }, (_, n) => ({
          code: `${floor}-${n}`,
          floor,
          block: { at: [n * 40, level * 2] as const, angle: Math.floor(random() * 4) * 5, rowGap: 1 + random() },
          elevation: level * 4,
        })),
      );
      const geometry: Geometry = {
        version: 1,
        stage: {
          outline: [
            [-4, -9],
            [4, -9],
            [4, -6],
          ],
        },
        floors,
        sections,
      };
      const seats = sections.flatMap(({ code }) =>
        block(code, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 30), 10),
      );
      expect(checkGeometry(geometry, seats)).toEqual([]);
      const table = createSeatTable(seats);
      const layout = layOut(table, geometry);
      expect(layout.isStacked, `LAYOUT_SEED=${SEED}, run ${run}`).toBe(true);
      const index = createGridIndex(layout.x, layout.y);
      const floorOf = (seat: number) => layout.sections[table.section[seat] ?? -1]?.floor;
      for (let seat = 0; seat < table.count; seat += 1) {
        const [x, y] = [layout.x[seat] ?? 0, layout.y[seat] ?? 0];
        const near = index.within(x, y, 0.94).filter((other) => floorOf(other) === floorOf(seat));
        expect(near, `LAYOUT_SEED=${SEED}, run ${run}`).toEqual([seat]);
        expect(
          index.nearest(x + 0.1, y, 0.6, (other) => floorOf(other) === floorOf(seat)),
          `LAYOUT_SEED=${SEED}, run ${run}`,
        ).toBe(seat);
      }
    }
  });

  it('follows rows given one by one, gaps included', () => {
    const geometry: Geometry = {
      version: 1,
      stage: {
        outline: [
          [-4, -6],
          [4, -6],
          [4, -3],
        ],
      },
      sections: [
        {
          code: 'A',
          rows: [
            {
              row: 1,
              line: [
                [0, 0],
                [4, 0],
              ],
              seats: [1, 2, 3, 4, 5],
            },
            { row: 2, arc: { center: [2, -10], radius: 12, from: 100, to: 80 } },
          ],
        },
      ],
    };
    const table = createSeatTable(block('A', 2, 5, 10).filter(({ id }) => id !== 'A-1-3'));
    const { x, y } = layOut(table, geometry);
    expect([x[table.indexOf('A-1-4')], y[table.indexOf('A-1-4')]]).toEqual([3, 0]);
    expect(x[table.indexOf('A-2-3')]).toBeCloseTo(2);
    expect(y[table.indexOf('A-2-3')]).toBeCloseTo(2);
  });
});
