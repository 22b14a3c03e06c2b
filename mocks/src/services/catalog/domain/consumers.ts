import type { ServiceContext } from '../../context.ts';
import type { CatalogSeat, CatalogSeatStatus, CatalogState } from './state.ts';

/** How the seatmap learns what happened elsewhere. */
export function startCatalogConsumers({ consume, policy, emit }: ServiceContext, state: CatalogState): void {
  function turn(seat: CatalogSeat, status: CatalogSeatStatus, reservationId: string | null, causedBy: string): void {
    if (seat.status === status && seat.reservationId === reservationId) return;
    if (seat.reservationId !== null) state.forget(seat.reservationId);
    if (reservationId !== null) state.remember(reservationId, seat);
    seat.status = status;
    seat.reservationId = reservationId;
    emit({ type: 'state', service: 'catalog', entity: 'seat', id: seat.id, state: status, causedBy });
  }

  /** Ends a hold. Without the blind rule only the hold that the seat shows can end it. */
  function release(seatId: string, reservationId: string, causedBy: string): void {
    const seat = state.seat(seatId);
    if (!seat) return;
    const isShown = seat.status === 'reserved' && seat.reservationId === reservationId;
    if (isShown || policy.catalogUpdatesBlindly) {
      turn(seat, 'available', policy.catalogUpdatesBlindly ? seat.reservationId : null, causedBy);
    }
    // Its beginning may still come, late or for the second time.
    state.markEnded(reservationId);
  }

  consume('catalog-service-group', 'reservation-created', ({ value, id }) => {
    const seat = state.seat(value.seatId);
    if (!seat) return;
    if (!policy.catalogUpdatesBlindly) {
      if (seat.status !== 'available' && seat.status !== 'reserved') return;
      if (state.hasEnded(value.reservationId)) return;
    }
    turn(seat, 'reserved', value.reservationId, id);
  });

  consume('catalog-service-group', 'reservation-expired', ({ value, id }) =>
    release(value.seatId, value.reservationId, id),
  );

  consume('catalog-service-group', 'payment-succeeded', ({ value, id }) => {
    if (value.items) {
      for (const { seatId, reservationId } of value.items) {
        const seat = state.seat(seatId);
        if (seat) turn(seat, 'sold', reservationId, id);
      }
      return;
    }
    const seat = value.reservationId === null ? undefined : state.reservedBy(value.reservationId);
    if (seat) turn(seat, 'sold', value.reservationId, id);
  });

  if (policy.ordersTellSeats) {
    consume('catalog-service-group', 'order-paid', ({ value, id }) => {
      for (const { seatId, reservationId } of value.items) {
        const seat = state.seat(seatId);
        // Without a hold, or with one that ran out meanwhile, the seat may be another's by now.
        if (seat && reservationId !== null && !state.hasEnded(reservationId)) turn(seat, 'sold', reservationId, id);
      }
    });
  }

  if (!policy.catalogMissesDecline) {
    consume('catalog-payment-failed-consumer', 'payment-failed', ({ value, id }) => {
      const items = value.items ?? itemOf(value.reservationId);
      for (const { seatId, reservationId } of items) if (reservationId !== null) release(seatId, reservationId, id);
    });
  }

  function itemOf(reservationId: string | null): { seatId: string; reservationId: string | null }[] {
    const seat = reservationId === null ? undefined : state.reservedBy(reservationId);
    return seat ? [{ seatId: seat.id, reservationId }] : [];
  }

  // It looks for a seatId in camel case, which the event does not have.
  consume('catalog-ticket-issued-consumer', 'ticket-issued', () => undefined);
}
