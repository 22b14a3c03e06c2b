import type { Keyspace } from '../../../engine/keyspace.ts';
import type { ServiceContext } from '../../context.ts';
import type { HoldEnder } from './endHold.ts';
import { holdKey } from './holdKeys.ts';
import type { InventoryState, Reservation } from './state.ts';

/** Listens for the ends of the keys that are holds. */
export function createKeyExpiry(
  { background }: ServiceContext,
  keyspace: Keyspace,
  state: InventoryState,
  { endHold }: HoldEnder,
) {
  const holds = new Map<string, Reservation>();
  const unsubscribe = keyspace.subscribe(({ type, key }) => {
    if (type === 'set' || type === 'expire') return;
    const reservation = holds.get(key);
    if (!reservation) return;
    holds.delete(key);
    if (type === 'expired') background(endHold(reservation));
  });

  return {
    watch: (reservation: Reservation) => void holds.set(holdKey(reservation.seatId), reservation),
    /** After the state was replaced. */
    watchAll(): void {
      holds.clear();
      for (const reservation of state.active()) {
        const key = holdKey(reservation.seatId);
        const isKeyed = keyspace.get(key) === reservation.id;
        if (isKeyed) holds.set(key, reservation);
        // Its key ended, and the state is of the moment before its row did. The log is put back after the services.
        else if (reservation.securedBy === null) background(Promise.resolve().then(() => endHold(reservation)));
      }
    },
    dispose: unsubscribe,
  };
}
