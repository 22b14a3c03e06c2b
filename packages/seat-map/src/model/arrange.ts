import { compareLabels } from './naturalOrder.ts';
import type { Label, SeatMapSeat } from './seat.ts';

/** Rows and columns of one section. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Positions in the given list, -1 where there is no seat. `slots[row * columns + column]`. */
  readonly slots: Int32Array;
  /** How far each row is moved sideways, in seats, so that short rows stand in the middle. */
  readonly shift: Float32Array;
}

/** A matrix may be mostly gaps (numbers missing from rows), but not so empty that its size explodes. */
const roomFor = (count: number) => 8 * count + 4096;
/** More columns than this many times the longest row: the numbers run on through the rows. */
const RUN_ON = 1.5;
/** This share of rows of one length: the others have gaps instead of being short. */
const MAJORITY = 0.6;

/**
 * One section in natural order. A number missing from one row leaves its gap; one that no row has (odd and even sides)
 * does not.
 */
export function arrange(seats: readonly SeatMapSeat[], members: readonly number[]): Matrix {
  const rows = rank(seats, members, (seat) => seat.rowNumber);
  const { size: columns, places } = rank(seats, members, (seat) => seat.seatNumber);
  if (rows.size * columns > roomFor(members.length)) return pack(seats, members, rows);
  const slots = new Int32Array(rows.size * columns).fill(-1);
  for (let n = 0; n < members.length; n += 1) {
    const slot = (rows.places[n] ?? 0) * columns + (places[n] ?? 0);
    if (slots[slot] !== -1) return pack(seats, members, rows);
    slots[slot] = members[n] ?? -1;
  }
  const extents = extentsOf(slots, rows.size, columns);
  const widest = extents.reduce((width, { first, last }) => Math.max(width, last - first + 1), 1);
  if (columns > RUN_ON * widest) return pack(seats, members, rows);
  return { rows: rows.size, columns, slots, shift: shiftOf(extents, columns) };
}

/** Two seats of one name, or numbering without columns in common: each row is then simply filled from its first seat. */
function pack(seats: readonly SeatMapSeat[], members: readonly number[], { size, places }: Ranks): Matrix {
  const byRow = Array.from({ length: size }, (): number[] => []);
  members.forEach((position, n) => byRow[places[n] ?? 0]?.push(position));
  for (const row of byRow) row.sort((a, b) => compareLabels(seats[a]?.seatNumber ?? '', seats[b]?.seatNumber ?? ''));
  const widest = byRow.reduce((width, row) => Math.max(width, row.length), 1);
  const fits = byRow.length * widest <= roomFor(members.length);
  const columns = fits ? widest : Math.ceil(Math.sqrt(members.length));
  const lines = fits ? byRow : chunk(byRow.flat(), columns);
  const slots = new Int32Array(lines.length * columns).fill(-1);
  lines.forEach((line, row) => line.forEach((position, column) => (slots[row * columns + column] = position)));
  return { rows: lines.length, columns, slots, shift: shiftOf(extentsOf(slots, lines.length, columns), columns) };
}

interface Extent {
  readonly first: number;
  readonly last: number;
}

function extentsOf(slots: Int32Array, rows: number, columns: number): Extent[] {
  return Array.from({ length: rows }, (_, row) => {
    const line = slots.subarray(row * columns, (row + 1) * columns);
    return { first: line.findIndex((seat) => seat >= 0), last: line.findLastIndex((seat) => seat >= 0) };
  });
}

/** Rows mostly of one length stand under one another, gaps and all; rows of many lengths are centred. */
function shiftOf(extents: readonly Extent[], columns: number): Float32Array {
  const whole = extents.filter(({ first, last }) => first === 0 && last === columns - 1).length;
  if (whole >= MAJORITY * extents.length) return new Float32Array(extents.length);
  return Float32Array.from(extents, ({ first, last }) => (columns - 1 - first - last) / 2);
}

function chunk(items: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

interface Ranks {
  readonly size: number;
  /** Of the n-th member: the place of its label among those of the section. */
  readonly places: Uint32Array;
}

function rank(seats: readonly SeatMapSeat[], members: readonly number[], labelOf: (seat: SeatMapSeat) => Label): Ranks {
  const labels: Label[] = [];
  const known = new Map<Label, number>();
  const places = new Uint32Array(members.length);
  let at = 0;
  for (let n = 0; n < members.length; n += 1) {
    const seat = seats[members[n] ?? -1];
    const label = seat ? labelOf(seat) : '';
    // Lists run along rows: mostly it is the label of before, or the one that followed it in the row before.
    if (labels[at] !== label && labels[(at += 1)] !== label) {
      at = known.get(label) ?? labels.length;
      if (at === labels.length) known.set(label, labels.push(label) - 1);
    }
    places[n] = at;
  }
  labels.toSorted(compareLabels).forEach((label, order) => known.set(label, order));
  const rankOf = labels.map((label) => known.get(label));
  for (let n = 0; n < places.length; n += 1) places[n] = rankOf[places[n] ?? 0] ?? 0;
  return { size: labels.length, places };
}
