import { toWorld } from '../canvas/camera.ts';
import type { MapView } from '../canvas/mapViewTypes.ts';
import { pointOf } from '../model/layout.ts';
import type { Point } from '../model/polygon.ts';

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
  const box = {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
  const isOpen = (seat: number) => store.isFree(seat) && view.isShown(table.section[seat] ?? -1);
  const reach = Math.hypot(box.right - box.left, box.bottom - box.top) / 2 + 1;
  return index
    .within((a.x + b.x) / 2, (a.y + b.y) / 2, reach)
    .filter((seat) => {
      const { x, y } = pointOf(layout, seat);
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && isOpen(seat);
    })
    .toSorted((one, other) => one - other);
}

/** The free seats of the table from one to the other: of one row, or of the rows between them. */
export function seatsOfRun(view: MapView, from: number, to: number): number[] {
  const store = view.store();
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, n) => from + n * step).filter(store.isFree);
}
