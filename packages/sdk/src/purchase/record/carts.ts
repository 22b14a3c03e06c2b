import { toCents } from '../../models/money.ts';
import type { Order } from '../../models/ordering.ts';
import type { CartAnswer } from './events.ts';
import { identityOf, type Buyer, type Identity } from '../../models/buyer.ts';

/** Whose name stands on the orders of a cart: an account's second cart is a guest's. */
export const identityKind = (buyer: Buyer, cart: number): Buyer['kind'] => (cart > 0 ? 'guest' : buyer.kind);

/**
 * The identity of one of the buyer's carts. A cart in which something stands whose order nobody can name is left behind:
 * the next one has a guest token, made of the guest's own, or of the reservation, which nobody else knows.
 */
export function identityOfCart(buyer: Buyer, cart: number, reservationId: string): Identity {
  if (cart === 0) return identityOf(buyer);
  return { guestToken: `${buyer.kind === 'guest' ? buyer.guestToken : `guest-${reservationId}`}-${cart}` };
}

/** The cart as the platform answered it. */
export const toAnswer = ({ id, totalAmount, items }: Pick<Order, 'id' | 'totalAmount' | 'items'>): CartAnswer => ({
  id,
  totalCents: toCents(totalAmount),
  seatIds: items.map(({ seatId }) => seatId),
});
