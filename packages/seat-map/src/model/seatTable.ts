import { type SeatStatus, statusCode } from './seatStatus.ts';

export type Label = number | string;

/** A seat as the catalog lists it; the sdk's `Seat` fits. Labels may be numbers or words. */
export interface SeatRecord {
  readonly id: string;
  readonly sectionCode: string;
  readonly rowNumber: Label;
  readonly seatNumber: Label;
  readonly price: number;
  readonly status: string;
}

/** One section: a matrix of slots, some of them empty. `seatAt[row * columns + column]` is a seat index or -1. */
export interface Section {
  readonly code: string;
  /** Seats `start` to `end` (exclusive) of the table are this section's, row by row. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: number;
  readonly seatAt: Int32Array;
  /** How far each row is moved sideways, in seats, so that short rows stand in the middle. */
  readonly shift: Float32Array;
  readonly minCents: number;
  readonly maxCents: number;
}

/** All seats as columns of typed arrays, sorted by section, row and number. */
export interface SeatTable {
  readonly count: number;
  readonly ids: readonly string[];
  readonly indexById: ReadonlyMap<string, number>;
  readonly rowLabels: readonly Label[];
  readonly seatLabels: readonly Label[];
  readonly section: Uint16Array;
  readonly row: Uint16Array;
  readonly column: Uint16Array;
  readonly cents: Int32Array;
  readonly status: Uint8Array;
  /** Distinct prices in cents, dearest first; `band[i]` is a seat's place among them. */
  readonly prices: readonly number[];
  readonly band: Uint8Array;
  readonly sections: readonly Section[];
  /** Where the n-th seat of the catalog's list went. */
  readonly indexOfPosition: Int32Array;
}

const MAX_BAND = 255;
const byNature = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function toCents(price: number): number {
  return Math.round(price * 100);
}

export function createSeatTable(seats: readonly SeatRecord[]): SeatTable {
  const bySection = new Map<string, number[]>();
  seats.forEach((seat, position) => {
    const members = bySection.get(seat.sectionCode);
    if (members) members.push(position);
    else bySection.set(seat.sectionCode, [position]);
  });
  const prices = [...new Set(seats.map((seat) => toCents(seat.price)))].toSorted((a, b) => b - a);
  const bandOf = new Map(prices.map((cents, band) => [cents, Math.min(band, MAX_BAND)]));

  const table = {
    count: seats.length,
    ids: Array.from<string>({ length: seats.length }),
    indexById: new Map<string, number>(),
    rowLabels: Array.from<Label>({ length: seats.length }),
    seatLabels: Array.from<Label>({ length: seats.length }),
    section: new Uint16Array(seats.length),
    row: new Uint16Array(seats.length),
    column: new Uint16Array(seats.length),
    cents: new Int32Array(seats.length),
    status: new Uint8Array(seats.length),
    prices,
    band: new Uint8Array(seats.length),
    sections: [] as Section[],
    indexOfPosition: new Int32Array(seats.length),
  };
  let next = 0;
  const codes = [...bySection.keys()].toSorted(byNature.compare);
  codes.forEach((code, sectionIndex) => {
    const matrix = arrange(seats, bySection.get(code) ?? []);
    const start = next;
    let minCents = Number.POSITIVE_INFINITY;
    let maxCents = 0;
    matrix.slots.forEach((position, slot) => {
      const seat = seats[position];
      if (!seat) return;
      const cents = toCents(seat.price);
      table.ids[next] = seat.id;
      table.indexById.set(seat.id, next);
      table.rowLabels[next] = seat.rowNumber;
      table.seatLabels[next] = seat.seatNumber;
      table.section[next] = sectionIndex;
      table.row[next] = Math.floor(slot / matrix.columns);
      table.column[next] = slot % matrix.columns;
      table.cents[next] = cents;
      table.status[next] = statusCode(seat.status);
      table.band[next] = bandOf.get(cents) ?? 0;
      table.indexOfPosition[position] = next;
      minCents = Math.min(minCents, cents);
      maxCents = Math.max(maxCents, cents);
      matrix.slots[slot] = next;
      next += 1;
    });
    const { rows, columns, slots: seatAt } = matrix;
    const shift = shiftOf(matrix);
    table.sections.push({ code, start, end: next, rows, columns, seatAt, shift, minCents, maxCents });
  });
  return table;
}

