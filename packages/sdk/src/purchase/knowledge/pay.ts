import { toCents } from '../../models/money.ts';
import type { Payment } from '../../models/payment.ts';
import { isSucceeded } from '../../models/predicates.ts';
import type { Table } from './table.ts';

export type PayPremise =
  /** An earlier payment of this order by this purchase had no answer. */
  | 'wasLost'
  /** The hold lives long enough for a payment. */
  | 'isAlive'
  /** The hold has been over for so long that no payment of this order can succeed any more. */
  | 'isOver'
  /** The refusal says that payment may not have heard of the hold yet. */
  | 'isLag'
  /** A refusal of the request itself may be tried once more. */
  | 'hasPatience';

export type PayConclusion =
  | 'paid'
  | 'declined'
  | 'wait'
  | 'ask_again'
  | 'expired'
  | 'refused'
  | 'nothing_charged'
  | 'look_soon'
  | 'look_when_over'
  | 'unknown';

/**
 * What an answer to POST /payments proves. The platform is idempotent by order once a payment has succeeded, and two at
 * the same time both charge: nothing is sent again before there is a sign that the earlier request is over.
 */
export const payTable: Table<PayPremise, PayConclusion> = [
  [['malformed'], ['!wasLost', 'isAlive', 'hasPatience'], 'ask_again'], // 2, binding
  [['malformed'], ['!wasLost'], 'refused'], // 2, binding
  [['ok'], [], 'paid'], // 3.6
  [['payment_declined'], [], 'declined'], // 3.6; 9, hazard 9b
  [['reservation_not_payable'], ['isLag', 'isAlive'], 'wait'], // 3.6; 5
  // A payment that had succeeded would have been found before the hold was looked at.
  [['reservation_not_payable'], ['wasLost', 'isOver'], 'nothing_charged'], // 3.6, idempotency
  [['reservation_not_payable'], ['wasLost'], 'look_when_over'], // 9, hazard 7
  [['reservation_not_payable'], [], 'expired'], // 3.6
  [['payment_rejected', 'invalid_request'], ['!wasLost'], 'refused'], // 3.6
  // Said before anybody looks for an earlier payment: it proves nothing about that one.
  [['payment_rejected', 'invalid_request'], ['!isOver'], 'look_when_over'], // 3.6
  ['any', ['isOver'], 'unknown'], // 9, hazard 8; caution
  // Turned away, or handled and turned away: over in either case.
  [['told_to_wait', 'not_admitted'], [], 'look_soon'], // 2
  ['any', [], 'look_when_over'], // 9, hazard 7
];

/** What a payment has to be to prove that an order was charged. */
export interface Charge {
  readonly orderId: string;
  readonly cents: number;
  /** Three letters. */
  readonly currency: string;
}

/** Whether a payment is a receipt: it succeeded, for this order, this amount and this currency. Contract sections 3.6, 6. */
export const isReceipt = (payment: Payment, { orderId, cents, currency }: Charge): boolean =>
  isSucceeded(payment) &&
  payment.orderId.toLowerCase() === orderId.toLowerCase() &&
  (payment.amount === undefined || toCents(payment.amount) === cents) &&
  (payment.currency === undefined || payment.currency.toUpperCase() === currency.toUpperCase());
