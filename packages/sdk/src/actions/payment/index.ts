// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { getPayment } from './getPayment.ts';
import type { pay } from './pay.ts';

export * from './getPayment.ts';
export * from './pay.ts';

/** The verbs of `client.payment`. */
export interface PaymentActions {
  /**
   * Reads a payment where the platform offers it. Throws `payment_not_found`, which on the deployed platform every id is.
   * Source: contract section 3.6.
   *
   * @example
   * const { status } = await client.payment.getPayment({ paymentId });
   */
  readonly getPayment: Bound<typeof getPayment>;

  /**
   * Charges an order. Idempotent by `orderId` once a payment has succeeded; two at the same time both charge, so never start
   * a second before the first is over.
   *
   * Throws `payment_declined` (the order and its hold are dead: start from a new reservation), `reservation_not_payable`
   * (`facts.lag`: payment may not have heard of the hold yet), `payment_rejected`, `outcome_unknown` for a lost reply. The
   * platform's simulator declines every amount that ends in .13, .66 or .99. Source: contract section 3.6.
   *
   * @example
   * const { status } = await client.payment.pay({ orderId, customerId, reservationId, amount: order.totalAmount });
   */
  readonly pay: Bound<typeof pay>;
}
