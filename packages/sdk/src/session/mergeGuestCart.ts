import { addToCart } from '../actions/ordering/addToCart.ts';
import { cancelOrder } from '../actions/ordering/cancelOrder.ts';
import type { TicketingError } from '../errors/codes.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import { InvalidRequestError } from '../errors/transport.ts';
import type { Buyer, GuestBuyer } from '../models/buyer.ts';
import type { OrderId, ReservationId, SeatId, UserId } from '../models/ids.ts';
import type { Amount } from '../models/money.ts';
import type { Order } from '../models/ordering.ts';
import type { CallOptions, CoreClient } from '../transport/client.ts';
import { check, has, id, listOf, notNegative, text } from '../transport/validate.ts';

/** A seat of a guest's cart. */
export interface GuestSeat {
  readonly seatId: SeatId;
  readonly reservationId: ReservationId;
  readonly price: Amount;
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
  /** The order of the account; missing when the cart stayed with the guest. It may hold seats that were there before. */
  readonly order?: Order | undefined;
  /** Why the cart stayed with the guest. */
  readonly error?: TicketingError | undefined;
}

const RULES = {
  guest: has('a guest', 'guestToken', 'customerId'),
  userId: text,
  orderId: id,
  seats: listOf({ seatId: id, reservationId: id, price: notNegative }),
};

/**
 * Moves a guest's cart to the account that has just signed in. The platform has no such verb: the seats are added to a
 * draft of the account by the same reservations, and only when all of them are in is the guest's draft cancelled.
 *
 * If one cannot be added, the purchase goes on with the guest, and the account's draft is cancelled if this made it. A
 * draft that the account had before is never cancelled; seats that were added to it stay there until their holds end.
 * When the caller aborts, the clean-up is finished all the same, also of an add whose answer comes later.
 *
 * Throws `aborted`, and `invalid_request` before anything is sent. Source: contract section 3.5 (who reserved is not
 * checked).
 */
export async function mergeGuestCart(
  client: CoreClient,
  parameters: MergeGuestCartParameters,
  options?: CallOptions,
): Promise<MergedCart> {
  const { issues } = check(RULES, parameters);
  if (issues.length > 0) throw new InvalidRequestError({ issues });
  const { guest, userId, orderId, seats } = parameters;
  const added = new Set<string>(seats.map(({ seatId }) => seatId));
  /** A draft that is left over ends with its holds: failing to cancel it harms nobody. The caller's signal is not asked. */
  const cancel = (ended: OrderId) => cancelOrder(client, { orderId: ended }).catch(() => undefined);
  /** Only an order without other seats was made here; one that was there before belongs to the account. */
  const undo = async ({ id: made, items }: Order) => {
    if (items.every(({ seatId }) => added.has(seatId))) await cancel(made);
  };

  let order: Order | undefined;
  try {
    for (const seat of seats) {
      const onLateReply = (reply: { readonly ok: boolean; readonly value?: Order }) => {
        if (reply.ok && reply.value) void undo(reply.value);
      };
      order = await addToCart(client, { ...seat, userId }, { ...options, onLateReply });
    }
  } catch (error) {
    if (order) await undo(order);
    if (!isTicketingError(error) || error.code === 'aborted') throw error;
    return { buyer: guest, orderId, error };
  }
  if (!order) return { buyer: guest, orderId };
  await cancel(orderId);
  return { buyer: { kind: 'user', userId, customerId: guest.customerId }, orderId: order.id, order };
}
