import { describe, expect, it, vi } from 'vitest';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { SeatMark } from '../../src/model/seatStatus.ts';
import { filterSeats } from '../../src/a11y/seatRows.ts';
import { block, withStatus } from '../support/seats.ts';

describe('createSeatStore', () => {
  const seats = [...block('A', 2, 5, 50), ...block('B', 1, 4, 30)];

  it('tells its listeners only when a reading or a mark changed something', () => {
    const store = createSeatStore(seats, 1.3);
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.read(seats.map((seat) => ({ ...seat })));
    store.mark(new Map());
    expect(listener).not.toHaveBeenCalled();
    store.read(withStatus(seats, 'reserved', 'A-1-1', 'B-1-4'));
    store.mark(new Map([['A-1-2', SeatMark.chosen]]));
    store.mark(new Map([['A-1-2', SeatMark.chosen]]));
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    store.mark(new Map());
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('keeps the free counts of the sections through seats taken and freed', () => {
    const store = createSeatStore(seats, 1.3);
    expect([...store.freeIn]).toEqual([10, 4]);
    store.read(withStatus(seats, 'reserved', 'A-1-1', 'B-1-4'));
    expect([...store.freeIn]).toEqual([9, 3]);
    store.read(withStatus(seats, 'sold', 'A-1-1'));
    expect([...store.freeIn]).toEqual([9, 4]);
  });

  it('takes nothing from a reading of other seats', () => {
    const store = createSeatStore(seats, 1.3);
    const listener = vi.fn<() => void>();
    store.subscribe(listener);
    store.read(withStatus(seats, 'sold', 'A-1-1').slice(0, -1));
    expect(listener).not.toHaveBeenCalled();
    expect([...store.freeIn]).toEqual([10, 4]);
  });

  it('lists seats by section, price and freedom, own choices included', () => {
    const store = createSeatStore(withStatus(seats, 'reserved', 'A-1-1', 'B-1-2'), 1.3);
    store.mark(new Map([['A-1-1', SeatMark.held]]));
    const all = filterSeats(store, { section: -1, maxCents: null, onlyFree: true });
    expect(all.length).toBe(13);
    const cheap = filterSeats(store, { section: -1, maxCents: 3000, onlyFree: false });
    expect(cheap.map((seat) => store.table.ids[seat])).toEqual(['B-1-1', 'B-1-2', 'B-1-3', 'B-1-4']);
    expect(filterSeats(store, { section: 1, maxCents: 2000, onlyFree: false })).toEqual([]);
  });
});
