import type { Seat } from '../../models/catalog.ts';
import { isBookable } from '../../models/predicates.ts';
import type { SeatChoice } from './types.ts';

/** Chooses another seat where one could not be had. */
export interface SubstitutePolicy {
  readonly type: 'substitute';
  /** Substitutes tried in one purchase, at most. */
  readonly attempts: number;
  /** The best seat left for `lost`; `party`: the seats of the purchase that are not lost. */
  readonly choose: (lost: SeatChoice, party: readonly SeatChoice[], seats: readonly Seat[]) => Seat | undefined;
}

export interface SubstituteOptions {
  /** Default 4. */
  readonly attempts?: number | undefined;
  /** Currency units. Default: the price of the seat that was lost. */
  readonly maxPrice?: number | undefined;
}

/** A seat away from the party counts like so many seats away from the one that was lost. */
const APART = 4;
/** A row apart counts like so many seats. */
const ROW = 4;
/** Leaving a single free seat between two taken ones counts like so many seats. */
const ORPHAN = 6;

type Place = Pick<SeatChoice, 'sectionCode' | 'rowNumber' | 'seatNumber'>;

const distance = (one: Place, other: Place) =>
  ROW * Math.abs((one.rowNumber ?? 0) - (other.rowNumber ?? 0)) +
  Math.abs((one.seatNumber ?? 0) - (other.seatNumber ?? 0));

/**
 * The nearest equivalent: the same section, no dearer than the seat that was lost, beside the party where it can be, and
 * leaving no orphan where that can be avoided. Pass it as `policy`; when no seat is left the purchase gives up all.
 */
export function substitute({ attempts = 4, maxPrice }: SubstituteOptions = {}): SubstitutePolicy {
  return {
    type: 'substitute',
    attempts,
    choose: (lost, party, seats) => {
      const taken = new Set<string>(party.map(({ seatId }) => seatId)).add(lost.seatId);
      const isFree = (seat: Seat | undefined) => seat !== undefined && isBookable(seat) && !taken.has(seat.id);
      const section = seats.filter(({ sectionCode }) => sectionCode === lost.sectionCode);
      const at = new Map(section.map((seat) => [`${seat.rowNumber}-${seat.seatNumber}`, seat]));
      const beside = ({ rowNumber, seatNumber }: Seat, step: number) => at.get(`${rowNumber}-${seatNumber + step}`);
      const orphans = (seat: Seat) =>
        [-1, 1].filter((step) => isFree(beside(seat, step)) && !isFree(beside(seat, 2 * step))).length;
      const cost = (seat: Seat) =>
        distance(seat, lost) +
        APART * Math.min(...party.map((other) => distance(seat, other)), ROW * 4) +
        ORPHAN * orphans(seat);
      let best: { readonly seat: Seat; readonly cost: number } | undefined;
      for (const seat of section) {
        if (!isFree(seat) || seat.price > (maxPrice ?? lost.price)) continue;
        const own = cost(seat);
        if (!best || own < best.cost) best = { seat, cost: own };
      }
      return best?.seat;
    },
  };
}
