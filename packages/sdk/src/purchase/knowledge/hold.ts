import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Table } from './table.ts';

/** Refusals of POST /reservations that prove that this request held nothing. Contract section 3.4. */
export const HOLD_REFUSALS: readonly TicketingErrorCode[] = ['seat_unavailable', 'seat_contended', 'seat_not_found'];

export type HoldPremise =
  /** An earlier request for this seat by this purchase had no answer. */
  | 'wasLost'
  /** The catalog shows the seat. */
  | 'isListed'
  /** Whether the catalog shows the seat is known. */
  | 'isLookedUp'
  /** There is time to ask again. */
  | 'hasTime'
  /** A refusal in no words of the platform may be tried once more. */
  | 'hasPatience';

export type HoldConclusion =
  | 'held'
  | 'taken'
  | 'perhaps_ours'
  | 'ask_again'
  | 'ask_again_in_doubt'
  | 'look_up'
  | 'refused';

/** What an answer to POST /reservations proves. */
export const holdTable: Table<HoldPremise, HoldConclusion> = [
  { answer: ['malformed'], when: ['hasTime', 'hasPatience'], proves: 'ask_again', source: '2, binding' },
  { answer: ['malformed'], when: [], proves: 'refused', source: '2, binding' },
  { answer: ['ok'], when: [], proves: 'held', source: '3.4' },
  // Not idempotent: after a lost reply the repeat is refused by our own hold.
  { answer: ['seat_unavailable'], when: ['wasLost'], proves: 'perhaps_ours', source: '9, hazard 6' },
  { answer: ['seat_unavailable'], when: [], proves: 'taken', source: '3.4, check 5' },
  // The lock lasts as long as somebody's request does.
  { answer: ['seat_contended'], when: ['hasTime'], proves: 'ask_again', source: '3.4, check 3; 4' },
  { answer: ['seat_contended'], when: ['wasLost'], proves: 'perhaps_ours', source: '9, hazard 6' },
  { answer: ['seat_contended'], when: [], proves: 'taken', source: '3.4, check 3' },
  // Inventory learns of new seats by a message.
  { answer: ['seat_not_found'], when: ['!isLookedUp', 'hasTime'], proves: 'look_up', source: '3.4, check 4' },
  { answer: ['seat_not_found'], when: ['isListed', 'hasTime'], proves: 'ask_again', source: '3.4, check 4; 5' },
  { answer: ['seat_not_found'], when: [], proves: 'refused', source: '3.4, check 4' },
  { answer: ['invalid_request'], when: [], proves: 'refused', source: '3.4, checks 1 and 2' },
  { answer: ['not_admitted'], when: ['hasTime', 'hasPatience'], proves: 'ask_again_in_doubt', source: '2' },
  { answer: ['not_admitted'], when: ['wasLost'], proves: 'perhaps_ours', source: 'caution' },
  { answer: ['not_admitted'], when: [], proves: 'refused', source: '2' },
  {
    answer: ['unclear'],
    when: ['hasTime', 'hasPatience'],
    proves: 'ask_again_in_doubt',
    source: '2, database; caution',
  },
  { answer: ['unclear'], when: [], proves: 'perhaps_ours', source: 'caution' },
  // The platform gives a seat once: at worst a repeat is refused by the hold of the first.
  { answer: 'any', when: ['hasTime'], proves: 'ask_again_in_doubt', source: '3.4; 9, hazard 6' },
  { answer: 'any', when: [], proves: 'perhaps_ours', source: '9, hazards 5 and 6' },
];
