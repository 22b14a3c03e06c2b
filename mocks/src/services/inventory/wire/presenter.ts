import type { Dialect } from '../../../model/policy.ts';
import { json, type Result } from '../../../aspnet/results.ts';
import { formatTimestamp } from '../../../aspnet/values/timestamp.ts';
import { invalidFormat } from '../../documentedErrors.ts';
import type { ReserveOutcome } from '../domain/reserve.ts';
import type { Reservation, ReservationStatus } from '../domain/state.ts';

export interface InventoryPresenter {
  reserve(outcome: ReserveOutcome): Result;
  reservation(reservation: Reservation | undefined): Result;
}

function reserved({ id, seatId, customerId, expiresAt, status }: Reservation): Result {
  const body = { reservationId: id, seatId, customerId, expiresAt: formatTimestamp(expiresAt), status };
  return json(201, body, { Location: `/reservations/${id}` });
}

function lockText(seatId: string): string {
  return `Could not acquire lock for seat ${seatId}. Seat may be reserved or locked.`;
}

function deployedReserve(outcome: ReserveOutcome): Result {
  switch (outcome.kind) {
    case 'reserved':
      return reserved(outcome.reservation);
    case 'seat_id_missing':
      return json(400, 'SeatId must not be empty');
    case 'customer_missing':
      return json(400, 'CustomerId must not be empty');
    case 'lock_busy':
      return json(409, { error: lockText(outcome.seatId) });
    case 'seat_not_found':
      return json(404, { error: `Seat ${outcome.seatId} not found` });
    case 'taken':
      return json(409, { error: `Seat ${outcome.seatId} is already reserved.` });
    case 'conflict':
      return json(409, { error: outcome.message });
    case 'failed':
      return { kind: 'problem_detail', detail: outcome.detail };
  }
}

/** Integration guide, Error handling. */
function guideReserve(outcome: ReserveOutcome): Result {
  switch (outcome.kind) {
    case 'seat_id_missing':
      return invalidFormat('seatId');
    case 'customer_missing':
      return json(400, { error: 'Invalid customerId', details: 'customerId must not be empty' });
    case 'taken':
      return json(409, { error: 'Seat is already reserved' });
    case 'seat_not_found':
      return json(404, { error: 'Seat not found' });
    case 'failed':
      if (outcome.isCallers) return json(400, { error: outcome.detail });
      return json(500, { error: 'Internal server error', message: outcome.detail });
    case 'conflict':
      return json(503, { error: 'Service unavailable', message: outcome.message });
    default:
      return deployedReserve(outcome);
  }
}

/** Reservation page: with `createdAt`. The guide and the pages disagree on the word for a paid hold. */
function readable(confirmed: string) {
  const names: Readonly<Record<ReservationStatus, string>> = { active: 'active', expired: 'expired', confirmed };
  return (reservation: Reservation | undefined): Result => {
    if (!reservation) return json(404, { error: 'Reservation not found' });
    return json(200, {
      reservationId: reservation.id,
      seatId: reservation.seatId,
      customerId: reservation.customerId,
      createdAt: formatTimestamp(reservation.createdAt),
      expiresAt: formatTimestamp(reservation.expiresAt),
      status: names[reservation.status],
    });
  };
}

export const inventoryPresenters: Readonly<Record<Dialect, InventoryPresenter>> = {
  guide: { reserve: guideReserve, reservation: readable('consumed') },
  docs: { reserve: guideReserve, reservation: readable('confirmed') },
  deployed: { reserve: deployedReserve, reservation: readable('confirmed') },
};
