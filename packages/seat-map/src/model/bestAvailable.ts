import { check, isRecord } from './errors.ts';
import type { Geometry } from './geometry.ts';
import type { SeatMapSeat } from './seat.ts';
import { createSeatStore, type SeatStore } from './seatStore.ts';

/** Beyond it no party is one, and looking for it would take seconds. */
const LARGEST_PARTY = 1_000;

/** What a party wants: how many seats together, and at which price. */
export interface PartyWish {
  readonly size: number;
  /** Highest acceptable price of a seat, in currency units. */
  readonly maxPrice?: number | undefined;
  /** Index of the only acceptable section. */
  readonly section?: number | undefined;
  /** Seats to stay close to (those just lost). Without it, close to the stage is best. */
  readonly near?: readonly number[] | undefined;
  /** Seats not to offer although they look free. */
  readonly except?: ReadonlySet<number> | undefined;
}

/** A wish in the words of the catalog: section by code, seats by id. */
export interface VenueWish {
  readonly size: number;
  /** Highest acceptable price of a seat, in currency units. */
  readonly maxPrice?: number | undefined;
  readonly section?: string | undefined;
  readonly near?: readonly string[] | undefined;
}

/** The best seats for a party as ids, together if that is possible, `null` if there are too few. No map is needed. */
export function bestAvailable(
  seats: readonly SeatMapSeat[],
  wish: VenueWish,
  geometry: Geometry | null = null,
): string[] | null {
  checkWish(wish);
  const { size, maxPrice, section, near } = wish;
  const store = createSeatStore(seats, geometry);
  const place = section === undefined ? undefined : store.table.sections.findIndex(({ code }) => code === section);
  const close = near?.map((id) => store.table.indexOf(id)).filter((seat) => seat >= 0);
  return bestAvailableOn(store, { size, maxPrice, section: place, near: close });
}

/** The same on the store of a map: sections and seats by their index. The party sits together where that is possible. */
export function bestAvailableOn(store: SeatStore, wish: PartyWish): string[] | null {
  checkWish(wish);
  // Before anything is tried: a party larger than what is left would be looked for in every way there is.
  let left = 0;
  for (let seat = 0; seat < store.table.count; seat += 1) left += Number(fits(store, wish, seat));
  if (left < wish.size) return null;
  return findClose(store, wish)?.map((seat) => store.table.ids[seat] ?? '') ?? null;
}

function checkWish(wish: PartyWish | VenueWish): void {
  check(isRecord(wish), 'wish', 'must be an object');
  const { size, maxPrice, near } = wish;
  check(
    Number.isInteger(size) && size > 0 && size <= LARGEST_PARTY,
    'wish.size',
    `must be a whole number from 1 to ${LARGEST_PARTY}`,
  );
  check(maxPrice === undefined || maxPrice >= 0, 'wish.maxPrice', 'must be a number');
  check(near === undefined || Array.isArray(near), 'wish.near', 'must be a list of seats');
}

/** Leaving a single free seat beside the party is worth this many seats of distance to avoid. */
const ORPHAN_PENALTY = 2.5;
/** When seats are replaced: one row away counts as this many seats, another section as so many more. */
const ROW_WEIGHT = 1.7;
const SECTION_PENALTY = 6;

/** The best block of neighbouring seats for a party, as seat indices from left to right, or null. */
export function findTogether(store: SeatStore, wish: PartyWish): number[] | null {
  const { table } = store;
  const target = aim(store, wish.near);
  let best: number[] | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  table.sections.forEach((section, place) => {
    if (wish.section !== undefined && wish.section !== place) return;
    if (wish.maxPrice !== undefined && section.minPrice > wish.maxPrice) return;
    for (let row = 0; row < section.rows; row += 1) {
      const line = section.seatAt.subarray(row * section.columns, (row + 1) * section.columns);
      let run = 0;
      for (let column = 0; column < line.length; column += 1) {
        run = fits(store, wish, line[column] ?? -1) ? run + 1 : 0;
        if (run < wish.size) continue;
        const first = column - wish.size + 1;
        const score = distance(store, line, first, column, target) + orphans(store, wish, line, first, column);
        if (score >= bestScore) continue;
        bestScore = score;
        best = [...line.subarray(first, column + 1)];
      }
    }
  });
  return best;
}

