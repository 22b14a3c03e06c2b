import { defineError, type TicketingError } from './TicketingError.ts';

/** The lag refusal: the message has not arrived, or never will. `addToCartWhenReady` waits for it. */
export const ReservationNotFoundError = /* @__PURE__ */ defineError(
  'reservation_not_found',
  'The reservation is not known here yet. Repeat until its hold expires.',
);
export type ReservationNotFoundError = TicketingError<'reservation_not_found'>;

/** The hold is past its deadline. */
export const ReservationExpiredError = /* @__PURE__ */ defineError(
  'reservation_expired',
  'The hold has expired. Reserve the seat again.',
);
export type ReservationExpiredError = TicketingError<'reservation_expired'>;

/** Seat and reservation do not belong together. */
export const ReservationMismatchError = /* @__PURE__ */ defineError(
  'reservation_mismatch',
  'The reservation is for another seat. Send the seat it was made for.',
);
export type ReservationMismatchError = TicketingError<'reservation_mismatch'>;

/** The reservation is not active, or the seat is held and no reservation was named. */
export const ReservationInactiveError = /* @__PURE__ */ defineError(
  'reservation_inactive',
  'The seat needs its own active reservation. Reserve it and send that id.',
);
export type ReservationInactiveError = TicketingError<'reservation_inactive'>;

/** A repeat whose first try had landed. */
export const SeatAlreadyInCartError = /* @__PURE__ */ defineError(
  'seat_already_in_cart',
  'The seat is in the cart already. Go on to checkout.',
);
export type SeatAlreadyInCartError = TicketingError<'seat_already_in_cart'>;

/** The server saw no identity. */
export const IdentityRequiredError = /* @__PURE__ */ defineError(
  'identity_required',
  'Neither userId nor guestToken arrived. Send exactly one.',
);
export type IdentityRequiredError = TicketingError<'identity_required'>;

/** The order is unknown. */
export const OrderNotFoundError = /* @__PURE__ */ defineError('order_not_found', 'No such order. Start a new cart.');
export type OrderNotFoundError = TicketingError<'order_not_found'>;

/** Checkout of an order that is not a draft. */
export const OrderNotDraftError = /* @__PURE__ */ defineError(
  'order_not_draft',
  'The order is no longer a draft: checked out already, or cancelled with its hold. Read it before going on.',
);
export type OrderNotDraftError = TicketingError<'order_not_draft'>;

/** Checkout of an empty order. */
export const OrderEmptyError = /* @__PURE__ */ defineError('order_empty', 'The order has no seats. Add one first.');
export type OrderEmptyError = TicketingError<'order_empty'>;

/** The identity is not the owner. */
export const OrderForbiddenError = /* @__PURE__ */ defineError(
  'order_forbidden',
  'The order belongs to somebody else. Use the identity that made the cart.',
);
export type OrderForbiddenError = TicketingError<'order_forbidden'>;

/** Cancelling was refused. */
export const OrderNotCancellableError = /* @__PURE__ */ defineError(
  'order_not_cancellable',
  'The order is unknown or paid and cannot be cancelled.',
);
export type OrderNotCancellableError = TicketingError<'order_not_cancellable'>;
