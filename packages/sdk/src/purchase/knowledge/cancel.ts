import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Table } from './table.ts';

/** Refusals of PATCH /orders/{id}/cancel. Contract section 3.5. */
export const CANCEL_REFUSALS: readonly TicketingErrorCode[] = ['order_not_cancellable'];

export type CancelPremise =
  /** The holds of the order have ended, and the platform has had the time to notice. */
  | 'isSwept'
  /** A refusal in no words of the platform may be tried once more. */
  | 'hasPatience';

export type CancelConclusion = 'cancelled' | 'ask_again' | 'perhaps_paid';

/** What an answer to PATCH /orders/{id}/cancel proves. */
export const cancelTable: Table<CancelPremise, CancelConclusion> = [
  { answer: ['ok'], when: [], proves: 'cancelled', source: '3.5' },
  // Paid or unknown, and the platform has told its id: somebody else has gone on with it.
  { answer: ['order_not_cancellable'], when: ['!hasPatience'], proves: 'perhaps_paid', source: '3.5' },
  { answer: ['order_not_cancellable'], when: [], proves: 'ask_again', source: '3.5' },
  // An expired hold cancels every draft and pending order with its seat.
  { answer: 'any', when: ['isSwept'], proves: 'cancelled', source: '5, reservation-expired' },
  { answer: 'any', when: [], proves: 'ask_again', source: '3.5: cancelling twice is not an error' },
];
