import type { Table } from './table.ts';

/** Whether a seat whose order this purchase knows is still held, told by adding it to its cart once more. */
export const aliveTable: Table<'hasTries', 'alive' | 'over' | 'ask_again'> = [
  // The hold is looked at first, the draft after it.
  { answer: ['seat_already_in_cart'], when: [], proves: 'alive', source: '3.5, checks 3 to 7' },
  // Ordering had heard of the hold before.
  {
    answer: ['reservation_not_found', 'reservation_expired', 'reservation_inactive'],
    when: [],
    proves: 'over',
    source: '3.5, checks 3, 5, 6',
  },
  { answer: 'any', when: ['hasTries'], proves: 'ask_again', source: 'caution' },
  // The nearer end holds.
  { answer: 'any', when: [], proves: 'over', source: 'caution' },
];
