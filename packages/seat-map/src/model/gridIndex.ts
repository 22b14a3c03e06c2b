import { extentOf } from './polygon.ts';

/** Seats sorted into square cells, so that "which seat is here?" looks at a handful instead of all. */
export interface GridIndex {
  /** The seat nearest to the point within `reach` (world units) of those that `accept` lets through, or -1. */
  nearest(x: number, y: number, reach: number, accept?: (seat: number) => boolean): number;
  /** All seats within `reach` of the point. */
  within(x: number, y: number, reach: number): number[];
}

/** Side of a cell, and most cells for each seat: seats far apart (a geometry in millimetres) must not cost memory. */
const CELL = 2;
const CELLS_PER_SEAT = 4;

export function createGridIndex(x: Float32Array, y: Float32Array): GridIndex {
  const count = x.length;
  if (count === 0) return { nearest: () => -1, within: () => [] };
  const [left, right] = extentOf(x);
  const [top, bottom] = extentOf(y);
  const [width, height] = [right - left, bottom - top];
  const most = CELLS_PER_SEAT * count;
  const side = Math.max(CELL, Math.sqrt((width * height) / most), Math.max(width, height) / most);
  const columns = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const cellOf = (seat: number) =>
    Math.floor(((y[seat] ?? 0) - top) / side) * columns + Math.floor(((x[seat] ?? 0) - left) / side);

  // Counting sort: starts[cell] .. starts[cell + 1] are the members of a cell.
  const starts = new Uint32Array(columns * rows + 1);
  for (let seat = 0; seat < count; seat += 1) starts[cellOf(seat) + 1] = (starts[cellOf(seat) + 1] ?? 0) + 1;
  for (let cell = 1; cell < starts.length; cell += 1) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const members = new Uint32Array(count);
  const filled = starts.slice(0, -1);
  for (let seat = 0; seat < count; seat += 1) {
    const cell = cellOf(seat);
    const place = filled[cell] ?? 0;
    members[place] = seat;
    filled[cell] = place + 1;
  }

  const visit = (pointX: number, pointY: number, reach: number, see: (seat: number, distance: number) => void) => {
    const firstColumn = Math.max(0, Math.floor((pointX - reach - left) / side));
    const lastColumn = Math.min(columns - 1, Math.floor((pointX + reach - left) / side));
    const firstRow = Math.max(0, Math.floor((pointY - reach - top) / side));
    const lastRow = Math.min(rows - 1, Math.floor((pointY + reach - top) / side));
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const cell = row * columns + column;
        for (let place = starts[cell] ?? 0; place < (starts[cell + 1] ?? 0); place += 1) {
          const seat = members[place] ?? 0;
          const distance = ((x[seat] ?? 0) - pointX) ** 2 + ((y[seat] ?? 0) - pointY) ** 2;
          if (distance <= reach * reach) see(seat, distance);
        }
      }
    }
  };

  return {
    nearest(pointX, pointY, reach, accept) {
      let found = -1;
      let nearest = reach * reach;
      visit(pointX, pointY, reach, (seat, distance) => {
        if (distance > nearest || accept?.(seat) === false) return;
        nearest = distance;
        found = seat;
      });
      return found;
    },
    within(pointX, pointY, reach) {
      const found: number[] = [];
      visit(pointX, pointY, reach, (seat) => found.push(seat));
      return found;
    },
  };
}
