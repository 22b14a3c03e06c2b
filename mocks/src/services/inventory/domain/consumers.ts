import type { OrderedSeat } from '../../../model/topics.ts';
import type { ServiceContext } from '../../context.ts';
import type { HoldEnder } from './endHold.ts';
import { holdKey } from './holdKeys.ts';
import type { InventoryState, Reservation } from './state.ts';

/** What inventory learns from the log: which holds were paid, which payments failed, which seats exist. */
export function startInventoryConsumers(
  { consume, policy, redis, outcomes, background, emit }: ServiceContext,
  state: InventoryState,
  holds: HoldEnder,
): void {
  function settled(value: { reservationId: string | null; items?: readonly OrderedSeat[] }): Reservation[] {
    const ids = value.items?.map((item) => item.reservationId) ?? [value.reservationId];
    return ids.flatMap((id) => (id === null ? [] : (state.reservation(id) ?? [])));
  }

  function end(reservation: Reservation, status: 'confirmed' | 'expired', causedBy: string): void {
    state.end(reservation, status);
    if (policy.holdKeeper === 'key') redis()?.compareAndDelete(holdKey(reservation.seatId), reservation.id);
    emit({ type: 'state', service: 'inventory', entity: 'reservation', id: reservation.id, state: status, causedBy });
  }

  consume('inventory-service-group', 'payment-succeeded', ({ value, id }) => {
    for (const reservation of settled(value)) {
      if (reservation.status !== 'active' && !policy.inventorySettlesBlindly) continue;
      end(reservation, 'confirmed', id);
      // A decline or a sweep may have freed it before.
      const seat = state.seat(reservation.seatId);
      if (seat) seat.isReserved = true;
      if (outcomes.take('freePaidSeat', reservation.customerId)) background(holds.overwritePaid(reservation));
    }
  });

  if (policy.ordersTellSeats) {
    consume('inventory-service-group', 'order-paid', ({ value, id }) => {
      for (const reservation of settled({ reservationId: null, items: value.items })) {
        if (reservation.status === 'active') end(reservation, 'confirmed', id);
      }
    });
  }

  consume('inventory-payment-failed-consumer', 'payment-failed', ({ value, id }) => {
    for (const reservation of settled(value)) {
      const { status, securedBy } = reservation;
      if (status === 'expired' || (status === 'confirmed' && !policy.inventorySettlesBlindly)) continue;
      // Two orders may have come from one hold: the one that is being charged for it keeps it.
      if (securedBy !== null && securedBy !== value.orderId) continue;
      end(reservation, 'expired', id);
      const seat = state.seat(reservation.seatId);
      if (seat) seat.isReserved = false;
    }
  });

  consume('inventory-seats-consumer', 'seats-generated', ({ value }) => {
    for (const { seatId, section, row, number } of value.seats) {
      state.addSeat({ id: seatId, section, row, number, isReserved: false });
    }
  });
}
