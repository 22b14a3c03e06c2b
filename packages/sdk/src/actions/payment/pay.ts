import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { PaymentDeclinedError, PaymentRejectedError, ReservationNotPayableError } from '../../errors/payment.ts';
import type { CustomerId, OrderId, ReservationId } from '../../models/ids.ts';
import { paymentSchema, type Payment } from '../../models/payment.ts';
import { foreign, PAYMENT_WORDS } from '../../models/vocabulary.ts';
import type { Amount } from '../../models/money.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { currency, guid, id, optional, positive, text } from '../../transport/validate.ts';

/** What is paid, by whom, and for which hold. */
export interface PayParameters {
  readonly orderId: OrderId;
  /** A GUID, the one the seat was reserved with: `customerIdOf(buyer)`. */
  readonly customerId: CustomerId;
  /** Always give it: without it the deployed platform takes the money and frees the seat. */
  readonly reservationId?: ReservationId | undefined;
  /** Currency units: the order's `totalAmount`. The platform does not compare. */
  readonly amount: Amount;
  /** Three letters; default `USD`. */
  readonly currency?: string | undefined;
  /** Default `credit_card`. */
  readonly paymentMethod?: string | undefined;
}

const endpoint: Endpoint<Payment> = {
  service: 'payment',
  method: 'POST',
  path: '/payments',
  input: {
    orderId: id,
    customerId: guid,
    reservationId: optional(id),
    amount: positive,
    currency: optional(currency),
    paymentMethod: optional(text),
  },
  output: paymentSchema,
  unknownWord: ({ status }) => foreign(PAYMENT_WORDS, status),
  refuses: (body) => {
    const { success, status } = (body ?? {}) as { success?: unknown; status?: unknown };
    return success === false || /^(failed|declined)$/i.test(String(status));
  },
  refusals: [
    [422, /^/, PaymentDeclinedError],
    [200, /^/, PaymentDeclinedError],
    [400, /No active reservations|Reservation not found/, ReservationNotPayableError, { lag: true }],
    [400, /^Reservation validation/, ReservationNotPayableError],
    [400, /is required|greater than zero/, PaymentRejectedError],
    [500, /^Invalid payment data|saving the entity/, PaymentRejectedError],
  ],
};

/**
 * Charges an order. Idempotent by `orderId` once a payment has succeeded; two at the same time both charge, so never start
 * a second before the first is over.
 *
 * Throws `payment_declined` (the order and its hold are dead: start from a new reservation), `reservation_not_payable`
 * (`facts.lag`: payment may not have heard of the hold yet), `payment_rejected`, `outcome_unknown` for a lost reply. The
 * platform's simulator declines every amount that ends in .13, .66 or .99. Source: contract section 3.6.
 *
 * @example
 * const { status } = await pay(client, { orderId, customerId, reservationId, amount: order.totalAmount });
 */
export const pay = (
  client: CoreClient,
  parameters: PayParameters,
  options?: OutlivingCallOptions<Payment>,
): Promise<Payment> => send(client, endpoint, parameters, options);
