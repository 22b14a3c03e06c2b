import type { TicketingError } from './codes.ts';
import type { DeclineFacts, LagFacts } from './facts.ts';
import { defineError } from './TicketingError.ts';

/** 422, or a 200 that says so; `facts.declineCode` and `facts.reason`. Never repeat it on the same order. */
export const PaymentDeclinedError = /* @__PURE__ */ defineError<'payment_declined', DeclineFacts>(
  'payment_declined',
  'the hold is void, reserve again, pay otherwise',
);
export type PaymentDeclinedError = TicketingError<'payment_declined'>;

/** `facts.lag` is true when payment has perhaps not heard of the hold yet. */
export const ReservationNotPayableError = /* @__PURE__ */ defineError<'reservation_not_payable', LagFacts>(
  'reservation_not_payable',
  'try again if lag, else reserve again',
);
export type ReservationNotPayableError = TicketingError<'reservation_not_payable'>;

/** The request was refused before any charge. */
export const PaymentRejectedError = /* @__PURE__ */ defineError(
  'payment_rejected',
  'check amount, currency, method, customer',
);
export type PaymentRejectedError = TicketingError<'payment_rejected'>;

/** The payment is unknown, or reading payments is not offered. */
export const PaymentNotFoundError = /* @__PURE__ */ defineError('payment_not_found', 'read the order');
export type PaymentNotFoundError = TicketingError<'payment_not_found'>;
