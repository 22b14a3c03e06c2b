import type { Table } from './table.ts';

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
  [['malformed'], ['hasTime', 'hasPatience'], 'ask_again'], // 2, binding
  [['malformed'], [], 'refused'], // 2, binding
  [['ok'], [], 'held'], // 3.4
  // Not idempotent: after a lost reply the repeat is refused by our own hold.
  [['seat_unavailable'], ['wasLost'], 'perhaps_ours'], // 9, hazard 6
  [['seat_unavailable'], [], 'taken'], // 3.4, check 5
  // The lock lasts as long as somebody's request does.
  [['seat_contended'], ['hasTime'], 'ask_again'], // 3.4, check 3; 4
  [['seat_contended'], ['wasLost'], 'perhaps_ours'], // 9, hazard 6
  [['seat_contended'], [], 'taken'], // 3.4, check 3
  // Inventory learns of new seats by a message.
  [['seat_not_found'], ['!isLookedUp', 'hasTime'], 'look_up'], // 3.4, check 4
  [['seat_not_found'], ['isListed', 'hasTime'], 'ask_again'], // 3.4, check 4; 5
  [['seat_not_found'], [], 'refused'], // 3.4, check 4
  [['invalid_request'], [], 'refused'], // 3.4, checks 1 and 2
  [['not_admitted', 'unclear'], ['hasTime', 'hasPatience'], 'ask_again_in_doubt'], // 2, database; caution
  [['not_admitted', 'unclear'], [], 'perhaps_ours'], // caution
  // The platform gives a seat once: at worst a repeat is refused by the hold of the first.
  ['any', ['hasTime'], 'ask_again_in_doubt'], // 3.4; 9, hazard 6
  ['any', [], 'perhaps_ours'], // 9, hazards 5 and 6
];
