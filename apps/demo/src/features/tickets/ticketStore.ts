import type { PurchaseState } from '@speckit/sdk';
import { longName } from '../draft/draft.ts';
import type { Details, EventInfo } from '../event-info/eventInfo.ts';

export interface TicketSeat {
  readonly seatId: string;
  readonly name: string;
  readonly sectionCode: string;
  readonly row: string;
  readonly number: string;
  readonly price: number;
  readonly orderId: string;
}

/** One purchase as it is kept on this device. */
export interface TicketRecord {
  readonly id: string;
  readonly event: EventInfo;
  readonly buyer: string;
  readonly seats: readonly TicketSeat[];
  readonly chargedCents: number;
  /** Seats that were paid for in the plan and did not become the buyer's. */
  readonly lost: readonly string[];
}

export const TICKETS_KEY = 'parterre.tickets';
const KEPT = 50;
const NOBODY = 'Guest';

/** What a finished purchase leaves to the buyer. */
export function ticketOf(state: PurchaseState, event: EventInfo, details: Details | null): TicketRecord | null {
  const { result } = state;
  if (!result || result.ownedSeatIds.length === 0) return null;
  const owned = new Set<string>(result.ownedSeatIds);
  return {
    id: state.id,
    event,
    buyer: details?.name ?? NOBODY,
    seats: state.seats
      .filter(({ seatId }) => owned.has(seatId))
      .map((seat) => ({
        seatId: seat.seatId,
        name: longName(seat),
        sectionCode: seat.sectionCode ?? '',
        row: String(seat.rowNumber ?? ''),
        number: String(seat.seatNumber ?? ''),
        price: seat.price,
        orderId: seat.orderId ?? result.orderIds[0] ?? '',
      })),
    chargedCents: result.chargedCents,
    lost: state.seats.filter(({ seatId, status }) => status === 'lost' && !owned.has(seatId)).map(longName),
  };
}

/** The latest first; the same purchase is kept once. */
export function addTicket(stored: string | null, ticket: TicketRecord): string {
  const tickets = parseTickets(stored);
  const known = tickets.find(({ id }) => id === ticket.id);
  const others = tickets.filter((one) => one !== known);
  // Another tab of the same purchase may not know the name.
  const buyer = known && ticket.buyer === NOBODY ? known.buyer : ticket.buyer;
  return JSON.stringify([{ ...ticket, buyer }, ...others].slice(0, KEPT));
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
  const { id, event, seats } = value as Partial<TicketRecord>;
  return typeof id === 'string' && typeof event?.name === 'string' && Array.isArray(seats);
}
