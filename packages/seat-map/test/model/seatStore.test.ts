import { describe, expect, it, vi } from 'vitest';
import { filterSeats, sortSeats } from '../../src/a11y/seatRows.ts';
import { SeatMark } from '../../src/model/seat.ts';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { block, withStatus } from '../support/seats.ts';

describe('createSeatStore', () => {
  const seats = [...block('A', 2, 5, 50), ...block('B', 1, 4, 30)];

  it('tells its listeners only when a reading or a choice changed something', () => {
    const store = createSeatStore(seats);
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.read(seats.map((seat) => ({ ...seat })));
    store.choose([]);
    store.patch([['A-1-1', 'available']]);
    expect(listener).not.toHaveBeenCalled();
    store.read(withStatus(seats, 'reserved', 'A-1-1', 'B-1-4'));
    store.choose(['A-1-2']);
    store.choose(['A-1-2']);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    store.choose([]);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('keeps the free counts of the sections through seats taken and freed', () => {
    const store = createSeatStore(seats);
    expect([...store.freeIn]).toEqual([10, 4]);
    store.read(withStatus(seats, 'reserved', 'A-1-1', 'B-1-4'));
    expect([...store.freeIn]).toEqual([9, 3]);
    store.patch([
      ['B-1-4', 'available'],
      ['A-1-2', 'sold'],
      ['nowhere', 'sold'],
    ]);
    expect([...store.freeIn]).toEqual([8, 4]);
  });

  it('names the seats that somebody else took, not those this buyer got', () => {
    const store = createSeatStore(seats);
    const names = (lost: readonly number[] | null) => lost?.map((seat) => store.table.ids[seat]);
    const reading = withStatus(withStatus(seats, 'sold', 'A-1-1'), 'held', 'A-1-2');
    expect(names(store.read(reading))).toEqual(['A-1-1']);
    expect(store.marks[store.table.indexOf('A-1-2')]).toBe(SeatMark.held);
  });

  it('takes nothing from a reading of other seats', () => {
    const store = createSeatStore(seats);
    const listener = vi.fn<() => void>();
    store.subscribe(listener);
    expect(store.read(withStatus(seats, 'sold', 'A-1-1').slice(0, -1))).toBeNull();
    expect(listener).not.toHaveBeenCalled();
    expect([...store.freeIn]).toEqual([10, 4]);
  });

  it('reads an unknown status as not on sale, and a seat marked `mine` as this buyer has it', () => {
    const words = ['blocked', 'constructor', 'available'];
    const pair = block('A', 1, 3, 50).map((seat, n) => ({ ...seat, status: words[n] ?? '' }));
    const store = createSeatStore(pair.map((seat, n) => (n === 2 ? { ...seat, mine: 'owned' } : seat)));
    expect([0, 1, 2].map(store.isFree)).toEqual([false, false, false]);
    expect([...store.marks]).toEqual([SeatMark.none, SeatMark.none, SeatMark.owned]);
  });

  it('marks a chosen seat again once its hold is over', () => {
    const store = createSeatStore(seats);
    store.choose(['A-1-1']);
    store.patch([['A-1-1', 'held']]);
    store.patch([['A-1-1', 'available']]);
    expect(store.marks[0]).toBe(SeatMark.chosen);
  });

  it('lists seats by section, price and freedom, own choices included, and sorts them', () => {
    const store = createSeatStore(withStatus(withStatus(seats, 'reserved', 'B-1-2'), 'held', 'A-1-1'));
    expect(filterSeats(store, { section: -1, maxPrice: null, onlyFree: true }).length).toBe(13);
    const cheap = filterSeats(store, { section: -1, maxPrice: 30, onlyFree: false });
    expect(cheap.map((seat) => store.table.ids[seat])).toEqual(['B-1-1', 'B-1-2', 'B-1-3', 'B-1-4']);
    expect(filterSeats(store, { section: 1, maxPrice: 20, onlyFree: false })).toEqual([]);
    const all = filterSeats(store, { section: -1, maxPrice: null, onlyFree: false });
    const byPrice = sortSeats(store, all, { key: 'price', isDescending: false }).map((seat) => store.table.price[seat]);
    expect(byPrice).toEqual([...Array.from({ length: 4 }, () => 30), ...Array.from({ length: 10 }, () => 50)]);
  });
});
