import { createGridIndex, type GridIndex } from './gridIndex.ts';
import { layOut, type SeatLayout } from './layout.ts';
import { SeatMark, SeatStatus } from './seatStatus.ts';
import { applyReading, createSeatTable, type SeatRecord, type SeatTable } from './seatTable.ts';

/**
 * The seats of one event outside of React: 50,000 of them are compared and repainted without one being rendered.
 * Components read a version through `useSyncExternalStore`; the canvas subscribes and draws.
 */
export interface SeatStore {
  readonly table: SeatTable;
  readonly layout: SeatLayout;
  readonly index: GridIndex;
  readonly marks: Uint8Array;
  /** Seats still free, per section. */
  readonly freeIn: Int32Array;
  /** Takes a later reading of the same seats; of others it takes nothing (see `isSameVenue`). */
  read(seats: readonly SeatRecord[]): void;
  /** Says what this buyer has: everything else loses its mark. */
  mark(marks: ReadonlyMap<string, SeatMark>): void;
  /** The seats that bear a mark. */
  marked(): readonly number[];
  /** Whether the seat can be chosen now. */
  isFree(seat: number): boolean;
  readonly getVersion: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSeatStore(seats: readonly SeatRecord[], aspect: number): SeatStore {
  const table = createSeatTable(seats);
  const layout = layOut(table, aspect);
  const index = createGridIndex(layout.x, layout.y);
  const marks = new Uint8Array(table.count);
  const freeIn = new Int32Array(table.sections.length);
  const listeners = new Set<() => void>();
  let marked: number[] = [];
  let version = 0;

  table.sections.forEach((section, place) => {
    for (let seat = section.start; seat < section.end; seat += 1)
      if (table.status[seat] === SeatStatus.available) freeIn[place] = (freeIn[place] ?? 0) + 1;
  });

  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };

  return {
    table,
    layout,
    index,
    marks,
    freeIn,
    read(reading) {
      const wasFree = table.status.slice();
      const seatsChanged = applyReading(table, reading);
      if (seatsChanged === null) return;
      for (const seat of seatsChanged) {
        const place = table.section[seat] ?? 0;
        const before = wasFree[seat] === SeatStatus.available ? 1 : 0;
        const after = table.status[seat] === SeatStatus.available ? 1 : 0;
        freeIn[place] = (freeIn[place] ?? 0) + after - before;
      }
      if (seatsChanged.length > 0) changed();
    },
    mark(next) {
      const places = [...next].flatMap(([id, mark]) => {
        const seat = table.indexById.get(id);
        return seat === undefined ? [] : [[seat, mark] as const];
      });
      const same = places.length === marked.length && places.every(([seat, mark]) => marks[seat] === mark);
      if (same) return;
      for (const seat of marked) marks[seat] = SeatMark.none;
      for (const [seat, mark] of places) marks[seat] = mark;
      marked = places.map(([seat]) => seat);
      changed();
    },
    marked: () => marked,
    isFree: (seat) => table.status[seat] === SeatStatus.available,
    getVersion: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
