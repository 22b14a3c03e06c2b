import { createGridIndex, type GridIndex } from './gridIndex.ts';
import type { Geometry } from './geometry.ts';
import { layOut, type SeatLayout } from './layout.ts';
import { SeatMark, type SeatMapSeat, SeatStatus, stateOf, statusCode } from './seat.ts';
import { createSeatTable, isSameVenue, type SeatTable } from './seatTable.ts';

/**
 * The seats of one venue outside of any framework: 50,000 of them are compared and repainted without one being
 * rendered. Components read a version (`useSyncExternalStore`); the canvas subscribes and draws.
 */
export interface SeatStore {
  readonly table: SeatTable;
  readonly layout: SeatLayout;
  readonly index: GridIndex;
  /** A `SeatStatus` per seat. */
  readonly status: Uint8Array;
  /** A `SeatMark` per seat. */
  readonly marks: Uint8Array;
  /** Seats still free, per section. */
  readonly freeIn: Int32Array;
  /** Takes a later reading of the same seats and tells which were free and are not any more; `null`: other seats. */
  read(seats: readonly SeatMapSeat[], statusOf?: (seat: SeatMapSeat) => string): readonly number[] | null;
  /** Takes single changes, in time proportional to their number. Unknown ids are left out. */
  patch(changes: Iterable<readonly [id: string, status: string]>): readonly number[];
  /** Says which seats are chosen: every other loses the mark. Seats of the buyer keep theirs. */
  choose(ids: Iterable<string>): void;
  readonly chosen: () => readonly number[];
  /** The seats that bear any mark. */
  readonly marked: () => readonly number[];
  /** Whether the seat can be chosen now. */
  readonly isFree: (seat: number) => boolean;
  readonly getVersion: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSeatStore(
  seats: readonly SeatMapSeat[],
  geometry: Geometry | null = null,
  statusOf: (seat: SeatMapSeat) => string = stateOf,
): SeatStore {
  const table = createSeatTable(seats);
  const layout = layOut(table, geometry);
  const status = new Uint8Array(table.count);
  const marks = new Uint8Array(table.count);
  const freeIn = new Int32Array(table.sections.length);
  const listeners = new Set<() => void>();
  const own = new Set<number>();
  let index: GridIndex | null = null;
  let chosen: readonly number[] = [];
  let version = 0;

  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const set = (seat: number, code: SeatStatus) => {
    const section = table.section[seat] ?? 0;
    if (status[seat] === SeatStatus.available) freeIn[section] = (freeIn[section] ?? 0) - 1;
    if (code === SeatStatus.available) freeIn[section] = (freeIn[section] ?? 0) + 1;
    status[seat] = code;
    const mark = markOf(code);
    if (mark === SeatMark.none) own.delete(seat);
    else own.add(seat);
    marks[seat] = mark === SeatMark.none && chosen.includes(seat) ? SeatMark.chosen : mark;
  };

  status.fill(SeatStatus.closed);
  seats.forEach((seat, position) => set(table.indexOfPosition[position] ?? -1, statusCode(statusOf(seat))));

  return {
    table,
    layout,
    get index() {
      return (index ??= createGridIndex(layout.x, layout.y));
    },
    status,
    marks,
    freeIn,
    read(reading, readStatus = stateOf) {
      if (!isSameVenue(table, reading)) return null;
      const lost: number[] = [];
      let any = false;
      for (let position = 0; position < reading.length; position += 1) {
        const seat = reading[position];
        const at = table.indexOfPosition[position] ?? -1;
        const code = seat ? statusCode(readStatus(seat)) : SeatStatus.closed;
        if (status[at] === code) continue;
        if (status[at] === SeatStatus.available && markOf(code) === SeatMark.none) lost.push(at);
        set(at, code);
        any = true;
      }
      if (any) changed();
      return lost;
    },
    patch(changes) {
      const lost: number[] = [];
      let any = false;
      for (const [id, word] of changes) {
        const at = table.indexOf(id);
        const code = statusCode(word);
        if (at < 0 || status[at] === code) continue;
        if (status[at] === SeatStatus.available && markOf(code) === SeatMark.none) lost.push(at);
        set(at, code);
        any = true;
      }
      if (any) changed();
      return lost;
    },
    choose(ids) {
      const next = [...new Set(ids)].map((id) => table.indexOf(id)).filter((seat) => seat >= 0 && !own.has(seat));
      if (next.length === chosen.length && next.every((seat, place) => chosen[place] === seat)) return;
      for (const seat of chosen) if (marks[seat] === SeatMark.chosen) marks[seat] = SeatMark.none;
      for (const seat of next) marks[seat] = SeatMark.chosen;
      chosen = next;
      changed();
    },
    chosen: () => chosen,
    marked: () => [...chosen.filter((seat) => !own.has(seat)), ...own],
    isFree: (seat) => status[seat] === SeatStatus.available,
    getVersion: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function markOf(code: SeatStatus): SeatMark {
  if (code === SeatStatus.held) return SeatMark.held;
  return code === SeatStatus.owned ? SeatMark.owned : SeatMark.none;
}
