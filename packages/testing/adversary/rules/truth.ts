import type { BookedOrder, Charge, Hold } from '../../world/books.ts';
import type { Played } from '../play/play.ts';
import { BUYER_ID } from '../run/secrets.ts';

/** What really became of the buyer, by the platform's books alone. */
export interface Truth {
  /** Seats that are paid for, sold, and in an order that is paid. */
  readonly owned: readonly string[];
  readonly chargedCents: number;
  readonly chargesOfOrder: ReadonlyMap<string, readonly Charge[]>;
  /** How many charges contain the seat. */
  readonly chargesOfSeat: ReadonlyMap<string, number>;
  readonly holds: readonly Hold[];
  readonly orders: readonly BookedOrder[];
}

/** A tab that was duplicated, and its copy, are two purchases. */
export const isCopy = (page: string) => page.startsWith('copied tab');

const PAID = ['paid', 'completed', 'fulfilled'];

/**
 * Paid: the charge was for an order that ordering had taken, and the seat is sold. Whoever cancels it after its checkout
 * changes neither (contract, hazard 1): the seat is sold and its ticket is made, and no service shows the order's state.
 */
const isPaid = ({ state, isCheckedOut }: BookedOrder) => PAID.includes(state) || isCheckedOut;

export function truthOf({ books, seatStatus, incidents }: Played): Truth {
  const isHeard = !incidents.some(({ kind }) => kind.losesEvents);
  const chargesOfOrder = new Map<string, readonly Charge[]>();
  const chargesOfSeat = new Map<string, number>();
  const orders = new Map(books.orders.map((order) => [order.id, order]));
  for (const charge of books.charges) {
    chargesOfOrder.set(charge.orderId, [...(chargesOfOrder.get(charge.orderId) ?? []), charge]);
    for (const seat of orders.get(charge.orderId)?.seatIds ?? []) {
      chargesOfSeat.set(seat, (chargesOfSeat.get(seat) ?? 0) + 1);
    }
  }
  const paid = books.orders.filter((order) => isPaid(order) && chargesOfOrder.has(order.id));
  const owned = paid.flatMap(({ seatIds }) => seatIds).filter((seat) => !isHeard || seatStatus.get(seat) === 'sold');
  return {
    owned: [...new Set(owned)].sort(),
    chargedCents: books.charges.reduce((sum, { cents }) => sum + cents, 0),
    chargesOfOrder,
    chargesOfSeat,
    holds: books.holds.filter(({ customerId }) => customerId === BUYER_ID),
    orders: books.orders,
  };
}
