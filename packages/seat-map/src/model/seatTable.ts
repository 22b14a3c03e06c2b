import { arrange } from './arrange.ts';
import { check, SeatMapError } from './errors.ts';
import { atOnce, type InParts } from './inParts.ts';
import { compareLabels } from './naturalOrder.ts';
import { shortCodes } from './shortCodes.ts';
import type { Label, SeatMapSeat } from './seat.ts';

/** One section: a matrix of slots, some of them empty. `seatAt[row * columns + column]` is a seat index or -1. */
export interface Section {
  readonly code: string;
  /** Where the code does not fit: its initials and numbers, if these tell it from every other section; else the code. */
  readonly short: string;
  /** Seats `start` to `end` (exclusive) of the table are this section's, row by row. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: number;
  readonly seatAt: Int32Array;
  /** How far each row is moved sideways, in seats, so that short rows stand in the middle. */
  readonly shift: Float32Array;
  readonly minPrice: number;
  readonly maxPrice: number;
}

/** All seats as columns of typed arrays, sorted by section, row and number. Statuses live in the store. */
export interface SeatTable {
  readonly count: number;
  readonly ids: readonly string[];
  readonly rowLabels: readonly Label[];
  readonly seatLabels: readonly Label[];
  readonly section: Uint32Array;
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  readonly price: Float64Array;
  /** Distinct prices, highest first; `band[i]` is a seat's place among them. */
  readonly prices: readonly number[];
  readonly band: Uint8Array;
  readonly sections: readonly Section[];
  /** Where the n-th seat of the given list went; -1: its id is that of an earlier one, which counts. */
  readonly indexOfPosition: Int32Array;
  /** The index of a seat, or -1. */
  indexOf(id: string): number;
}

const MAX_BAND = 255;
/** Seats that are looked at in one part. */
const PART = 500;

/** @throws {SeatMapError} naming the seat and the field that is wrong. */
export const createSeatTable = (seats: readonly SeatMapSeat[]): SeatTable => atOnce(buildSeatTable(seats));

/** {@link createSeatTable} in parts. */
export function* buildSeatTable(seats: readonly SeatMapSeat[]): InParts<SeatTable> {
  check(Array.isArray(seats), 'seats', 'must be a list');
  const bySection = new Map<string, number[]>();
  const seen = new Set<number>();
  const byId = new Map<string, number>();
  // Neighbours in the list mostly agree, and a comparison costs less than a look into a map.
  let members: number[] = [];
  let last: SeatMapSeat | undefined;
  for (let position = 0; position < seats.length; position += 1) {
    if (position % PART === 0) yield;
    const seat = seats[position];
    if (!isSeat(seat)) return refuse(seat, position);
    if (byId.has(seat.id)) continue;
    byId.set(seat.id, position);
    if (seat.price !== last?.price) seen.add(seat.price);
    if (seat.sectionCode !== last?.sectionCode) {
      members = bySection.get(seat.sectionCode) ?? [];
      bySection.set(seat.sectionCode, members);
    }
    members.push(position);
    last = seat;
  }
  const prices = [...seen].sort((a, b) => b - a);
  const bandOf = new Map(prices.map((price, band) => [price, Math.min(band, MAX_BAND)]));

  const count = byId.size;
  const ids: string[] = [];
  const rowLabels: Label[] = [];
  const seatLabels: Label[] = [];
  const sections: Section[] = [];
  const section = new Uint32Array(count);
  const row = new Uint32Array(count);
  const column = new Uint32Array(count);
  const price = new Float64Array(count);
  const band = new Uint8Array(count);
  const indexOfPosition = new Int32Array(seats.length).fill(-1);
  const codes = [...bySection.keys()].sort(compareLabels);
  const shorts = shortCodes(codes);
  for (const [place, code] of codes.entries()) {
    yield;
    const { rows, columns, slots, shift } = arrange(seats, bySection.get(code) ?? []);
    const start = ids.length;
    let minPrice = Number.POSITIVE_INFINITY;
    let maxPrice = Number.NEGATIVE_INFINITY;
    let lastPrice = Number.NaN;
    let lastBand = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const position = slots[slot] ?? -1;
      const seat = seats[position];
      if (!seat) continue;
      const next = ids.length;
      ids.push(seat.id);
      rowLabels.push(seat.rowNumber);
      seatLabels.push(seat.seatNumber);
      section[next] = sections.length;
      row[next] = slot / columns;
      column[next] = slot % columns;
      price[next] = seat.price;
      if (seat.price !== lastPrice) {
        lastPrice = seat.price;
        lastBand = bandOf.get(lastPrice) ?? 0;
        minPrice = Math.min(minPrice, lastPrice);
        maxPrice = Math.max(maxPrice, lastPrice);
      }
      band[next] = lastBand;
      indexOfPosition[position] = next;
      slots[slot] = next;
    }
    sections.push({
      code,
      short: shorts[place] ?? code,
      start,
      end: ids.length,
      rows,
      columns,
      seatAt: slots,
      shift,
      minPrice,
      maxPrice,
    });
  }
  return {
    count,
    ids,
    rowLabels,
    seatLabels,
    section,
    row,
    column,
    price,
    prices,
    band,
    sections,
    indexOfPosition,
    indexOf: (id) => indexOfPosition[byId.get(id) ?? -1] ?? -1,
  };
}

const isText = (value: unknown) => typeof value === 'string';
const isLabel = (value: unknown) => isText(value) || Number.isFinite(value);
const FIELDS = { id: isText, sectionCode: isText, rowNumber: isLabel, seatNumber: isLabel, price: Number.isFinite };

/** Written out: in a loop over the fields it would cost several times as much, and there are 50,000 seats. */
function isSeat(seat: SeatMapSeat | undefined): seat is SeatMapSeat {
  return (
    isText(seat?.id) &&
    isText(seat?.sectionCode) &&
    isLabel(seat?.rowNumber) &&
    isLabel(seat?.seatNumber) &&
    Number.isFinite(seat?.price)
  );
}

function refuse(seat: unknown, position: number): never {
  const [name] = Object.entries(FIELDS).find(([field, isValid]) => !isValid(Object(seat)[field])) ?? [];
  throw new SeatMapError(`seats[${position}].${name}`, 'is missing or of the wrong type');
}

export function sectionCode(table: SeatTable, seat: number): string {
  return table.sections[table.section[seat] ?? -1]?.code ?? '';
}

/** The seats of one row from left to right. */
export function seatsOfRow(section: Section, row: number): number[] {
  return Array.from(
    section.seatAt.subarray(row * section.columns, (row + 1) * section.columns).filter((seat) => seat >= 0),
  );
}
