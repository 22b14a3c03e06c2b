import type { Table } from './table.ts';

/** Whether a seat whose order this purchase knows is still held, told by adding it to its cart once more. */
export const aliveTable: Table<'hasTries', 'alive' | 'over' | 'ask_again'> = [
  // The hold is looked at first, the draft after it.
  [['seat_already_in_cart'], [], 'alive'], // 3.5, checks 3 to 7
  // Ordering had heard of the hold before.
  [['reservation_not_found', 'reservation_expired', 'reservation_inactive'], [], 'over'], // 3.5, checks 3, 5, 6
  ['any', ['hasTries'], 'ask_again'], // caution
  // The nearer end holds.
  ['any', [], 'over'], // caution
];
