import { SeatMark } from '../model/seat.ts';
import type { SeatStore } from '../model/seatStore.ts';

export type SortKey = 'section' | 'row' | 'seat' | 'price' | 'state';

export interface SeatFilter {
  /** Index of a section, or -1 for all. */
  readonly section: number;
  readonly maxPrice: number | null;
  readonly onlyFree: boolean;
  /** A seat that stays although the filter would leave it out. */
  readonly kept?: number;
}

export interface SeatSort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** The seats a filter lets through, in the order of the venue. This buyer's own seats count as available to them. */
export function filterSeats(store: SeatStore, filter: SeatFilter): number[] {
  const { table, marks } = store;
  const wanted: number[] = [];
  table.sections.forEach((section, place) => {
    if (filter.section >= 0 && filter.section !== place) return;
    for (let seat = section.start; seat < section.end; seat += 1) {
      const isTooExpensive = filter.maxPrice !== null && (table.price[seat] ?? 0) > filter.maxPrice;
      const isTaken = filter.onlyFree && !store.isFree(seat) && marks[seat] === SeatMark.none;
      if ((isTooExpensive || isTaken) && seat !== filter.kept) continue;
      wanted.push(seat);
    }
  });
  return wanted;
}

/** Sorted by one column; seats that are equal there keep the order of the venue. */
export function sortSeats(store: SeatStore, seats: readonly number[], { key, isDescending }: SeatSort): number[] {
  const of = columnOf(store, key);
  const direction = isDescending ? -1 : 1;
  return seats.toSorted((a, b) => direction * ((of[a] ?? 0) - (of[b] ?? 0)) || a - b);
}

function columnOf({ table, status, marks }: SeatStore, key: SortKey): ArrayLike<number> {
  switch (key) {
    case 'row':
      return table.row;
    case 'seat':
      return table.column;
    case 'price':
      return table.price;
    case 'state':
      return status.map((code, seat) => (marks[seat] === SeatMark.chosen ? 0 : code + 1));
    default:
      return table.section;
  }
}
