import type { Delta } from '../../context.ts';
import type { InventorySeat, InventoryState, Reservation } from './state.ts';

interface InventoryChanges {
  readonly seats: readonly InventorySeat[];
  readonly reservations: readonly Reservation[];
}

/** Inventory's part of a world that is kept: its reservations, and the seats that are no longer as they were. */
export function createInventoryDelta(state: InventoryState, onApplied: () => void): Delta {
  /** In the order of the table, where a seat only ever comes last. */
  let marked: readonly boolean[] = [];

  return {
    mark() {
      marked = Array.from(state.seats(), ({ isReserved }) => isReserved);
    },
    changes(): InventoryChanges {
      const seats: InventorySeat[] = [];
      let index = 0;
      for (const seat of state.seats()) if (seat.isReserved !== marked[index++]) seats.push({ ...seat });
      return { seats, reservations: state.reservations() };
    },
    apply(changes) {
      const { seats, reservations } = changes as InventoryChanges;
      for (const row of seats) {
        const seat = state.seat(row.id);
        if (seat) seat.isReserved = row.isReserved;
        else state.addSeat({ ...row });
      }
      for (const reservation of reservations) state.addReservation({ ...reservation });
      onApplied();
    },
  };
}
