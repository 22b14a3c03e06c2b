import { check, isIterable } from './errors.ts';
import type { SeatStore } from './seatStore.ts';

/**
 * Free seats that a choice would leave alone between taken ones: hard to sell, so a map can warn. A seat that is alone
 * already, whatever this buyer does, is not counted.
 *
 * @param chosen indices of the seats the buyer takes
 */
export function orphansOf(store: SeatStore, chosen: Iterable<number>): number[] {
  check(isIterable(chosen), 'chosen', 'must be a list of seat indices');
  const taken = new Set(chosen);
  const orphans = new Set<number>();
  const { table } = store;
  for (const seat of taken) {
    const section = table.sections[table.section[seat] ?? -1];
    if (!section) continue;
    const row = (table.row[seat] ?? 0) * section.columns;
    const at = (column: number) =>
      column >= 0 && column < section.columns ? (section.seatAt[row + column] ?? -1) : -1;
    const isOpen = (column: number) => store.isFree(at(column)) && !taken.has(at(column));
    for (const side of [-1, 1]) {
      const column = (table.column[seat] ?? 0) + side;
      if (!isOpen(column) || isOpen(column + side) || isOpen(column - side)) continue;
      orphans.add(at(column));
    }
  }
  return [...orphans];
}