/** The party in as few groups as possible, the larger first: together, or halves, or at worst one by one. */
export function findClose(store: SeatStore, wish: PartyWish): number[] | null {
  const together = findTogether(store, wish);
  if (together || wish.size === 1) return together;
  const longest = longestRun(store, wish);
  for (let first = Math.min(wish.size - 1, longest); first >= Math.min(Math.ceil(wish.size / 2), longest); first -= 1) {
    const head = findTogether(store, { ...wish, size: first });
    if (!head) continue;
    const except = new Set([...(wish.except ?? []), ...head]);
    const rest = findClose(store, { ...wish, size: wish.size - first, near: head, except });
    if (rest) return [...head, ...rest];
  }
  if (wish.size < 3) return null;
  const single = findTogether(store, { ...wish, size: 1 });
  if (!single) return null;
  const except = new Set([...(wish.except ?? []), ...single]);
  const rest = findClose(store, { ...wish, size: wish.size - 1, near: single, except });
  return rest ? [...single, ...rest] : null;
}

/** Seats side by side that fit, at most. */
function longestRun(store: SeatStore, wish: PartyWish): number {
  let longest = 1;
  for (const { seatAt, columns } of store.table.sections) {
    let run = 0;
    seatAt.forEach((seat, slot) => {
      if (slot % columns === 0) run = 0;
      run = fits(store, wish, seat) ? run + 1 : 0;
      longest = Math.max(longest, run);
    });
  }
  return longest;
}

function fits(store: SeatStore, wish: PartyWish, seat: number): boolean {
  if (seat < 0 || !store.isFree(seat)) return false;
  if (wish.maxPrice !== undefined && (store.table.price[seat] ?? 0) > wish.maxPrice) return false;
  return wish.except?.has(seat) !== true;
}

interface Aim {
  readonly x: number;
  readonly y: number;
  /** Of the seats to stay close to; -1 when the stage is the aim. */
  readonly section: number;
  readonly row: number;
}

function aim(store: SeatStore, near: readonly number[] | undefined): Aim {
  const { table, layout } = store;
  if (!near || near.length === 0) return { ...layout.stage.middle, section: -1, row: -1 };
  const middle = (values: ArrayLike<number>) => near.reduce((sum, seat) => sum + (values[seat] ?? 0), 0) / near.length;
  const section = table.section[near[0] ?? -1] ?? -1;
  return { x: middle(layout.x), y: middle(layout.y), section, row: middle(table.row) };
}

/** Another row is further than it looks, since a party wants to sit in one; another section is another view. */
function distance(store: SeatStore, line: Int32Array, first: number, last: number, target: Aim): number {
  const { x, y } = store.layout;
  const left = line[first] ?? 0;
  const right = line[last] ?? 0;
  const across = ((x[left] ?? 0) + (x[right] ?? 0)) / 2 - target.x;
  if (target.section === store.table.section[left])
    return Math.hypot(across, ROW_WEIGHT * ((store.table.row[left] ?? 0) - target.row));
  const along = ((y[left] ?? 0) + (y[right] ?? 0)) / 2 - target.y;
  return Math.hypot(across, along) + (target.section === -1 ? 0 : SECTION_PENALTY);
}

function orphans(store: SeatStore, wish: PartyWish, line: Int32Array, first: number, last: number): number {
  const free = (column: number) =>
    column >= 0 && column < line.length && fits(store, { size: 1, except: wish.except }, line[column] ?? -1);
  const left = free(first - 1) && !free(first - 2);
  const right = free(last + 1) && !free(last + 2);
  return (Number(left) + Number(right)) * ORPHAN_PENALTY;
}
