import type { Identity } from '../../models/buyer.ts';
import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import {
  IdentityRequiredError,
  ReservationExpiredError,
  ReservationInactiveError,
  ReservationMismatchError,
  ReservationNotFoundError,
  SeatAlreadyInCartError,
} from '../../errors/ordering.ts';
import type { ReservationId, SeatId } from '../../models/ids.ts';
import { orderSchema, type Order } from '../../models/ordering.ts';
import { foreign, ORDER_WORDS } from '../../models/vocabulary.ts';
import type { Amount } from '../../models/money.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id, notNegative, optional, text } from '../../transport/validate.ts';

/** A seat with its hold, and exactly one identity: `userId` or `guestToken`. */
export type AddToCartParameters = Identity & {
  /** Leave it out only where the seat is not held: the platform then takes the seat without any hold. */
  readonly reservationId?: ReservationId | undefined;
  readonly seatId: SeatId;
  /** Currency units. The platform trusts it: take it from the seatmap. */
  readonly price: Amount;
};

const endpoint: Endpoint<Order> = {
  service: 'ordering',
  method: 'POST',
  path: '/cart/add',
  input: {
    reservationId: optional(id),
    seatId: id,
    price: notNegative,
    userId: optional(text),
    guestToken: optional(text),
  },
  output: orderSchema,
  unknownWord: ({ state }) => foreign(ORDER_WORDS, state),
  refusals: [
    [0, /^Reservation not found/, ReservationNotFoundError, { lag: true }],
    [400, /^Reservation has expired/, ReservationExpiredError],
    [400, /different seat/, ReservationMismatchError],
    [400, /^Reservation is |active reservation/, ReservationInactiveError],
    [400, /already in the cart/, SeatAlreadyInCartError],
    [400, /^Either UserId/, IdentityRequiredError],
  ],
};

/**
 * Puts a held seat into the draft order of this identity, made on the first call.
 *
 * Throws `reservation_not_found` while ordering has not heard of the hold (`addToCartWhenReady` waits for that),
 * `reservation_expired`, `reservation_mismatch`, `reservation_inactive`, `seat_already_in_cart`. One call at a time per
 * buyer: two at once make two orders or lose one. The deployed platform answers 500 to a second seat.
 * Source: Integration guide, Add seat to cart; contract section 3.5.
 *
 * @example
 * const order = await addToCart(client, { reservationId, seatId, price, userId });
 */
export const addToCart = (
  client: CoreClient,
  parameters: AddToCartParameters,
  options?: OutlivingCallOptions<Order>,
): Promise<Order> => send(client, endpoint, parameters, options);
