import type { Table } from './table.ts';

/** What GET /orders/{id} says of an order. Contract sections 3.5 and 6. */
export type OrderPremise =
  /** The platform tells the state. */
  | 'isStated'
  | 'isSettled'
  | 'isCancelled'
  | 'isDraft'
  /** The platform has confirmed the checkout of this purchase. */
  | 'isCheckedOut'
  /** A checkout of this purchase had no answer. */
  | 'wasLost'
  /** The hold is certainly alive. */
  | 'isAlive';

export type OrderConclusion =
  | 'paid'
  | 'declined'
  | 'expired'
  | 'ended_elsewhere'
  | 'not_yet'
  | 'checked_out'
  | 'not_checked_out'
  | 'not_readable';

/** What a look at the order proves. */
export const orderTable: Table<OrderPremise, OrderConclusion> = [
  [['ok'], ['!isStated'], 'not_readable'], // 3.5
  [['ok'], ['isSettled'], 'paid'], // 6
  // Ended after our checkout, while its holds live: the payment was refused.
  [['ok'], ['isCancelled', 'isCheckedOut', 'isAlive'], 'declined'], // 5, payment-failed; 6
  [['ok'], ['isCancelled', '!isAlive'], 'expired'], // 5, reservation-expired; 6
  [['ok'], ['isCancelled'], 'ended_elsewhere'], // 3.5, cancel
  [['ok'], ['isDraft'], 'not_checked_out'], // 6
  [['ok'], ['isCheckedOut'], 'not_yet'], // 6
  [['ok'], ['wasLost'], 'checked_out'], // 6
  ['any', [], 'not_yet'], // a read proves nothing by failing
];

/** What the seatmap says of the seats of an order. Contract section 6. */
export type SeatmapPremise =
  /** All seats of the order are sold. */
  | 'isSold'
  /** Payment has given a receipt for the order. */
  | 'hasReceipt'
  /** A payment of this purchase, or a checkout that pays, was sent. */
  | 'isPaySent'
  /** The seatmap was asked for while the hold was certainly alive: nobody else can have bought the seat. */
  | 'isAlive';

/** What a look at the seatmap proves. */
export const seatmapTable: Table<SeatmapPremise, 'paid' | 'not_yet'> = [
  [['ok'], ['isSold', 'hasReceipt'], 'paid'], // 5, payment-succeeded
  [['ok'], ['isSold', 'isPaySent', 'isAlive'], 'paid'], // 5, payment-succeeded; 6
  ['any', [], 'not_yet'], // 9, hazard 9
];
