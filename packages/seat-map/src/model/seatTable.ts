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
  readonly indexOf: (id: string) => number;
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
  const indexOfPosition = new Int32Array(seats.length).fill(-1);
  const byId = new Map<string, number>();
  // Neighbours in the list mostly agree, and a comparison costs less than a look into a map.
  let members: number[] = [];
  let last: SeatMapSeat | undefined;
  /** A function of its own, like `arrangeSection`: hosts make long loops fast there, not in a generator. */
  const group = (from: number, to: number) => {
    for (let position = from; position < to; position += 1) {
      const seat = seats[position];
      const fault = faultOf(seat ?? {});
      if (!seat || fault !== null)
        throw new SeatMapError(`seats[${position}].${fault}`, 'is missing or of the wrong type');
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
  };
  for (let from = 0; from < seats.length; from += PART) {
    yield;
    group(from, Math.min(from + PART, seats.length));
  }
  const prices = [...seen].sort((a, b) => b - a);
  const bandOf = new Map(prices.map((price, band) => [price, Math.min(band, MAX_BAND)]));

  const count = byId.size;
  const ids = listOf<string>(count);
  const rowLabels = listOf<Label>(count);
  const seatLabels = listOf<Label>(count);
  const section = new Uint32Array(count);
  const row = new Uint32Array(count);
  const column = new Uint32Array(count);
  const price = new Float64Array(count);
  const band = new Uint8Array(count);
  const codes = [...bySection.keys()].sort(compareLabels);
  const shorts = shortCodes(codes);
  let next = 0;
  const arrangeSection = (code: string, place: number): Section => {
    const { rows, columns, slots, shift } = arrange(seats, bySection.get(code) ?? []);
    const start = next;
    let minPrice = Number.POSITIVE_INFINITY;
    let maxPrice = Number.NEGATIVE_INFINITY;
    let lastPrice = Number.NaN;
    let lastBand = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const position = slots[slot] ?? -1;
      const seat = seats[position];
      if (!seat) continue;
      ids[next] = seat.id;
      rowLabels[next] = seat.rowNumber;
      seatLabels[next] = seat.seatNumber;
      section[next] = place;
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
      next += 1;
    }
    const short = shorts[place] ?? code;
    return { code, short, start, end: next, rows, columns, seatAt: slots, shift, minPrice, maxPrice };
  };
  const sections: Section[] = [];
  for (const [place, code] of codes.entries()) {
    yield;
    sections.push(arrangeSection(code, place));
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
    indexOf: indexBy(byId, indexOfPosition),
  };
}

/** Of its whole length from the start: grown step by step it would take twice the memory. */
function listOf<Item>(length: number): Item[] {
  const list: Item[] = [];
  list.length = length;
  return list;
}

/** Made here, and not beside what reads the list of seats: it would keep that list alive. */
function indexBy(positions: ReadonlyMap<string, number>, indexOfPosition: Int32Array) {
  return (id: string) => indexOfPosition[positions.get(id) ?? -1] ?? -1;
}

const isText = (value: unknown) => typeof value === 'string';
const isLabel = (value: unknown) => isText(value) || Number.isFinite(value);

/** The field that is wrong. Written out: in a loop over the fields it would cost several times as much. */
function faultOf(seat: Partial<SeatMapSeat>): string | null {
  if (!isText(seat.id)) return 'id';
  if (!isText(seat.sectionCode)) return 'sectionCode';
  if (!isLabel(seat.rowNumber)) return 'rowNumber';
  if (!isLabel(seat.seatNumber)) return 'seatNumber';
  return Number.isFinite(seat.price) ? null : 'price';
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
