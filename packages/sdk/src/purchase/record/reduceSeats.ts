import { toCents } from '../../models/money.ts';
import { withSeat, withSeats, type Handlers, type Patch } from './change.ts';
import { laterEnd } from './clock.ts';
import { freedAt, newSeat, seatOf } from './record.ts';
import type { SeatRecord } from './schema.ts';
import { endOfHold, givenMs } from './serverTime.ts';

/** Refusals that say that somebody else has the seat. */
const CONFLICTS: readonly string[] = ['seat_unavailable', 'seat_contended', 'seat_not_found'];

const isUnknown = ({ status, problem }: SeatRecord) => status === 'lost' && problem?.code === 'outcome_unknown';
const isAsked = ({ status }: SeatRecord) => status === 'chosen' || status === 'holding';

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
    withSeat(record, seatId, ({ tries }) => ({ status: 'holding', tries: tries + 1, sentAt: at })),

  hold_unanswered: (record, { seatId }) => withSeat(record, seatId, { isHoldLost: true }),

  held: (record, { seatId, reservationId, expiresAt, at, sentAt = seatOf(record, seatId)?.sentAt ?? at }) => {
    const next = { ...record, holdMs: givenMs(record, expiresAt, sentAt) ?? record.holdMs };
    return withSeat(next, seatId, (seat): Patch<SeatRecord> => {
      const { status, isHoldLost, tries } = seat;
      const given = { reservationId, expiresAt, endsAt: endOfHold(next, expiresAt, sentAt, at) };
      if (isAsked(seat) || (isUnknown(seat) && !record.result)) {
        return {
          ...given,
          status: 'held',
          heldAt: at,
          problem: undefined,
          freesAt: undefined,
          // Of several requests one has been answered: another may still be on its way.
          isHoldLost: tries > 1 ? isHoldLost : undefined,
        };
      }
      // Too late: nobody waits for this hold any more, but it is there.
      const isOver = status === 'lost' || status === 'released';
      return isOver ? { ...given, freesAt: freedAt(next, { ...seat, ...given }) } : {};
    });
  },

  // A refusal that comes after the seat was in the cart all the same says nothing.
  seat_lost: (record, { seatId, problem, freesAt }) =>
    withSeat(record, seatId, (seat) =>
      isAsked(seat) || seat.status === 'held'
        ? {
            status: 'lost',
            problem,
            freesAt,
            isSought: (record.substitutes > 0 && CONFLICTS.includes(problem.code)) || undefined,
          }
        : {},
    ),

  replaced: (record, { seatId, seat: found }) => {
    const lost = seatOf(record, seatId);
    const next = withSeat(record, seatId, { isSought: undefined, replacedBy: found?.seatId });
    if (!found || !lost || seatOf(record, found.seatId)) return next;
    // Whoever allowed a more expensive substitute has agreed to it.
    const extraCents = Math.max(0, toCents(found.price) - toCents(lost.price));
    const agreed = next.agreed && { ...next.agreed, cents: next.agreed.cents + extraCents };
    const seat = { ...newSeat(found), ...(lost.isAdded && { isAdded: true }) };
    return { ...next, agreed, seats: [...next.seats, seat], substitutes: next.substitutes - 1 };
  },

  hold_doubted: (record, { seatId }) => withSeat(record, seatId, { isDoubted: true }),

  // The wall clock had said that the hold is over: it was set.
  hold_confirmed: (record) => withSeats({ ...record, trustedDriftMs: record.driftMs }, () => true, laterEnd),

  cart_sent: (record, { seatId, at }) =>
    seatOf(record, seatId)?.cartSentAt === undefined ? withSeat(record, seatId, { cartSentAt: at }) : record,
};
