import type { Table } from './table.ts';

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
  [['malformed'], ['isAlive', 'hasPatience'], 'ask_again'], // 2, binding
  [['malformed'], ['isAlive', '!wasLost'], 'refused'], // 2, binding
  [['ok'], [], 'checked_out'], // 3.5
  // "Not in draft" is said of an order that is closed, and of one that was cancelled: the order itself has to tell.
  [['order_not_draft'], ['isReadable'], 'read_order'], // 3.5; 6
  [['order_not_draft'], ['wasLost', 'mayPay'], 'await_evidence'], // 3.5; 6
  // Nothing tells, and nothing is charged yet: another order is made, and this one is cancelled, whichever it was.
  [['order_not_draft'], ['wasLost', 'isAlive'], 'new_order'], // 3.5; 9, hazard 1
  [['order_not_draft'], ['!isAlive'], 'expired'], // 6; 9, hazard 10
  // No checkout of ours is unanswered: somebody else ended the order.
  [['order_not_draft'], [], 'ended_elsewhere'], // 3.5; 9, hazard 1
  [['order_not_found', 'order_empty'], [], 'ended_elsewhere'], // 3.5
  [['reservation_expired'], [], 'expired'], // 6
  [['invalid_request', 'identity_required'], [], 'refused'], // 3.5
  ['any', ['!isAlive', 'wasLost', 'mayPay'], 'await_evidence'], // 3.5; caution
  ['any', ['!isAlive'], 'expired'], // 6; 9, hazard 1
  [['order_forbidden', 'not_admitted', 'unclear'], ['mayPay', 'hasPatience'], 'ask_again_when_over'], // 2; caution
  [['order_forbidden', 'not_admitted', 'unclear'], ['hasPatience'], 'ask_again'], // 2
  [['not_admitted', 'unclear'], ['mayPay'], 'await_evidence'], // caution
  [['order_forbidden', 'not_admitted', 'unclear'], [], 'refused'], // 3.5
  ['any', ['mayPay'], 'ask_again_when_over'], // 9, hazard 7
  ['any', [], 'ask_again'], // 3.5: a repeat is refused
];
