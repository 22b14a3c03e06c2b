import type { SeatStore } from '../model/seatStore.ts';
import type { SeatTable, Section } from '../model/seatTable.ts';

/** Keys that move inside the grid of seats. */
export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End' | 'PageUp' | 'PageDown';

/**
 * The seat a key leads to, or the same seat at an edge; -1 for a key that leads nowhere. Gaps are stepped over; sections
 * follow one another by name.
 */
export function walk(table: SeatTable, from: number, key: string, withControl: boolean): number {
  const place = table.section[from] ?? 0;
  const section = table.sections[place];
  if (!section) return from;
  const row = table.row[from] ?? 0;
  const column = table.column[from] ?? 0;
  const ways: Readonly<Record<WalkKey, () => number | undefined>> = {
    ArrowLeft: () => along(section, row, column - 1, -1),
    ArrowRight: () => along(section, row, column + 1, 1),
    ArrowUp: () => across(section, row - 1, column, -1),
    ArrowDown: () => across(section, row + 1, column, 1),
    Home: () => (withControl ? section.start : along(section, row, 0, 1)),
    End: () => (withControl ? section.end - 1 : along(section, row, section.columns - 1, -1)),
    PageUp: () => table.sections[place - 1]?.start,
    PageDown: () => table.sections[place + 1]?.start,
  };
  return Object.hasOwn(ways, key) ? (ways[key as WalkKey]() ?? from) : -1;
}

/** Where the keyboard enters a section: its first free seat, or its first. */
export function entrance(store: SeatStore, place: number): number {
  const section = store.table.sections[place];
  if (!section) return -1;
  for (let seat = section.start; seat < section.end; seat += 1) if (store.isFree(seat)) return seat;
  return section.start;
}

function along(section: Section, row: number, from: number, step: 1 | -1): number | undefined {
  for (let column = from; column >= 0 && column < section.columns; column += step) {
    const seat = section.seatAt[row * section.columns + column] ?? -1;
    if (seat >= 0) return seat;
  }
  return undefined;
}

/** The seat of the next row that has any, nearest to straight ahead: rows may be shifted against each other. */
function across(section: Section, from: number, column: number, step: 1 | -1): number | undefined {
  const ahead = column + (section.shift[from - step] ?? 0);
  for (let row = from; row >= 0 && row < section.rows; row += step) {
    const start = row * section.columns;
    let nearest: number | undefined;
    let best = Number.POSITIVE_INFINITY;
    for (let at = 0; at < section.columns; at += 1) {
      const seat = section.seatAt[start + at] ?? -1;
      const away = Math.abs(at + (section.shift[row] ?? 0) - ahead);
      if (seat < 0 || away >= best) continue;
      best = away;
      nearest = seat;
    }
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}
