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
  { answer: ['ok'], when: ['!isStated'], proves: 'not_readable', source: '3.5' },
  { answer: ['ok'], when: ['isSettled'], proves: 'paid', source: '6' },
  // Ended after our checkout, while its holds live: the payment was refused.
  {
    answer: ['ok'],
    when: ['isCancelled', 'isCheckedOut', 'isAlive'],
    proves: 'declined',
    source: '5, payment-failed; 6',
  },
  { answer: ['ok'], when: ['isCancelled', '!isAlive'], proves: 'expired', source: '5, reservation-expired; 6' },
  { answer: ['ok'], when: ['isCancelled'], proves: 'ended_elsewhere', source: '3.5, cancel' },
  { answer: ['ok'], when: ['isDraft'], proves: 'not_checked_out', source: '6' },
  { answer: ['ok'], when: ['isCheckedOut'], proves: 'not_yet', source: '6' },
  { answer: ['ok'], when: ['wasLost'], proves: 'checked_out', source: '6' },
  { answer: 'any', when: [], proves: 'not_yet', source: 'a read proves nothing by failing' },
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
  { answer: ['ok'], when: ['isSold', 'hasReceipt'], proves: 'paid', source: '5, payment-succeeded' },
  { answer: ['ok'], when: ['isSold', 'isPaySent', 'isAlive'], proves: 'paid', source: '5, payment-succeeded; 6' },
  { answer: 'any', when: [], proves: 'not_yet', source: '9, hazard 9' },
];
