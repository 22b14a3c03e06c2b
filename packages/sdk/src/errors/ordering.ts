import type { TicketingError } from './codes.ts';
import type { LagFacts } from './facts.ts';
import { defineError } from './TicketingError.ts';

/** The lag refusal: the message has not arrived, or never will. `addToCartWhenReady` waits for it. */
export const ReservationNotFoundError = /* @__PURE__ */ defineError<'reservation_not_found', LagFacts>(
  'reservation_not_found',
  'try again until it expires',
);
export type ReservationNotFoundError = TicketingError<'reservation_not_found'>;

/** The hold is past its deadline. */
export const ReservationExpiredError = /* @__PURE__ */ defineError('reservation_expired', 'reserve again');
export type ReservationExpiredError = TicketingError<'reservation_expired'>;

/** Seat and reservation do not belong together. */
export const ReservationMismatchError = /* @__PURE__ */ defineError(
  'reservation_mismatch',
  'send the one of this seat',
);
export type ReservationMismatchError = TicketingError<'reservation_mismatch'>;

/** The reservation is not active, or the seat is held and no reservation was named. */
export const ReservationInactiveError = /* @__PURE__ */ defineError('reservation_inactive', 'reserve again');
export type ReservationInactiveError = TicketingError<'reservation_inactive'>;

/** A repeat whose first try had landed. */
export const SeatAlreadyInCartError = /* @__PURE__ */ defineError('seat_already_in_cart', 'go to checkout');
export type SeatAlreadyInCartError = TicketingError<'seat_already_in_cart'>;

/** The server saw no identity. */
export const IdentityRequiredError = /* @__PURE__ */ defineError('identity_required', 'send userId or guestToken');
export type IdentityRequiredError = TicketingError<'identity_required'>;

/** The order is unknown. */
export const OrderNotFoundError = /* @__PURE__ */ defineError('order_not_found', 'start a new cart');
export type OrderNotFoundError = TicketingError<'order_not_found'>;

/** Checkout of an order that is not a draft. */
export const OrderNotDraftError = /* @__PURE__ */ defineError(
  'order_not_draft',
  'checked out or cancelled, read it first',
);
export type OrderNotDraftError = TicketingError<'order_not_draft'>;

/** Checkout of an empty order. */
export const OrderEmptyError = /* @__PURE__ */ defineError('order_empty', 'add a seat');
export type OrderEmptyError = TicketingError<'order_empty'>;

/** The identity is not the owner. */
export const OrderForbiddenError = /* @__PURE__ */ defineError('order_forbidden', 'send the identity of the cart');
export type OrderForbiddenError = TicketingError<'order_forbidden'>;

/** Cancelling was refused. */
export const OrderNotCancellableError = /* @__PURE__ */ defineError(
  'order_not_cancellable',
  'unknown or paid, leave it',
);
export type OrderNotCancellableError = TicketingError<'order_not_cancellable'>;
