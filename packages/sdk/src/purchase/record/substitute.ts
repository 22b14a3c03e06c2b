import type { Seat } from '../../models/catalog.ts';
import { isBookable } from '../../models/predicates.ts';
import type { SeatChoice } from './types.ts';

/** Chooses another seat where one could not be had. */
export interface SubstitutePolicy {
  readonly type: 'substitute';
  /** Substitutes tried in one purchase, at most. */
  readonly attempts: number;
  /**
   * A seat for `lost` out of those left. `party`: the seats of the purchase that are not lost. `crowd`: how many seats it
   * has lost so far, and a source of chance: who is one of many should not choose what all the others choose.
   */
  readonly choose: (
    lost: SeatChoice,
    party: readonly SeatChoice[],
    seats: readonly Seat[],
    crowd?: Crowd,
  ) => Seat | undefined;
}

/** What tells how many others are after the same seats. */
export interface Crowd {
  /** Seats lost to others so far. */
  readonly losses: number;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Which substitutes are taken. */
export interface SubstituteOptions {
  /** Default 1,000: as long as there are seats and time. */
  readonly attempts?: number | undefined;
  /** Currency units. Default: the price of the seat that was lost. */
  readonly maxPrice?: number | undefined;
}

/** A seat away from the party counts like so many seats away from the one that was lost. */
const APART = 4;
/** A row apart counts like so many seats. */
const ROW = 4;
/** Those who lose their seat to others spread over so many of the best seats left, and over four times as many each time. */
const SPREAD = 8;
const SPREADS = 4;
const MOST_ATTEMPTS = 1_000;
/** Leaving a single free seat between two taken ones counts like so many seats. */
const ORPHAN = 6;

type Place = Pick<SeatChoice, 'sectionCode' | 'rowNumber' | 'seatNumber'>;

const distance = (one: Place, other: Place) =>
  ROW * Math.abs((one.rowNumber ?? 0) - (other.rowNumber ?? 0)) +
  Math.abs((one.seatNumber ?? 0) - (other.seatNumber ?? 0));

/**
 * A near equivalent: the same section, not more expensive than the seat that was lost, beside the party where it can be, and leaving
 * no orphan where that can be avoided. One of the nearest, not always the nearest: in a rush all the others look for it. Pass it as `policy`; when no seat is left the purchase gives up all.
 */
export function substitute({ attempts = MOST_ATTEMPTS, maxPrice }: SubstituteOptions = {}): SubstitutePolicy {
  return {
    type: 'substitute',
    attempts,
    choose: (lost, party, seats, crowd) => {
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
      const offered = section
        .filter((seat) => isFree(seat) && seat.price <= (maxPrice ?? lost.price))
        .map((seat) => ({ seat, cost: cost(seat), orphans: orphans(seat) }))
        .sort((one, other) => one.cost - other.cost);
      if (!crowd || offered.length === 0) return offered[0]?.seat;
      const fewest = Math.min(...offered.map((each) => each.orphans));
      const pool = offered.filter((each) => each.orphans === fewest);
      const width = Math.min(pool.length, SPREAD * SPREADS ** (Math.max(1, crowd.losses) - 1));
      return pool[Math.floor(crowd.random() * width)]?.seat;
    },
  };
}
