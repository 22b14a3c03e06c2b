import { toCents, type Seat, type Seatmap } from '@speckit/sdk';
import { type OverlaidSeat, type OwnSeat, overlaySeat } from './overlayHolds.ts';
import { createListeners } from './seatListeners.ts';

/** What is free among seats that have something in common. */
export interface SeatCount {
  readonly free: number;
  readonly total: number;
  /** The lowest price of a free seat, integer cents; null when none is free. */
  readonly fromCents: number | null;
}

/** What seats are counted by. */
export type CountBy = 'section' | 'price' | 'status';

/**
 * The seats of one event by key, with the buyer's own laid over them. It costs what changed: a poll of 50,000 seats
 * compares 50,000 references, and calls only the listeners of seats that changed.
 */
export interface SeatmapReadings {
  /** Number of seats; 0 before the map is read. */
  readonly size: number;
  /** The status of each seat, as an index into `statusWords`. Written in place: read it again when the version changed. */
  readonly statuses: Uint8Array;
  readonly statusWords: readonly string[];
  /** The price of each seat, integer cents. */
  readonly priceCents: Int32Array;
  readonly at: (index: number) => OverlaidSeat | undefined;
  readonly get: (seatId: string) => OverlaidSeat | undefined;
  /** The place of a seat in the arrays; -1 for an unknown one. */
  readonly indexOf: (seatId: string) => number;
  /** Calls back after a change: of this seat, or of any. The return value ends it. */
  readonly subscribe: (listener: () => void, seatId?: string) => () => void;
  /** Grows with every change. */
  readonly getVersion: () => number;
  /** The places of all seats that changed after this version; null when the seats are others, and all must be read. */
  readonly changedSince: (version: number) => readonly number[] | null;
  /** Counts; the same object until a count changes. */
  readonly counts: (by: CountBy) => ReadonlyMap<string, SeatCount>;
}

/** {@link SeatmapReadings} that can be fed. */
export interface SeatmapTable extends SeatmapReadings {
  readonly feed: (seatmap: Seatmap | undefined) => void;
  readonly layOver: (own: readonly OwnSeat[]) => void;
}

/** An empty table of seats. */
export function createSeatmapTable(): SeatmapTable {
  const listeners = createListeners();
  const words = new Map<string, number>();
  const counted = new Map<CountBy, { readonly version: number; readonly map: ReadonlyMap<string, SeatCount> }>();
  let base: readonly Seat[] = [];
  /** Made at the first question: 50,000 entries are not free, and a map that is only shown asks none. */
  let places: ReadonlyMap<string, number> | null = null;
  let own: readonly OwnSeat[] = [];
  let laid = new Map<number, OverlaidSeat>();
  /** The same: made when somebody asks for them. */
  let columns: { readonly statuses: Uint8Array; readonly priceCents: Int32Array } | null = null;
  let changedAt = new Uint32Array(0);
  let version = 0;
  let startedAt = 0;

  const placeOf = (seatId: string) => {
    places ??= new Map(base.map(({ id }, index) => [id, index]));
    return places.get(seatId);
  };
  const at = (index: number): OverlaidSeat | undefined => laid.get(index) ?? base[index];
  const codeOf = (word: string) => {
    const code = words.get(word) ?? words.size;
    words.set(word, code);
    return code;
  };
  const write = (index: number) => {
    const seat = at(index);
    if (!seat || !columns) return;
    columns.statuses[index] = codeOf(seat.status);
    columns.priceCents[index] = toCents(seat.price);
  };
  const columnsNow = () => {
    if (columns) return columns;
    columns = { statuses: new Uint8Array(base.length), priceCents: new Int32Array(base.length) };
    for (let index = 0; index < base.length; index += 1) write(index);
    return columns;
  };
  const overlay = () => {
    const next = new Map<number, OverlaidSeat>();
    for (const seat of own) {
      const index = placeOf(seat.seatId);
      const known = index === undefined ? undefined : base[index];
      if (index === undefined || !known) continue;
      const shown = overlaySeat(known, seat);
      const before = laid.get(index);
      next.set(index, before && isSame(before, shown) ? before : shown);
    }
    return next;
  };
  const change = (indexes: ReadonlySet<number>) => {
    if (indexes.size === 0) return;
    version += 1;
    for (const index of indexes) {
      write(index);
      changedAt[index] = version;
    }
    listeners.call([...indexes].map((index) => base[index]?.id ?? ''));
  };
  const relay = (changed: Set<number>) => {
    const before = laid;
    laid = overlay();
    for (const index of new Set([...before.keys(), ...laid.keys()])) {
      if (before.get(index) !== laid.get(index)) changed.add(index);
    }
    change(changed);
  };
  const replaceAll = (seats: readonly Seat[]) => {
    base = seats;
    places = null;
    columns = null;
    laid = new Map();
    laid = overlay();
    version += 1;
    startedAt = version;
    changedAt = new Uint32Array(seats.length).fill(version);
    listeners.callAll();
  };

  return {
    get size() {
      return base.length;
    },
    get statuses() {
      return columnsNow().statuses;
    },
    get statusWords() {
      columnsNow();
      return [...words.keys()];
    },
    get priceCents() {
      return columnsNow().priceCents;
    },
    at,
    get: (seatId) => at(placeOf(seatId) ?? -1),
    indexOf: (seatId) => placeOf(seatId) ?? -1,
    subscribe: listeners.add,
    getVersion: () => version,
    changedSince: (since) => {
      if (since < startedAt) return null;
      const changed: number[] = [];
      changedAt.forEach((at_, index) => at_ > since && changed.push(index));
      return changed;
    },
    counts: (by) => {
      const known = counted.get(by);
      if (known?.version === version) return known.map;
      const fresh = countSeats(base.length, at, by);
      const map = known && sameCounts(known.map, fresh) ? known.map : fresh;
      counted.set(by, { version, map });
      return map;
    },
    feed: (seatmap) => {
      const seats = seatmap?.seats ?? [];
      if (seats === base) return;
      if (seats.length !== base.length) return replaceAll(seats);
      const changed = new Set<number>();
      for (let index = 0; index < seats.length; index += 1) {
        const [seat, before] = [seats[index], base[index]];
        if (seat === before) continue;
        if (seat?.id !== before?.id) return replaceAll(seats);
        if (!laid.has(index)) changed.add(index);
      }
      base = seats;
      relay(changed);
    },
    layOver: (next) => {
      own = next;
      relay(new Set());
    },
  };
}

const isSame = (a: OverlaidSeat, b: OverlaidSeat) => a.status === b.status && a.mine === b.mine && a.price === b.price;

function countSeats(
  size: number,
  at: (index: number) => OverlaidSeat | undefined,
  by: CountBy,
): ReadonlyMap<string, SeatCount> {
  const counts = new Map<string, { free: number; total: number; fromCents: number | null }>();
  for (let index = 0; index < size; index += 1) {
    const seat = at(index);
    if (!seat) continue;
    const cents = toCents(seat.price);
    const name = by === 'section' ? seat.sectionCode : by === 'status' ? seat.status : String(cents);
    const count = counts.get(name) ?? { free: 0, total: 0, fromCents: null };
    counts.set(name, count);
    count.total += 1;
    if (seat.status !== 'available') continue;
    count.free += 1;
    count.fromCents = Math.min(cents, count.fromCents ?? cents);
  }
  return counts;
}

function sameCounts(a: ReadonlyMap<string, SeatCount>, b: ReadonlyMap<string, SeatCount>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, count]) => {
    const other = b.get(name);
    return other?.free === count.free && other.total === count.total && other.fromCents === count.fromCents;
  });
}
