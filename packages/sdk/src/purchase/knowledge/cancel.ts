import type { Table } from './table.ts';

export type CancelPremise =
  /** The holds of the order have ended, and the platform has had the time to notice. */
  | 'isSwept'
  /** A refusal in no words of the platform may be tried once more. */
  | 'hasPatience';

export type CancelConclusion = 'cancelled' | 'ask_again' | 'perhaps_paid';

/** What an answer to PATCH /orders/{id}/cancel proves. */
export const cancelTable: Table<CancelPremise, CancelConclusion> = [
  [['ok'], [], 'cancelled'], // 3.5
  // Paid or unknown, and the platform has told its id: somebody else has gone on with it.
  [['order_not_cancellable'], ['!hasPatience'], 'perhaps_paid'], // 3.5
  [['order_not_cancellable'], [], 'ask_again'], // 3.5
  // An expired hold cancels every draft and pending order with its seat.
  ['any', ['isSwept'], 'cancelled'], // 5, reservation-expired
  ['any', [], 'ask_again'], // 3.5: cancelling twice is not an error
];
