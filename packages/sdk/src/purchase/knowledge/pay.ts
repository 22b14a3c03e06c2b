import type { TicketingErrorCode } from '../../errors/codes.ts';
import { toCents } from '../../models/money.ts';
import type { Payment } from '../../models/payment.ts';
import { isSucceeded } from '../../models/predicates.ts';
import type { Table } from './table.ts';

/** Refusals of POST /payments that prove that this request charged nothing. Contract section 3.6. */
export const PAY_REFUSALS: readonly TicketingErrorCode[] = [
  'payment_declined',
  'reservation_not_payable',
  'payment_rejected',
];

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
  { answer: ['malformed'], when: ['!wasLost', 'isAlive', 'hasPatience'], proves: 'ask_again', source: '2, binding' },
  { answer: ['malformed'], when: ['!wasLost'], proves: 'refused', source: '2, binding' },
  { answer: ['ok'], when: [], proves: 'paid', source: '3.6' },
  { answer: ['payment_declined'], when: [], proves: 'declined', source: '3.6; 9, hazard 9b' },
  { answer: ['reservation_not_payable'], when: ['isLag', 'isAlive'], proves: 'wait', source: '3.6; 5' },
  // A payment that had succeeded would have been found before the hold was looked at.
  {
    answer: ['reservation_not_payable'],
    when: ['wasLost', 'isOver'],
    proves: 'nothing_charged',
    source: '3.6, idempotency',
  },
  { answer: ['reservation_not_payable'], when: ['wasLost'], proves: 'look_when_over', source: '9, hazard 7' },
  { answer: ['reservation_not_payable'], when: [], proves: 'expired', source: '3.6' },
  { answer: ['payment_rejected', 'invalid_request'], when: ['!wasLost'], proves: 'refused', source: '3.6' },
  // Said before anybody looks for an earlier payment: it proves nothing about that one.
  { answer: ['payment_rejected', 'invalid_request'], when: ['!isOver'], proves: 'look_when_over', source: '3.6' },
  { answer: 'any', when: ['isOver'], proves: 'unknown', source: '9, hazard 8; caution' },
  // Turned away, or handled and turned away: over in either case.
  { answer: ['told_to_wait', 'not_admitted'], when: [], proves: 'look_soon', source: '2' },
  { answer: 'any', when: [], proves: 'look_when_over', source: '9, hazard 7' },
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
