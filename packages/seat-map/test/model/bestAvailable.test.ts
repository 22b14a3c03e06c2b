import { describe, expect, it } from 'vitest';
import { findClose, findTogether } from '../../src/model/bestAvailable.ts';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { block, withStatus } from '../support/seats.ts';

const idsOf = (store: ReturnType<typeof createSeatStore>, seats: readonly number[] | null) =>
  seats?.map((seat) => store.table.ids[seat]) ?? null;

describe('findTogether', () => {
  it('takes neighbours in the middle of the first row', () => {
    const store = createSeatStore(block('A', 4, 10, 50));
    expect(idsOf(store, findTogether(store, { size: 4 }))).toEqual(['A-1-4', 'A-1-5', 'A-1-6', 'A-1-7']);
  });

  it('stays under the price even when the expensive seats are nearer', () => {
    const store = createSeatStore([...block('VIP', 2, 10, 150), ...block('B', 4, 10, 35)]);
    const found = findTogether(store, { size: 2, maxPrice: 35 });
    expect(found?.every((seat) => store.table.price[seat] === 35)).toBe(true);
  });

  it('leaves no single seat behind when it can be avoided', () => {
    const store = createSeatStore(block('A', 1, 6, 50));
    const found = idsOf(store, findTogether(store, { size: 3 }));
    expect([
      ['A-1-1', 'A-1-2', 'A-1-3'],
      ['A-1-4', 'A-1-5', 'A-1-6'],
    ]).toContainEqual(found);
  });

  it('does not seat a party across a taken seat, a gap or its own held seat', () => {
    const seats = withStatus(block('A', 2, 7, 50), 'sold', 'A-1-3', 'A-2-2', 'A-2-4', 'A-2-6').filter(
      (seat) => seat.id !== 'A-1-6',
    );
    const store = createSeatStore(seats);
    expect(findTogether(store, { size: 3 })).toBeNull();
    store.patch([['A-1-4', 'held']]);
    expect(idsOf(store, findTogether(store, { size: 2 }))).toEqual(['A-1-1', 'A-1-2']);
  });

  it('offers the nearest replacement for seats just lost, in the same section first', () => {
    const store = createSeatStore([...block('A', 6, 10, 50), ...block('B', 6, 10, 50)]);
    const lost = ['A-5-1', 'A-5-2'].map((id) => store.table.indexOf(id));
    const found = findTogether(store, { size: 2, near: lost, except: new Set(lost) });
    expect(found?.every((seat) => store.table.section[seat] === 0)).toBe(true);
    expect(found?.some((seat) => lost.includes(seat))).toBe(false);
  });
});

describe('findClose', () => {
  it('splits a party only when it must, and as little as it can', () => {
    const store = createSeatStore(withStatus(block('A', 1, 9, 50), 'reserved', 'A-1-4'));
    expect(findTogether(store, { size: 6 })).toBeNull();
    const found = findClose(store, { size: 6 });
    expect(found?.length).toBe(6);
    expect(new Set(found).size).toBe(6);
  });

  it('seats a party one by one in a hall of single seats, and says so when there are too few', () => {
    const seats = withStatus(block('A', 1, 9, 50), 'sold', 'A-1-2', 'A-1-4', 'A-1-6', 'A-1-8');
    const store = createSeatStore(seats);
    expect(findClose(store, { size: 5 })?.length).toBe(5);
    expect(findClose(store, { size: 6 })).toBeNull();
  });
});
