import { check, GeometryError, isIterable } from './errors.ts';
import { callAll, listen } from './listeners.ts';
import { createGridIndex, type GridIndex } from './gridIndex.ts';
import type { Geometry } from './geometry.ts';
import { atOnce, type InParts } from './inParts.ts';
import { buildLayout, type SeatLayout } from './layout.ts';
import { SeatMark, type SeatMapSeat, SeatStatus, stateOf, statusCode, WORDS } from './seat.ts';
import { buildSeatTable, type SeatTable } from './seatTable.ts';

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
  /** Of these the ones of a price, given as its place in `table.prices`. */
  readonly freeAt: (section: number, band: number) => number;
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
  /** Grows when the state of a seat changes, not when one is chosen. */
  readonly getStatusVersion: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Seats whose status is read in one part. */
const PART = 1_000;

/** @throws {SeatMapError} naming the seat, or that the geometry is invalid. */
export const createSeatStore = (...given: Parameters<typeof buildSeatStore>): SeatStore =>
  atOnce(buildSeatStore(...given));

/** {@link createSeatStore} in parts. With `isWhole` nothing is left to be made when it is first needed. */
export function* buildSeatStore(
  seats: readonly SeatMapSeat[],
  geometry: Geometry | null = null,
  statusOf: (seat: SeatMapSeat) => string = stateOf,
  isWhole = false,
): InParts<SeatStore> {
  const table = yield* buildSeatTable(seats);
  const layout = yield* layOutChecked(table, geometry, isWhole);
  const status = new Uint8Array(table.count).fill(SeatStatus.closed);
  const marks = new Uint8Array(table.count);
  const freeIn = new Int32Array(table.sections.length);
  const bands = table.prices.length;
  const free = new Int32Array(table.sections.length * bands);
  const listeners = new Set<() => void>();
  const own = new Set<number>();
  let index: GridIndex | null = null;
  let chosen: readonly number[] = [];
  let version = 0;
  let statusVersion = 0;

  const changed = () => {
    version += 1;
    callAll(listeners);
  };
  const count = (seat: number, by: number) => {
    const section = table.section[seat] ?? 0;
    const at = section * bands + (table.band[seat] ?? 0);
    freeIn[section] = (freeIn[section] ?? 0) + by;
    free[at] = (free[at] ?? 0) + by;
  };
  const set = (seat: number, code: SeatStatus) => {
    const before = status[seat];
    if (before === SeatStatus.available) count(seat, -1);
    if (code === SeatStatus.available) count(seat, 1);
    status[seat] = code;
    const mark = markOf(code);
    if (mark) own.add(seat);
    else if (own.size > 0) own.delete(seat);
    if (mark || marks[seat]) marks[seat] = mark || (chosen.includes(seat) ? SeatMark.chosen : SeatMark.none);
  };
  /** Sets what differs; tells which were free and are not any more. Two lists: pairs would be as many objects. */
  const take = (seats: readonly number[], words: readonly string[]): number[] => {
    const lost: number[] = [];
    let any = false;
    seats.forEach((seat, n) => {
      const code = statusCode(words[n] ?? '');
      if (seat < 0 || status[seat] === code) return;
      if (status[seat] === SeatStatus.available && !markOf(code)) lost.push(seat);
      set(seat, code);
      any = true;
    });
    if (any) {
      statusVersion += 1;
      changed();
    }
    return lost;
  };
  /** Takes what differs in a list of the same seats in the same order at the same prices; null: others. */
  const read: SeatStore['read'] = (list, word = stateOf) => {
    const { ids, price, indexOfPosition } = table;
    if (!Array.isArray(list) || list.length !== indexOfPosition.length) return null;
    const found: number[] = [];
    const words: string[] = [];
    for (let position = 0; position < list.length; position += 1) {
      const seat = list[position];
      const at = indexOfPosition[position] ?? -1;
      // An id that is listed again: the first one counts.
      if (at < 0 && seat && table.indexOf(seat.id) >= 0) continue;
      if (!seat || ids[at] !== seat.id || price[at] !== seat.price) return null;
      const next = word(seat);
      if (WORDS[status[at] ?? 0] === next) continue;
      found.push(at);
      words.push(next);
    }
    return take(found, words);
  };

  /** A function of its own, like those of the table: hosts make long loops fast there, not in a generator. */
  const begin = (from: number, to: number) => {
    let word: string | undefined;
    let code: SeatStatus = SeatStatus.closed;
    for (let position = from; position < to; position += 1) {
      const seat = seats[position];
      const at = table.indexOfPosition[position] ?? -1;
      if (!seat || at < 0) continue;
      const next = statusOf(seat);
      if (next !== word) code = statusCode((word = next));
      if (markOf(code)) set(at, code);
      else status[at] = code;
    }
  };
  for (let from = 0; from < seats.length; from += PART) {
    yield;
    begin(from, Math.min(from + PART, seats.length));
  }
  // Counted from end to end of the table: in the order of the list it takes several times as long.
  status.forEach((code, seat) => {
    if (code === SeatStatus.available) count(seat, 1);
  });

  return {
    table,
    layout,
    get index() {
      return (index ??= createGridIndex(layout.x, layout.y));
    },
    status,
    marks,
    freeIn,
    freeAt: (section, band) => free[section * bands + band] ?? 0,
    read,
    patch(changes) {
      const list = isIterable(changes) ? [...changes] : null;
      check(list?.every(Array.isArray) === true, 'changes', 'must be a list of [id, status]');
      return take(
        list.map((change) => table.indexOf(change[0])),
        list.map((change) => change[1]),
      );
    },
    choose(ids) {
      check(isIterable(ids), 'ids', 'must be a list of seat ids');
      const next = [...new Set(ids)].map((id) => table.indexOf(id)).filter((seat) => seat >= 0 && !own.has(seat));
      if (String(next) === String(chosen)) return;
      for (const seat of chosen) if (marks[seat] === SeatMark.chosen) marks[seat] = SeatMark.none;
      for (const seat of next) marks[seat] = SeatMark.chosen;
      chosen = next;
      changed();
    },
    chosen: () => chosen,
    marked: () => [...chosen.filter((seat) => !own.has(seat)), ...own],
    isFree: (seat) => status[seat] === SeatStatus.available,
    getVersion: () => version,
    getStatusVersion: () => statusVersion,
    subscribe: (listener) => listen(listeners, listener),
  };
}

/** Whatever is wrong with a geometry, what is told is that it is the geometry; `checkGeometry` lists every fault. */
function* layOutChecked(table: SeatTable, geometry: Geometry | null, isWhole: boolean): InParts<SeatLayout> {
  const refuse = (why: string, cause?: unknown) =>
    new GeometryError([{ path: 'geometry', message: `${why}; checkGeometry(geometry) lists what is wrong` }], {
      cause,
    });
  let layout: SeatLayout;
  try {
    layout = yield* buildLayout(table, geometry, isWhole);
  } catch (cause) {
    throw refuse('cannot be laid out', cause);
  }
  // What is not a number anywhere makes these none.
  if (!Object.values(layout.bounds).every(Number.isFinite)) throw refuse('has a place that is not a number');
  return layout;
}

function markOf(code: SeatStatus): SeatMark {
  if (code === SeatStatus.held) return SeatMark.held;
  return code === SeatStatus.owned ? SeatMark.owned : SeatMark.none;
}
