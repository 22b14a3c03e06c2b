import { lostSeatsOf } from './conclude.ts';
import { withSeat, type Handlers } from './change.ts';
import { omit } from './omit.ts';
import { endsAt, skewOf } from './serverTime.ts';
import { freedAt, newSeat, type SeatRecord } from './record.ts';

/** Refusals that say that somebody else has the seat. */
const CONFLICTS: readonly string[] = ['seat_unavailable', 'seat_contended', 'seat_not_found'];

const isUnknown = (seat: SeatRecord) => seat.status === 'lost' && seat.problem?.code === 'outcome_unknown';

/** What happens to seats on their way into the cart. */
export const seatHandlers: Pick<Handlers, 'hold_sent' | 'held' | 'seat_lost' | 'replaced' | 'cart_unanswered'> = {
  hold_sent: (record, { seatId, at }) =>
    withSeat(record, seatId, (seat) => ({ ...seat, status: 'holding', tries: seat.tries + 1, sentAt: at })),

  held: (record, { seatId, reservationId, expiresAt, at }) => {
    const next = withSeat(record, seatId, (seat) => {
      const { status } = seat;
      const given = { reservationId, expiresAt, endsAt: endsAt(expiresAt, skewOf(record, expiresAt, at)) };
      if (status === 'chosen' || status === 'holding' || (isUnknown(seat) && !record.result)) {
        return { ...omit(seat, 'problem', 'freesAt'), status: 'held', ...given, heldAt: at };
      }
      // Too late: nobody waits for this hold any more, but it is there.
      const isOver = status === 'lost' || status === 'released';
      return isOver ? { ...seat, ...given, ...freedAt(record, { ...seat, ...given }) } : seat;
    });
    return next.result ? { ...next, result: { ...next.result, lostSeats: lostSeatsOf(next) } } : next;
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
    const next = withSeat(record, seatId, (seat) => ({
      ...omit(seat, 'isSought'),
      ...(found && { replacedBy: found.seatId }),
    }));
    return found ? { ...next, seats: [...next.seats, newSeat(found)], substitutes: next.substitutes - 1 } : next;
  },

  cart_unanswered: (record, { seatId, at }) => withSeat(record, seatId, (seat) => ({ ...seat, blindAt: at })),
};
