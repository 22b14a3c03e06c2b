import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { holdKey } from './holdKeys.ts';
import type { InventoryState, Reservation } from './state.ts';

export type SecureOutcome = { kind: 'secured' } | { kind: 'gone'; reservationId: string };

/**
 * Keeps the holds of one order while its payment is decided: their keys lose their deadline, all or none. An
 * extension: without it a payment and an expiry that cross on the log could both win.
 */
export function createSecure({ database, redis, emit, idOf }: ServiceContext, state: InventoryState) {
  return async function secure(
    { orderId, reservationIds }: { orderId: string; reservationIds: readonly string[] },
    request: WireRequest,
  ): Promise<SecureOutcome> {
    await database.roundTrip(request);
    const holds: Reservation[] = [];
    for (const id of reservationIds) {
      const reservation = state.reservation(id);
      const isAlive = reservation?.status === 'active' && redis()?.get(holdKey(reservation.seatId)) === id;
      if (!reservation || !isAlive || (reservation.securedBy ?? orderId) !== orderId)
        return { kind: 'gone', reservationId: id };
      holds.push(reservation);
    }
    for (const reservation of holds) {
      reservation.securedBy = orderId;
      redis()?.persist(holdKey(reservation.seatId));
      emit({
        type: 'state',
        service: 'inventory',
        entity: 'reservation',
        id: reservation.id,
        state: 'secured',
        causedBy: idOf(request),
      });
    }
    return { kind: 'secured' };
  };
}
