import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Table } from './table.ts';

/** Refusals of PATCH /orders/{id}/cancel. Contract section 3.5. */
export const CANCEL_REFUSALS: readonly TicketingErrorCode[] = ['order_not_cancellable'];

export type CancelPremise =
  /** The holds of the order have ended, and the platform has had the time to notice. */
  | 'isSwept'
  /** A refusal in no words of the platform may be tried once more. */
  | 'hasPatience';

export type CancelConclusion = 'cancelled' | 'ask_again' | 'ends_with_hold';

/** What an answer to PATCH /orders/{id}/cancel proves. */
export const cancelTable: Table<CancelPremise, CancelConclusion> = [
  { answer: ['ok'], when: [], proves: 'cancelled', source: '3.5' },
  // An expired hold cancels every draft and pending order with its seat.
  { answer: 'any', when: ['isSwept'], proves: 'cancelled', source: '5, reservation-expired' },
  // Unknown or paid; this purchase cancels only what it has not paid.
  { answer: ['order_not_cancellable'], when: ['!hasPatience'], proves: 'ends_with_hold', source: '3.5' },
  { answer: 'any', when: [], proves: 'ask_again', source: '3.5: cancelling twice is not an error' },
];
