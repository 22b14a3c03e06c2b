import { toWorld } from '../canvas/camera.ts';
import type { MapView } from '../canvas/mapViewTypes.ts';
import { pointOf } from '../model/layout.ts';
import { middleOf, type Point } from '../model/polygon.ts';

/**
 * The free seats that a drag covers: along one row all from the first to the last, else those inside the box between
 * the two points.
 */
export function seatsBetween(view: MapView, from: Point, to: Point): number[] {
  const store = view.store();
  const { table, layout, index } = store;
  const first = view.seatAt(from);
  const last = view.seatAt(to);
  if (first >= 0 && last >= 0 && table.section[first] === table.section[last] && table.row[first] === table.row[last])
    return seatsOfRun(view, first, last);
  const [a, b] = [toWorld(view.camera(), from), toWorld(view.camera(), to)];
  const middle = middleOf({ left: a.x, top: a.y, right: b.x, bottom: b.y });
  const [halfWidth, halfHeight] = [Math.abs(a.x - middle.x), Math.abs(a.y - middle.y)];
  return index
    .within(middle.x, middle.y, Math.hypot(halfWidth, halfHeight) + 1)
    .filter((seat) => {
      const { x, y } = pointOf(layout, seat);
      const isInside = Math.abs(x - middle.x) <= halfWidth && Math.abs(y - middle.y) <= halfHeight;
      return isInside && store.isFree(seat) && view.isShown(table.section[seat] ?? -1);
    })
    .toSorted((one, other) => one - other);
}

/** The free seats of the table from one to the other: of one row, or of the rows between them. */
export function seatsOfRun(view: MapView, from: number, to: number): number[] {
  const store = view.store();
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, n) => from + n * step).filter(store.isFree);
}
