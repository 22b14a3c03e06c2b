import type { SeatStore } from '../model/seatStore.ts';
import { SeatMark } from '../model/seatStatus.ts';

export interface SeatFilter {
  /** Index of a section, or -1 for all. */
  readonly section: number;
  readonly maxCents: number | null;
  readonly onlyFree: boolean;
}

/** The seats a filter lets through, in the order of the hall. This buyer's own seats count as available to them. */
export function filterSeats(store: SeatStore, filter: SeatFilter): number[] {
  const { table, marks } = store;
  const wanted: number[] = [];
  table.sections.forEach((section, place) => {
    if (filter.section >= 0 && filter.section !== place) return;
    for (let seat = section.start; seat < section.end; seat += 1) {
      if (filter.maxCents !== null && (table.cents[seat] ?? 0) > filter.maxCents) continue;
      if (filter.onlyFree && !store.isFree(seat) && marks[seat] === SeatMark.none) continue;
      wanted.push(seat);
    }
  });
  return wanted;
}
