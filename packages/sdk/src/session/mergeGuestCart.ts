import { addToCart } from '../actions/ordering/addToCart.ts';
import { cancelOrder } from '../actions/ordering/cancelOrder.ts';
import type { Buyer, GuestBuyer } from '../models/buyer.ts';
import type { CallOptions, CoreClient } from '../transport/client.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import type { TicketingError } from '../errors/codes.ts';
import type { OrderId, ReservationId, SeatId, UserId } from '../models/ids.ts';
import type { Order } from '../models/ordering.ts';

/** A seat of a guest's cart. */
export interface GuestSeat {
  readonly seatId: SeatId;
  readonly reservationId: ReservationId;
  /** Currency units. */
  readonly price: number;
}

/** A guest's cart, and the account it moves to. */
export interface MergeGuestCartParameters {
  readonly guest: GuestBuyer;
  readonly userId: UserId;
  /** The draft of the guest. */
  readonly orderId: OrderId;
  readonly seats: readonly GuestSeat[];
}

/** With whom, and with which order, the purchase goes on. */
export interface MergedCart {
  /** The account, still paying as the customer the seats were held for; or the guest, when the cart could not move. */
  readonly buyer: Buyer;
  readonly orderId: OrderId;
  /** The order of the account; missing when the cart stayed with the guest. */
  readonly order?: Order | undefined;
  /** Why the cart stayed with the guest. */
  readonly error?: TicketingError | undefined;
}

/**
 * Moves a guest's cart to the account that has just signed in. The platform has no such verb: the seats are added to a
 * draft of the account by the same reservations, and only when all of them are in is the guest's draft cancelled. If one
 * cannot be added, the new draft is cancelled instead and the purchase goes on with the guest: the cart is never lost.
 *
 * Throws `aborted`. Source: contract section 3.5 (who reserved is not checked).
 */
export async function mergeGuestCart(
  client: CoreClient,
  { guest, userId, orderId, seats }: MergeGuestCartParameters,
  options?: CallOptions,
): Promise<MergedCart> {
  let order: Order | undefined;
  /** A draft that is left over lapses with its holds: failing to cancel it harms nobody. */
  const drop = (id: OrderId) => cancelOrder(client, { orderId: id }, options).catch(() => undefined);
  try {
    for (const seat of seats) order = await addToCart(client, { ...seat, userId }, options);
  } catch (error) {
    if (order) await drop(order.id);
    if (!isTicketingError(error) || error.code === 'aborted') throw error;
    return { buyer: guest, orderId, error };
  }
  if (!order) return { buyer: guest, orderId };
  await drop(orderId);
  return { buyer: { kind: 'user', userId, customerId: guest.customerId }, orderId: order.id, order };
}
