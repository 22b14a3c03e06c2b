import type { Point } from '../model/polygon.ts';
import type { SeatStore } from '../model/seatStore.ts';

/**
 * Where a section's seat nearest to a point is; of its middle by default. The middle of a section's outline may lie where it
 * has no seat.
 */
export function seatNearest({ layout, table }: SeatStore, section: number, to?: Point): Point {
  const { x, y } = layout;
  const { start, end } = table.sections[section] ?? { start: 0, end: 0 };
  const spot = to ?? layout.sections[section]?.spot ?? { x: 0, y: 0 };
  let nearest = start;
  let best = Number.POSITIVE_INFINITY;
  for (let seat = start; seat < end; seat += 1) {
    const away = ((x[seat] ?? 0) - spot.x) ** 2 + ((y[seat] ?? 0) - spot.y) ** 2;
    if (away >= best) continue;
    best = away;
    nearest = seat;
  }
  return { x: x[nearest] ?? 0, y: y[nearest] ?? 0 };
}
