import { arrange } from './arrange.ts';
import { compareLabels } from './naturalOrder.ts';
import type { Label, SeatMapSeat } from './seat.ts';

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
  readonly minPrice: number;
  readonly maxPrice: number;
}

/** All seats as columns of typed arrays, sorted by section, row and number. Statuses live in the store. */
export interface SeatTable {
  readonly count: number;
  readonly ids: readonly string[];
  readonly rowLabels: readonly Label[];
  readonly seatLabels: readonly Label[];
  readonly section: Uint16Array;
  readonly row: Uint16Array;
  readonly column: Uint16Array;
  readonly price: Float64Array;
  /** Distinct prices, highest first; `band[i]` is a seat's place among them. */
  readonly prices: readonly number[];
  readonly band: Uint8Array;
  readonly sections: readonly Section[];
  /** Where the n-th seat of the given list went. */
  readonly indexOfPosition: Int32Array;
  /** The index of a seat, or -1. */
  indexOf(id: string): number;
}

const MAX_BAND = 255;

export function createSeatTable(seats: readonly SeatMapSeat[]): SeatTable {
  const bySection = new Map<string, number[]>();
  const seen = new Set<number>();
  seats.forEach((seat, position) => {
    seen.add(seat.price);
    const members = bySection.get(seat.sectionCode);
    if (members) members.push(position);
    else bySection.set(seat.sectionCode, [position]);
  });
  const prices = [...seen].toSorted((a, b) => b - a);
  const bandOf = new Map(prices.map((price, band) => [price, Math.min(band, MAX_BAND)]));

  let byId: Map<string, number> | null = null;
  const ids = Array.from<string>({ length: seats.length });
  const table = {
    count: seats.length,
    ids,
    rowLabels: Array.from<Label>({ length: seats.length }),
    seatLabels: Array.from<Label>({ length: seats.length }),
    section: new Uint16Array(seats.length),
    row: new Uint16Array(seats.length),
    column: new Uint16Array(seats.length),
    price: new Float64Array(seats.length),
    prices,
    band: new Uint8Array(seats.length),
    sections: [] as Section[],
    indexOfPosition: new Int32Array(seats.length),
    indexOf(id: string) {
      // Made at the first question: 50,000 entries are not free, and the first paint asks none.
      byId ??= new Map(ids.map((each, index) => [each, index]));
      return byId.get(id) ?? -1;
    },
  };
  let next = 0;
  const codes = [...bySection.keys()].toSorted(compareLabels);
  codes.forEach((code, place) => {
    const { rows, columns, slots, shift } = arrange(seats, bySection.get(code) ?? []);
    const start = next;
    let minPrice = Number.POSITIVE_INFINITY;
    let maxPrice = Number.NEGATIVE_INFINITY;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const position = slots[slot] ?? -1;
      const seat = seats[position];
      if (!seat) continue;
      ids[next] = seat.id;
      table.rowLabels[next] = seat.rowNumber;
      table.seatLabels[next] = seat.seatNumber;
      table.section[next] = place;
      table.row[next] = Math.floor(slot / columns);
      table.column[next] = slot % columns;
      table.price[next] = seat.price;
      table.band[next] = bandOf.get(seat.price) ?? 0;
      table.indexOfPosition[position] = next;
      minPrice = Math.min(minPrice, seat.price);
      maxPrice = Math.max(maxPrice, seat.price);
      slots[slot] = next;
      next += 1;
    }
    table.sections.push({ code, start, end: next, rows, columns, seatAt: slots, shift, minPrice, maxPrice });
  });
  return table;
}

/** Whether a later reading lists the same seats, in the same order, at the same prices. */
export function isSameVenue(table: SeatTable, seats: readonly SeatMapSeat[]): boolean {
  if (seats.length !== table.count) return false;
  const { ids, price, indexOfPosition } = table;
  for (let position = 0; position < seats.length; position += 1) {
    const seat = seats[position];
    const index = indexOfPosition[position] ?? -1;
    if (!seat || ids[index] !== seat.id || price[index] !== seat.price) return false;
  }
  return true;
}

export function sectionCode(table: SeatTable, seat: number): string {
  return table.sections[table.section[seat] ?? -1]?.code ?? '';
}

/** The seats of one row from left to right. */
export function seatsOfRow(section: Section, row: number): number[] {
  return [...section.seatAt.subarray(row * section.columns, (row + 1) * section.columns)].filter((seat) => seat >= 0);
}
