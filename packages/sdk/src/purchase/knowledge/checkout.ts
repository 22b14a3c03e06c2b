import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Table } from './table.ts';

/** Refusals of POST /orders/checkout that prove that this request closed nothing. Contract section 3.5. */
export const CHECKOUT_REFUSALS: readonly TicketingErrorCode[] = [
  'order_not_draft',
  'order_not_found',
  'order_empty',
  'order_forbidden',
  'identity_required',
  'reservation_expired',
];

export type CheckoutPremise =
  /** An earlier checkout of this order by this purchase had no answer. */
  | 'wasLost'
  /** There is time to pay before the hold ends. */
  | 'isAlive'
  /** A checkout starts the payment, or nobody knows that it does not. */
  | 'mayPay'
  /** The state of the order can be read. */
  | 'isReadable'
  /** A refusal in no words of the platform may be tried once more. */
  | 'hasPatience';

export type CheckoutConclusion =
  | 'checked_out'
  | 'read_order'
  | 'new_order'
  | 'await_evidence'
  | 'ended_elsewhere'
  | 'expired'
  | 'ask_again'
  | 'ask_again_when_over'
  | 'refused';

/** What an answer to POST /orders/checkout proves. */
export const checkoutTable: Table<CheckoutPremise, CheckoutConclusion> = [
  { answer: ['malformed'], when: ['isAlive', 'hasPatience'], proves: 'ask_again', source: '2, binding' },
  { answer: ['malformed'], when: ['isAlive', '!wasLost'], proves: 'refused', source: '2, binding' },
  { answer: ['ok'], when: [], proves: 'checked_out', source: '3.5' },
  // "Not in draft" is said of an order that is closed, and of one that was cancelled: the order itself has to tell.
  { answer: ['order_not_draft'], when: ['isReadable'], proves: 'read_order', source: '3.5; 6' },
  { answer: ['order_not_draft'], when: ['wasLost', 'mayPay'], proves: 'await_evidence', source: '3.5; 6' },
  // Nothing tells, and nothing is charged yet: another order is made, and this one is cancelled, whichever it was.
  { answer: ['order_not_draft'], when: ['wasLost', 'isAlive'], proves: 'new_order', source: '3.5; 9, hazard 1' },
  { answer: ['order_not_draft'], when: ['!isAlive'], proves: 'expired', source: '6; 9, hazard 10' },
  // No checkout of ours is unanswered: somebody else ended the order.
  { answer: ['order_not_draft'], when: [], proves: 'ended_elsewhere', source: '3.5; 9, hazard 1' },
  { answer: ['order_not_found', 'order_empty'], when: [], proves: 'ended_elsewhere', source: '3.5' },
  { answer: ['reservation_expired'], when: [], proves: 'expired', source: '6' },
  { answer: ['invalid_request', 'identity_required'], when: [], proves: 'refused', source: '3.5' },
  { answer: 'any', when: ['!isAlive', 'wasLost', 'mayPay'], proves: 'await_evidence', source: '3.5; caution' },
  { answer: 'any', when: ['!isAlive'], proves: 'expired', source: '6; 9, hazard 1' },
  {
    answer: ['order_forbidden', 'not_admitted', 'unclear'],
    when: ['mayPay', 'hasPatience'],
    proves: 'ask_again_when_over',
    source: '2; caution',
  },
  { answer: ['order_forbidden', 'not_admitted', 'unclear'], when: ['hasPatience'], proves: 'ask_again', source: '2' },
  { answer: ['not_admitted', 'unclear'], when: ['mayPay'], proves: 'await_evidence', source: 'caution' },
  { answer: ['order_forbidden', 'not_admitted', 'unclear'], when: [], proves: 'refused', source: '3.5' },
  { answer: 'any', when: ['mayPay'], proves: 'ask_again_when_over', source: '9, hazard 7' },
  { answer: 'any', when: [], proves: 'ask_again', source: '3.5: a repeat is refused' },
];
