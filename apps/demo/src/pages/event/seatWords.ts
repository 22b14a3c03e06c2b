import { price } from '../../format/money.ts';
import { SeatMark, seatName, SeatStatus, type SeatStore } from '@speckit/seat-map';

export interface SeatWords {
  /** "Section A, row 1, seat 2" */
  readonly name: string;
  /** "$50, free" */
  readonly detail: string;
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  [SeatStatus.available]: 'free',
  [SeatStatus.reserved]: 'held by someone else',
  [SeatStatus.sold]: 'sold',
  [SeatStatus.closed]: 'not on sale',
};

const MARK_WORDS: Readonly<Record<number, string>> = {
  [SeatMark.chosen]: 'your choice',
  [SeatMark.held]: 'held for you',
  [SeatMark.owned]: 'yours',
};

/** A seat in words: the same on the map's tooltip, in the list and for screen readers. */
export function seatWords({ table, marks }: SeatStore, seat: number): SeatWords {
  const state = MARK_WORDS[marks[seat] ?? 0] ?? STATUS_WORDS[table.status[seat] ?? SeatStatus.closed] ?? 'not on sale';
  return { name: seatName(table, seat), detail: `${price(table.cents[seat] ?? 0)}, ${state}` };
}

/** "96 free · $50" */
export function sectionCaption({ table, freeIn }: SeatStore, place: number): string {
  const section = table.sections[place];
  if (!section) return '';
  const free = freeIn[place] ?? 0;
  const from = section.minCents === section.maxCents ? price(section.minCents) : `from ${price(section.minCents)}`;
  return free === 0 ? `none free · ${from}` : `${free.toLocaleString('en')} free · ${from}`;
}