/** Whether a later reading lists the same seats, in the same order, at the same prices. */
export function isSameVenue(table: SeatTable, seats: readonly SeatRecord[]): boolean {
  return (
    seats.length === table.count &&
    seats.every((seat, position) => {
      const index = table.indexOfPosition[position] ?? -1;
      return table.ids[index] === seat.id && table.cents[index] === toCents(seat.price);
    })
  );
}

/** Takes over the statuses of a later reading and names the seats that changed; `null` when the hall is another. */
export function applyReading(table: SeatTable, seats: readonly SeatRecord[]): number[] | null {
  if (!isSameVenue(table, seats)) return null;
  const changed: number[] = [];
  seats.forEach((seat, position) => {
    const index = table.indexOfPosition[position] ?? -1;
    const status: SeatStatus = statusCode(seat.status);
    if (table.status[index] === status) return;
    table.status[index] = status;
    changed.push(index);
  });
  return changed;
}

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Positions in the catalog's list, -1 where there is no seat. */
  readonly slots: Int32Array;
}

/** A matrix may be mostly gaps (numbers missing from rows), but not so empty that its size explodes. */
const roomFor = (count: number) => 8 * count + 4096;

/** Rows and columns of one section in natural order ("10" after "2"). A number missing from one row leaves its gap; one that no row has (odd and even sides) does not. */
function arrange(seats: readonly SeatRecord[], members: readonly number[]): Matrix {
  const rowOf = rank(seats, members, 'rowNumber');
  const columnOf = rank(seats, members, 'seatNumber');
  if (rowOf.size * columnOf.size > roomFor(members.length)) return pack(seats, members, rowOf);
  const slots = new Int32Array(rowOf.size * columnOf.size).fill(-1);
  for (const position of members) {
    const seat = seats[position];
    if (!seat) continue;
    const slot = (rowOf.get(seat.rowNumber) ?? 0) * columnOf.size + (columnOf.get(seat.seatNumber) ?? 0);
    if (slots[slot] !== -1) return pack(seats, members, rowOf);
    slots[slot] = position;
  }
  return { rows: rowOf.size, columns: columnOf.size, slots };
}

/** Two seats of one name, or numbering without columns in common: each row is then simply filled from its first seat. */
function pack(seats: readonly SeatRecord[], members: readonly number[], rowOf: ReadonlyMap<Label, number>): Matrix {
  const byRow = Array.from({ length: rowOf.size }, (): number[] => []);
  for (const position of members) byRow[rowOf.get(seats[position]?.rowNumber ?? '') ?? 0]?.push(position);
  for (const row of byRow) row.sort((a, b) => compareLabels(seats[a]?.seatNumber ?? '', seats[b]?.seatNumber ?? ''));
  const widest = byRow.reduce((width, row) => Math.max(width, row.length), 1);
  const fits = byRow.length * widest <= roomFor(members.length);
  const columns = fits ? widest : Math.ceil(Math.sqrt(members.length));
  const lines = fits ? byRow : chunk(byRow.flat(), columns);
  const slots = new Int32Array(lines.length * columns).fill(-1);
  lines.forEach((line, row) => line.forEach((position, column) => (slots[row * columns + column] = position)));
  return { rows: lines.length, columns, slots };
}

function shiftOf({ rows, columns, slots }: Matrix): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => {
    const line = slots.subarray(row * columns, (row + 1) * columns);
    const first = line.findIndex((seat) => seat >= 0);
    const last = line.findLastIndex((seat) => seat >= 0);
    return (columns - 1 - first - last) / 2;
  });
}

function chunk(items: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

function rank(seats: readonly SeatRecord[], members: readonly number[], key: 'rowNumber' | 'seatNumber') {
  const labels = new Set<Label>();
  for (const position of members) labels.add(seats[position]?.[key] ?? '');
  return new Map([...labels].toSorted(compareLabels).map((label, place) => [label, place]));
}

function compareLabels(a: Label, b: Label): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byNature.compare(String(a), String(b));
}
