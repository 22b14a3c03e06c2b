import { toCents } from '../../models/money.ts';
import { withSeat, type Handlers } from './change.ts';
import { withLaterEnd } from './clock.ts';
import { omit } from './omit.ts';
import { freedAt, newSeat, seatOf } from './record.ts';
import type { SeatRecord } from './schema.ts';
import { endOfHold, givenMs } from './serverTime.ts';

/** Refusals that say that somebody else has the seat. */
const CONFLICTS: readonly string[] = ['seat_unavailable', 'seat_contended', 'seat_not_found'];

const isUnknown = (seat: SeatRecord) => seat.status === 'lost' && seat.problem?.code === 'outcome_unknown';

type SeatEvent =
  | 'hold_sent'
  | 'hold_unanswered'
  | 'held'
  | 'seat_lost'
  | 'replaced'
  | 'hold_doubted'
  | 'hold_confirmed'
  | 'cart_sent';

/** What happens to seats on their way into the cart. */
export const seatHandlers: Pick<Handlers, SeatEvent> = {
  hold_sent: (record, { seatId, at }) =>
    withSeat(record, seatId, (seat) => ({ ...seat, status: 'holding', tries: seat.tries + 1, sentAt: at })),

  hold_unanswered: (record, { seatId }) => withSeat(record, seatId, (seat) => ({ ...seat, isHoldLost: true })),

  held: (record, { seatId, reservationId, expiresAt, at, sentAt = seatOf(record, seatId)?.sentAt ?? at }) => {
    const next = { ...record, holdMs: givenMs(record, expiresAt, sentAt) ?? record.holdMs };
    return withSeat(next, seatId, (seat) => {
      const { status } = seat;
      const given = { reservationId, expiresAt, endsAt: endOfHold(next, expiresAt, sentAt, at) };
      if (status === 'chosen' || status === 'holding' || (isUnknown(seat) && !record.result)) {
        const rest = omit(seat, 'problem', 'freesAt', 'isHoldLost');
        // Of several requests one has been answered: another may still be on its way.
        const doubt = seat.isHoldLost === true && seat.tries > 1 && { isHoldLost: true };
        return { ...rest, ...doubt, status: 'held', ...given, heldAt: at };
      }
      // Too late: nobody waits for this hold any more, but it is there.
      const isOver = status === 'lost' || status === 'released';
      return isOver ? { ...seat, ...given, ...freedAt(next, { ...seat, ...given }) } : seat;
    });
  },

  // A refusal that comes after the seat was held all the same says nothing.
  seat_lost: (record, { seatId, problem, freesAt }) =>
    withSeat(record, seatId, (seat) =>
      seat.status === 'chosen' || seat.status === 'holding' || seat.status === 'held'
        ? {
            ...seat,
            status: 'lost',
            problem,
            ...(freesAt !== undefined && { freesAt }),
            ...(record.substitutes > 0 && CONFLICTS.includes(problem.code) && { isSought: true }),
          }
        : seat,
    ),

  replaced: (record, { seatId, seat: found }) => {
    const lost = seatOf(record, seatId);
    const next = withSeat(record, seatId, (seat) => ({
      ...omit(seat, 'isSought'),
      ...(found && { replacedBy: found.seatId }),
    }));
    if (!found || !lost || seatOf(record, found.seatId)) return next;
    // Whoever allowed a more expensive substitute has agreed to it.
    const extraCents = Math.max(0, toCents(found.price) - toCents(lost.price));
    const agreed = next.agreed && { ...next.agreed, cents: next.agreed.cents + extraCents };
    const seat = { ...newSeat(found), ...(lost.isAdded && { isAdded: true }) };
    return { ...next, agreed, seats: [...next.seats, seat], substitutes: next.substitutes - 1 };
  },

  hold_doubted: (record, { seatId }) => withSeat(record, seatId, (seat) => ({ ...seat, isDoubted: true })),

  // The wall clock had said that the hold is over: it was set.
  hold_confirmed: (record) => ({
    ...record,
    trustedDriftMs: record.driftMs,
    seats: record.seats.map(withLaterEnd),
  }),

  cart_sent: (record, { seatId, at }) =>
    seatOf(record, seatId)?.cartSentAt === undefined
      ? withSeat(record, seatId, (seat) => ({ ...seat, cartSentAt: at }))
      : record,
};
