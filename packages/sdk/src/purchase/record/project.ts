import { fromCents } from '../../models/money.ts';
import { toWallClock } from './clock.ts';
import { shownCents } from './consent.ts';
import { omit } from './omit.ts';
import { phaseOf } from './plan.ts';
import { endOf } from './record.ts';
import type { PurchaseRecord, SeatRecord } from './schema.ts';
import type { PurchaseSeat, PurchaseState } from './types.ts';

const toSeat = (seat: SeatRecord): PurchaseSeat =>
  omit(
    seat,
    'tries',
    'sentAt',
    'isHoldLost',
    'heldAt',
    'endsAt',
    'laterEndsAt',
    'isDoubted',
    'cartSentAt',
    'freesAt',
    'isSought',
    'newPrice',
  );

/** The record as others see it. */
export function project(record: PurchaseRecord): PurchaseState {
  const { id, eventId, buyer, waiting, problem, result } = record;
  const end = endOf(record.seats.filter(({ status }) => !['lost', 'released', 'owned'].includes(status)));
  return {
    id,
    eventId,
    phase: phaseOf(record),
    buyer,
    seats: record.seats.map(toSeat),
    orders: record.orders.map(({ id: orderId, state, totalCents, seatIds, foreignSeatIds }) => ({
      id: orderId,
      state,
      totalAmount: fromCents(totalCents),
      seatIds,
      foreignSeatIds,
    })),
    expiresAt: end < Infinity ? toWallClock(record, end) : null,
    totalCents: shownCents(record),
    waiting,
    problem,
    result,
  };
}
