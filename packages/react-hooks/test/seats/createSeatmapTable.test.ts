import { expect, it } from 'vitest';
import { createSeatmapTable } from '../../src/seats/createSeatmapTable.ts';
import { shareSeats } from '../../src/query/shareSeats.ts';
import { makeSeatmap, seatId } from '../support/seatmaps.ts';

function openTable(count = 10) {
  const table = createSeatmapTable();
  let map = makeSeatmap(count);
  table.feed(map);
  const poll = (change: Parameters<typeof makeSeatmap>[1]) => {
    map = shareSeats(map, makeSeatmap(count, change));
    table.feed(map);
  };
  return { table, poll };
}

it('calls only the listeners of seats that changed, and those of all', () => {
  const { table, poll } = openTable();
  const called: string[] = [];
  table.subscribe(() => called.push('all'));
  table.subscribe(() => called.push('second'), seatId(1));
  table.subscribe(() => called.push('third'), seatId(2));
  poll((_, index) => (index === 2 ? { status: 'sold' } : {}));
  expect(called).toEqual(['third', 'all']);
  poll((_, index) => (index === 2 ? { status: 'sold' } : {}));
  expect(called).toHaveLength(2);
});

it('tells what changed since a version, in the arrays too', () => {
  const { table, poll } = openTable();
  const before = table.getVersion();
  poll((_, index) => (index === 4 ? { status: 'reserved', price: 12.5 } : {}));
  expect(table.changedSince(before)).toEqual([4]);
  expect(table.changedSince(table.getVersion())).toEqual([]);
  expect(table.statusWords[table.statuses[4] ?? 99]).toBe('reserved');
  expect(table.priceCents[4]).toBe(1_250);
  table.feed(makeSeatmap(3));
  expect(table.changedSince(before)).toBeNull();
});

it('lays the own seats over, also after polls, and takes them off again', () => {
  const { table, poll } = openTable();
  table.layOver([{ seatId: seatId(3), status: 'held' }]);
  expect(table.get(seatId(3))).toMatchObject({ status: 'reserved', mine: 'held' });
  const shown = table.get(seatId(3));
  const called: string[] = [];
  table.subscribe(() => called.push('own'), seatId(3));
  poll((_, index) => (index === 3 ? { status: 'reserved' } : {}));
  expect(table.get(seatId(3))).toBe(shown);
  expect(called).toEqual([]);
  table.layOver([]);
  expect(table.get(seatId(3))?.mine).toBeUndefined();
  expect(called).toEqual(['own']);
});

it('counts what is free, and gives the same counts until one changes', () => {
  const { table, poll } = openTable(4);
  const counts = table.counts('section');
  expect(Object.fromEntries(counts)).toEqual({ A: { free: 4, total: 4, fromCents: 5_000 } });
  poll((_, index) => (index === 0 ? { status: 'unavailable' } : index === 1 ? { price: 40 } : {}));
  expect(Object.fromEntries(table.counts('section'))).toEqual({ A: { free: 3, total: 4, fromCents: 4_000 } });
  const now = table.counts('section');
  poll((_, index) => (index === 0 ? { status: 'sold' } : index === 1 ? { price: 40 } : {}));
  expect(table.counts('section')).toBe(now);
});
