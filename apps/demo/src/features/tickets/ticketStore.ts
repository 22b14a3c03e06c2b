import type { PurchaseState, SeatChoice } from '@speckit/sdk';
import type { Details } from '../details/details.ts';
import type { EventInfo } from '../event-info/eventInfo.ts';
import { seatPlace } from '../../lib/seatPlace.ts';

export interface TicketSeat extends SeatChoice {
  readonly name: string;
  readonly orderId: string;
}

/** One purchase as it is kept in this browser. */
export interface TicketRecord {
  readonly id: string;
  readonly event: EventInfo;
  readonly buyer: string;
  /** Guests get no ticket from the platform. */
  readonly kind: 'guest' | 'user';
  readonly seats: readonly TicketSeat[];
  readonly orderIds: readonly string[];
  readonly chargedCents: number;
  /** What became of it; the platform lists no orders. */
  readonly status: 'owned' | 'partial' | 'outcome_unknown';
  /** Names of seats that were wanted and did not become the buyer's. */
  readonly lost: readonly string[];
}

export const TICKETS_KEY = 'parterre.tickets';
const KEPT = 50;

/** What a finished purchase leaves to the buyer; null when that is nothing. */
export function ticketOf(
  state: PurchaseState,
  event: EventInfo,
  details: Pick<Details, 'name'>,
  seatName: (seat: SeatChoice) => string,
): TicketRecord | null {
  const { result } = state;
  if (!result) return null;
  const isUnknown = result.status === 'outcome_unknown';
  if (result.ownedSeatIds.length === 0 && !isUnknown) return null;
  const owned = new Set<string>(result.ownedSeatIds);
  const isKept = ({ seatId, status }: PurchaseState['seats'][number]) =>
    owned.has(seatId) || (isUnknown && status !== 'lost' && status !== 'released');
  return {
    id: state.id,
    event,
    buyer: details.name,
    kind: state.buyer.kind,
    seats: state.seats.filter(isKept).map((seat) => ({
      ...seatPlace(seat),
      name: seatName(seat),
      orderId: seat.orderId ?? result.orderIds[0] ?? '',
    })),
    orderIds: result.orderIds,
    chargedCents: result.chargedCents,
    status: isUnknown ? 'outcome_unknown' : result.status === 'partial' ? 'partial' : 'owned',
    lost: state.seats.filter(({ seatId, status }) => status === 'lost' && !owned.has(seatId)).map(seatName),
  };
}

/** The latest first; the same purchase is kept once. */
export function addTicket(stored: string | null, ticket: TicketRecord): string {
  const tickets = parseTickets(stored);
  const known = tickets.find(({ id }) => id === ticket.id);
  const others = tickets.filter((one) => one !== known);
  // Another tab of the same purchase may not know the name; and a name does not change afterwards.
  const buyer = known && known.buyer !== '' ? known.buyer : ticket.buyer;
  const next = { ...ticket, buyer };
  const isLatest = tickets[0] === known && JSON.stringify(known) === JSON.stringify(next);
  return stored !== null && isLatest ? stored : JSON.stringify([next, ...others].slice(0, KEPT));
}

export function parseTickets(stored: string | null): readonly TicketRecord[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isTicket) : [];
  } catch {
    return [];
  }
}

function isTicket(value: unknown): value is TicketRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, event, seats, orderIds } = value as Partial<TicketRecord>;
  return typeof id === 'string' && typeof event?.name === 'string' && Array.isArray(seats) && Array.isArray(orderIds);
}
