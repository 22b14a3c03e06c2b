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
  /** Guests get no ticket from the platform, nor does an account whose order had to be made without it. */
  readonly kind: 'guest' | 'user';
  readonly seats: readonly TicketSeat[];
  readonly orderIds: readonly string[];
  readonly chargedCents: number;
  /**
   * What became of it, as this browser saw it last: the platform lists no orders. `open`: there is an order, and it is not
   * paid; `ended`: it brought no seat; `cancelled`: the buyer cancelled it.
   */
  readonly status: 'owned' | 'partial' | 'outcome_unknown' | 'open' | 'ended' | 'cancelled';
  /** Names of seats that were wanted and did not become the buyer's. */
  readonly lost: readonly string[];
}

export const TICKETS_KEY = 'parterre.tickets';
const KEPT = 50;

/** Whether there are seats to show for it, or may be. */
export const hasTickets = ({ status }: TicketRecord): boolean =>
  status === 'owned' || status === 'partial' || status === 'outcome_unknown';

/** What is kept of a purchase: from its first order on; null before that. */
export function ticketOf(
  state: PurchaseState,
  event: EventInfo,
  details: Pick<Details, 'name'>,
  seatName: (seat: SeatChoice) => string,
): TicketRecord | null {
  const { result } = state;
  const orderIds = result && result.orderIds.length > 0 ? result.orderIds : state.orders.map(({ id }) => id);
  const status = statusOf(result);
  const isBought = status === 'owned' || status === 'partial';
  if (orderIds.length === 0 && !isBought && status !== 'outcome_unknown') return null;
  const owned = new Set<string>(result?.ownedSeatIds);
  const isEnded = status === 'ended' || status === 'cancelled';
  const isKept = (seat: PurchaseState['seats'][number]) =>
    owned.has(seat.seatId) || (!isBought && (isEnded || (seat.status !== 'lost' && seat.status !== 'released')));
  return {
    id: state.id,
    event,
    buyer: details.name,
    kind: result?.mailsTickets === false ? 'guest' : state.buyer.kind,
    seats: state.seats.filter(isKept).map((seat) => ({
      ...seatPlace(seat),
      name: seatName(seat),
      orderId: seat.orderId ?? orderIds[0] ?? '',
    })),
    orderIds,
    chargedCents: result?.chargedCents ?? 0,
    status,
    lost: state.seats.filter(({ seatId, status }) => status === 'lost' && !owned.has(seatId)).map(seatName),
  };
}

function statusOf(result: PurchaseState['result']): TicketRecord['status'] {
  if (!result) return 'open';
  if (result.status === 'outcome_unknown') return result.status;
  if (result.ownedSeatIds.length === 0) {
    // An order that could not be cancelled is there until its hold ends, or somebody cancels it.
    if (result.leftOrderIds.length > 0) return 'open';
    return result.status === 'cancelled' ? 'cancelled' : 'ended';
  }
  return result.status === 'partial' ? 'partial' : 'owned';
}

/** The same list with one purchase marked as cancelled. */
export const markCancelled = (stored: string | null, id: string): string =>
  JSON.stringify(parseTickets(stored).map((one) => (one.id === id ? { ...one, status: 'cancelled' } : one)));

/** The latest first; the same purchase is kept once. */
export function addTicket(stored: string | null, ticket: TicketRecord): string {
  const tickets = parseTickets(stored);
  const known = tickets.find(({ id }) => id === ticket.id);
  const others = tickets.filter((one) => one !== known);
  // Another tab of the same purchase may not know the name; and a name does not change afterwards.
  const buyer = known && known.buyer !== '' ? known.buyer : ticket.buyer;
  // What the buyer has cancelled stays so, whatever the purchase says of its end.
  const isCancelled = known?.status === 'cancelled' && !hasTickets(ticket);
  const next = { ...ticket, buyer, ...(isCancelled && { status: 'cancelled' as const }) };
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
