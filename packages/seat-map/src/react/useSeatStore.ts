import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SeatMark } from '../model/seatStatus.ts';
import { createSeatStore, type SeatStore } from '../model/seatStore.ts';
import { isSameVenue, type SeatRecord } from '../model/seatTable.ts';

/**
 * One store for the life of an event page. A later reading of the same seats is compared into it; other seats, or
 * another shape of screen, make a new one.
 */
export function useSeatStore(seats: readonly SeatRecord[], aspect: number): SeatStore {
  const [made, setMade] = useState(() => ({ store: createSeatStore(seats, aspect), seats, aspect }));
  let current = made;
  if (made.seats !== seats || made.aspect !== aspect) {
    const isSame = made.aspect === aspect && isSameVenue(made.store.table, seats);
    current = { store: isSame ? made.store : createSeatStore(seats, aspect), seats, aspect };
    setMade(current);
  }
  const { store } = current;

  useEffect(() => store.read(seats), [store, seats]);
  return store;
}

/** Lays this buyer's seats over the hall. */
export function useSeatMarks(store: SeatStore, marks: ReadonlyMap<string, SeatMark>): void {
  useEffect(() => store.mark(marks), [store, marks]);
}

/** Renders again when anything of the store changed. */
export function useSeatStoreVersion(store: SeatStore): number {
  return useSyncExternalStore(store.subscribe, store.getVersion, store.getVersion);
}
