import { describe, expect, it } from 'vitest';
import type { SeatMapSeat } from '../../src/model/seat.ts';
import { createSeatTable } from '../../src/model/seatTable.ts';
import { block } from '../support/seats.ts';

const seat = (id: string, rowNumber: number | string, seatNumber: number | string): SeatMapSeat => ({
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

  it('takes labels that are not numbers', () => {
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

  it('orders letters as rows are lettered, A to Z and then AA, and words by the alphabet', () => {
    const rows = ['AA', 'B', 'A', 'Z', 'AB', 'C'];
    const table = createSeatTable(rows.map((row) => seat(row, row, 1)));
    expect(table.rowLabels).toEqual(['A', 'B', 'C', 'Z', 'AA', 'AB']);
    const sections = ['ORIENTE 10', 'SUR', 'ORIENTE 2', 'VIP', 'A', 'AA'].map((code) => ({
      ...seat(code, 1, 1),
      sectionCode: code,
    }));
    expect(createSeatTable(sections).sections.map(({ code }) => code)).toEqual([
      'A',
      'AA',
      'ORIENTE 2',
      'ORIENTE 10',
      'SUR',
      'VIP',
    ]);
  });

  it('stands rows under one another that are numbered on through the section', () => {
    const table = createSeatTable(Array.from({ length: 60 }, (_, n) => seat(`s${n}`, Math.floor(n / 20) + 1, n + 1)));
    expect(table.sections[0]?.columns).toBe(20);
  });

  it('keeps a row in line whose last seat is missing', () => {
    const table = createSeatTable(block('A', 5, 10, 50).filter(({ id }) => id !== 'A-3-10'));
    expect([...(table.sections[0]?.shift ?? [])]).toEqual([0, 0, 0, 0, 0]);
  });
});
