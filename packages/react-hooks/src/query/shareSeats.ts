import type { Seat, Seatmap } from '@speckit/sdk';
import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * Carries unchanged seats over from the previous answer, so that a poll of 50,000 seats costs what changed:
 * a memoised row sees the same seat object again, and an answer without news is the same seatmap altogether.
 *
 * Seats are compared by position (the catalog's order is stable), which is one pass without a table; a venue
 * whose order changed is simply all new. TanStack's own structural sharing compares every field of every seat
 * recursively, even when nothing changed; that is why it is off for seatmaps.
 *
 * @param previous The seatmap shown so far.
 * @param next The seatmap just read.
 * @returns `previous` itself when nothing differs, else `next` with the old objects of its unchanged seats.
 */
export function shareSeats(previous: Seatmap | undefined, next: Seatmap): Seatmap {
  if (previous === undefined || previous === next) return next;
  let shared = 0;
  const seats = next.seats.map((seat, index) => {
    const before = previous.seats[index];
    if (before === undefined || !sameSeat(before, seat)) return seat;
    shared += 1;
    return before;
  });
  const unchanged = shared === previous.seats.length && shared === seats.length;
  if (unchanged && sameHead(previous, next)) return previous;
  return { ...next, seats: unchanged ? previous.seats : seats };
}

/**
 * TanStack's `structuralSharing` for seatmaps: a list of seats has been shared already ({@link shareSeats}), and comparing
 * each field of each seat again is what it must not do; what a `select` made of it (counts, one seat) is compared.
 */
export function shareSelected(previous: unknown, next: unknown): unknown {
  return hasSeats(next) ? next : replaceEqualDeep(previous, next);
}

const hasSeats = (value: unknown) => typeof value === 'object' && value !== null && 'seats' in value;

function sameSeat(a: Seat, b: Seat): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.status === b.status &&
    a.price === b.price &&
    a.sectionCode === b.sectionCode &&
    a.rowNumber === b.rowNumber &&
    a.seatNumber === b.seatNumber
  );
}

function sameHead(a: Seatmap, b: Seatmap): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.description === b.description &&
    a.eventDate === b.eventDate &&
    a.basePrice === b.basePrice
  );
}
