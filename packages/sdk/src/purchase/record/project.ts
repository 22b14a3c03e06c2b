import { fromCents, toCents } from '../../models/money.ts';
import { omit } from './omit.ts';
import { phaseOf } from './plan.ts';
import { endOf, type PurchaseRecord, type SeatRecord } from './record.ts';
import type { PurchaseSeat, PurchaseState } from './types.ts';

const toSeat = (seat: SeatRecord): PurchaseSeat =>
  omit(seat, 'tries', 'sentAt', 'heldAt', 'endsAt', 'blindAt', 'freesAt', 'newPrice', 'isSought');

/** The record as others see it. */
export function project(record: PurchaseRecord): PurchaseState {
  const { id, eventId, buyer, waiting, problem, result } = record;
  const alive = record.seats.filter(({ status }) => status !== 'lost' && status !== 'released');
  const end = endOf(alive.filter(({ status }) => status !== 'owned'));
  return {
    id,
    eventId,
    phase: phaseOf(record),
    buyer,
    seats: record.seats.map(toSeat),
    orders: record.orders.map(({ id: orderId, state, totalCents, seatIds }) => ({
      id: orderId,
      state,
      totalAmount: fromCents(totalCents),
      seatIds,
    })),
    expiresAt: end < Infinity ? new Date(end).toISOString() : null,
    totalCents: alive.reduce((cents, { price }) => cents + toCents(price), 0),
    waiting,
    problem,
    result,
  };
}
