import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Table } from './table.ts';

/** Refusals of POST /cart/add that prove that this request put nothing into a cart. Contract section 3.5. */
export const CART_REFUSALS: readonly TicketingErrorCode[] = [
  'reservation_not_found',
  'reservation_expired',
  'reservation_mismatch',
  'reservation_inactive',
  'seat_already_in_cart',
  'identity_required',
];

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
  { answer: ['malformed'], when: ['isAlive', 'hasPatience'], proves: 'ask_again', source: '2, binding' },
  { answer: ['malformed'], when: [], proves: 'lost', source: '2, binding' },
  { answer: ['ok'], when: [], proves: 'in_cart', source: '3.5' },
  { answer: ['reservation_not_found'], when: ['isAlive'], proves: 'wait', source: '3.5, check 3; 5' },
  { answer: ['reservation_not_found'], when: [], proves: 'behind', source: '5' },
  { answer: ['reservation_expired'], when: [], proves: 'over', source: '3.5, check 5' },
  // Whether an earlier add of ours or of an earlier purchase put it there: it stands in the draft of this cart.
  {
    answer: ['seat_already_in_cart'],
    when: ['hasDraft', 'isSeenBeforePaid'],
    proves: 'is_in_draft',
    source: '3.5, check 7',
  },
  // In which order, nothing tells.
  { answer: ['seat_already_in_cart'], when: [], proves: 'other_cart', source: '3.5, check 7' },
  {
    answer: ['reservation_mismatch', 'reservation_inactive', 'identity_required', 'invalid_request'],
    when: [],
    proves: 'lost',
    source: '3.5, checks 1, 2, 4, 6',
  },
  // The second seat of a draft is refused for good.
  {
    answer: ['service_failed', 'unclear'],
    when: ['hasDraft', 'takesSeveral', 'failedBefore'],
    proves: 'order_by_order',
    source: '3.5, check 8',
  },
  // A draft that this purchase did not make stands in the way.
  {
    answer: ['service_failed', 'unclear'],
    when: ['!hasDraft', 'knowsLeftDraft', 'isAlive'],
    proves: 'cancel_left_draft',
    source: '3.5, check 8; 9, hazard 10',
  },
  {
    answer: ['service_failed'],
    when: ['!hasDraft', 'failedOften', 'isAlive'],
    proves: 'other_cart',
    source: '3.5, check 8',
  },
  { answer: ['not_admitted', 'unclear'], when: ['isAlive', 'hasPatience'], proves: 'ask_again', source: '2; caution' },
  { answer: ['not_admitted', 'unclear'], when: [], proves: 'lost', source: '2' },
  { answer: 'any', when: ['isAlive'], proves: 'ask_again', source: '3.5, check 7: a repeat is recognised' },
  { answer: 'any', when: [], proves: 'over', source: '6' },
];
