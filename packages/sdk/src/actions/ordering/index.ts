// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { addToCart } from './addToCart.ts';
import type { cancelOrder } from './cancelOrder.ts';
import type { checkout } from './checkout.ts';
import type { getOrder } from './getOrder.ts';

export * from './addToCart.ts';
export * from './cancelOrder.ts';
export * from './checkout.ts';
export * from './getOrder.ts';

/** The verbs of `client.ordering`. */
export interface OrderingActions {
  /**
   * Puts a held seat into the draft order of this identity, made on the first call.
   *
   * Throws `reservation_not_found` while ordering has not heard of the hold (`addToCartWhenReady` waits for that),
   * `reservation_expired`, `reservation_mismatch`, `reservation_inactive`, `seat_already_in_cart`. One call at a time per
   * buyer: two at once make two orders or lose one. The deployed platform answers 500 to a second seat.
   * Source: Integration guide, Add seat to cart; contract section 3.5.
   *
   * @example
   * const order = await client.ordering.addToCart({ reservationId, seatId, price, userId });
   */
  readonly addToCart: Bound<typeof addToCart>;

  /**
   * Cancels an order that is not paid; cancelling twice is not an error. It does not free the seats: their holds do, when they
   * expire. Throws `order_not_cancellable`. Source: contract section 3.5.
   *
   * @example
   * await client.ordering.cancelOrder({ orderId });
   */
  readonly cancelOrder: Bound<typeof cancelOrder>;

  /**
   * Closes the cart: draft to pending. By the guide this also starts the payment: do not call `pay` as well, wait for the
   * order. The deployed platform leaves it to `pay`.
   *
   * Throws `order_not_found`, `order_forbidden`, `order_not_draft` (checked out before, or cancelled with an expired hold:
   * the answer does not say which), `order_empty`. Source: Integration guide, Complete checkout; contract section 3.5.
   *
   * @example
   * const order = await client.ordering.checkout({ orderId, ...identityOf(buyer) });
   */
  readonly checkout: Bound<typeof checkout>;

  /**
   * Reads an order. `state` is missing on the deployed platform, which does not tell it. Throws `order_not_found`.
   * Source: contract section 3.5.
   *
   * @example
   * const isPaid = isSettled(await client.ordering.getOrder({ orderId }));
   */
  readonly getOrder: Bound<typeof getOrder>;
}
