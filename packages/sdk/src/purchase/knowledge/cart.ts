import type { Table } from './table.ts';

export type CartPremise =
  /** The hold is certainly alive. */
  | 'isAlive'
  /** This purchase knows the draft of this cart. */
  | 'hasDraft'
  /** A checkout charges nothing, or the order can be read before it: an unknown total cannot be paid unseen. */
  | 'isSeenBeforePaid'
  /** Failures in a row of the service itself. */
  | 'failedBefore'
  | 'failedOften'
  /** The platform is thought to take several seats per order. */
  | 'takesSeveral'
  /** An earlier purchase of this client left a draft of this buyer. */
  | 'knowsLeftDraft'
  /** A refusal in no words of the platform may be tried once more. */
  | 'hasPatience';

export type CartConclusion =
  | 'in_cart'
  | 'wait'
  | 'behind'
  | 'over'
  | 'is_in_draft'
  | 'other_cart'
  | 'cancel_left_draft'
  | 'order_by_order'
  | 'ask_again'
  | 'lost';

/** What an answer to POST /cart/add proves. */
export const cartTable: Table<CartPremise, CartConclusion> = [
  [['malformed'], ['isAlive', 'hasPatience'], 'ask_again'], // 2, binding
  [['malformed'], [], 'lost'], // 2, binding
  [['ok'], [], 'in_cart'], // 3.5
  [['reservation_not_found'], ['isAlive'], 'wait'], // 3.5, check 3; 5
  [['reservation_not_found'], [], 'behind'], // 5
  [['reservation_expired'], [], 'over'], // 3.5, check 5
  // Whether an earlier add of ours or of an earlier purchase put it there: it stands in the draft of this cart.
  [['seat_already_in_cart'], ['hasDraft', 'isSeenBeforePaid'], 'is_in_draft'], // 3.5, check 7
  // In which order, nothing tells.
  [['seat_already_in_cart'], [], 'other_cart'], // 3.5, check 7
  [['reservation_mismatch', 'reservation_inactive', 'identity_required', 'invalid_request'], [], 'lost'], // 3.5, checks 1, 2, 4, 6
  // The second seat of a draft is refused for good.
  [['service_failed', 'unclear'], ['hasDraft', 'takesSeveral', 'failedBefore'], 'order_by_order'], // 3.5, check 8
  // A draft that this purchase did not make stands in the way.
  [['service_failed', 'unclear'], ['!hasDraft', 'knowsLeftDraft', 'isAlive'], 'cancel_left_draft'], // 3.5, check 8; 9, hazard 10
  [['service_failed'], ['!hasDraft', 'failedOften', 'isAlive'], 'other_cart'], // 3.5, check 8
  [['not_admitted', 'unclear'], ['isAlive', 'hasPatience'], 'ask_again'], // 2; caution
  [['not_admitted', 'unclear'], [], 'lost'], // 2
  ['any', ['isAlive'], 'ask_again'], // 3.5, check 7: a repeat is recognised
  ['any', [], 'over'], // 6
];
