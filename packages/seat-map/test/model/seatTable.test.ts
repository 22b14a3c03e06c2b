import { describe, expect, it } from 'vitest';
import { SeatStatus } from '../../src/model/seatStatus.ts';
import { applyReading, createSeatTable, type SeatRecord } from '../../src/model/seatTable.ts';
import { block, withStatus } from '../support/seats.ts';

const seat = (id: string, rowNumber: number | string, seatNumber: number | string): SeatRecord => ({
  id,
  sectionCode: 'A',
  rowNumber,
  seatNumber,
  price: 19.99,
  status: 'available',
});

describe('createSeatTable', () => {
  it('sorts by section, row and number as people count, not as strings do', () => {
    const seats = [seat('a', 10, 1), seat('b', 2, 10), seat('c', 2, 9), { ...seat('d', 1, 1), sectionCode: 'AA' }];
    expect(createSeatTable(seats).ids).toEqual(['c', 'b', 'a', 'd']);
  });

  it('leaves the gap of a missing number, so that neighbours stay under one another', () => {
    const table = createSeatTable([
      seat('a', 1, 1),
      seat('b', 1, 3),
      seat('c', 2, 1),
      seat('d', 2, 2),
      seat('e', 2, 3),
    ]);
    expect([...(table.sections[0]?.seatAt ?? [])]).toEqual([0, -1, 1, 2, 3, 4]);
  });

  it('takes labels that are no numbers', () => {
    const table = createSeatTable([seat('b', 'BB', '2L'), seat('a', 'AA', '1L'), seat('c', 'AA', '10L')]);
    expect(table.ids).toEqual(['a', 'c', 'b']);
    expect(table.seatLabels[1]).toBe('10L');
  });

  it('keeps two seats of one name apart instead of losing one', () => {
    const table = createSeatTable([seat('a', 1, 1), seat('b', 1, 1), seat('c', 1, 2)]);
    expect(table.ids).toEqual(['a', 'b', 'c']);
    expect(new Set(table.column)).toEqual(new Set([0, 1, 2]));
  });

  it('does not explode when no two seats share a row or a number', () => {
    const table = createSeatTable(Array.from({ length: 3000 }, (_, n) => seat(`s${n}`, n, n)));
    expect(table.count).toBe(3000);
    expect(table.sections[0]?.seatAt.length).toBeLessThan(30_000);
  });

  it('reads an unknown status as closed and prices in cents', () => {
    const table = createSeatTable([{ ...seat('a', 1, 1), status: 'blocked' }]);
    expect(table.status[0]).toBe(SeatStatus.closed);
    expect(table.cents[0]).toBe(1999);
  });
});

describe('applyReading', () => {
  const seats = block('A', 3, 4, 50);

  it('names the seats that changed and nothing else', () => {
    const table = createSeatTable(seats.toReversed());
    expect(applyReading(table, seats.toReversed())).toEqual([]);
    const changed = applyReading(table, withStatus(seats, 'sold', 'A-2-3').toReversed());
    expect(changed?.map((index) => table.ids[index])).toEqual(['A-2-3']);
    expect(table.status[table.indexById.get('A-2-3') ?? -1]).toBe(SeatStatus.sold);
  });

  it('refuses a reading of other seats, another order or other prices', () => {
    const table = createSeatTable(seats);
    expect(applyReading(table, seats.slice(1))).toBeNull();
    expect(applyReading(table, seats.toReversed())).toBeNull();
    expect(
      applyReading(
        table,
        seats.map((each) => ({ ...each, price: 51 })),
      ),
    ).toBeNull();
  });
});
