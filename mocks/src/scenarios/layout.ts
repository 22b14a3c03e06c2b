import type { Random } from '../engine/random.ts';
import { decimal } from '../aspnet/values/decimal.ts';
import { timestampOf } from '../aspnet/values/timestamp.ts';
import type { CatalogEvent, CatalogSeat, CatalogSeatStatus } from '../services/catalog/domain/state.ts';

/** A section of a venue, row by row. */
export interface SectionPlan {
  readonly code: string;
  /** Such as `120.00`. Cents that are declined (.13, .66, .99) only on purpose. */
  readonly price: string;
  /** Row number, and the seat numbers that exist in it: rows may differ, and seats may be missing. */
  readonly rows: readonly { row: number; seats: readonly number[] }[];
}

export interface EventPlan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly venue: string;
  /** Evenings from today, and the hour in UTC. */
  readonly days: number;
  readonly hour: number;
  readonly maxCapacity: number;
  readonly basePrice: string;
  readonly sections: readonly SectionPlan[];
  /** Shares of the seats that are gone at the start. */
  readonly taken: { readonly sold: number; readonly reserved: number };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Seats `from` to `to`, without some. */
export function seats(from: number, to: number, without: readonly number[] = []): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((seat) => !without.includes(seat));
}

/** The same row again and again. */
export function block(rows: number, seatsPerRow: number): SectionPlan['rows'] {
  return Array.from({ length: rows }, (_, index) => ({ row: index + 1, seats: seats(1, seatsPerRow) }));
}

/** An hour of the day that is `days` from now, in UTC: always ahead, whatever today is. */
export function eveningIn(now: number, days: number, hour: number): number {
  return Math.floor(now / DAY_MS) * DAY_MS + days * DAY_MS + hour * 60 * 60 * 1000;
}

/** Builds the event with its seats; parties sit together, so what is taken comes in short runs. */
export function buildEvent(plan: EventPlan, now: number, random: Random): CatalogEvent {
  const list: CatalogSeat[] = [];
  const status = createTaker(plan.taken, random);
  for (const section of plan.sections) {
    const price = decimal(section.price);
    for (const { row, seats: numbers } of section.rows) {
      for (const number of numbers) {
        list.push({
          id: random.uuid(),
          section: section.code,
          row,
          number,
          price,
          status: status(),
          reservationId: null,
        });
      }
    }
  }
  return {
    id: plan.id,
    name: plan.name,
    description: plan.description,
    eventDate: timestampOf(eveningIn(now, plan.days, plan.hour)),
    venue: plan.venue,
    maxCapacity: plan.maxCapacity,
    basePrice: decimal(plan.basePrice),
    isActive: true,
    createdAt: timestampOf(now),
    updatedAt: null,
    seats: list,
  };
}

const LONGEST_PARTY = 5;

function createTaker({ sold, reserved }: EventPlan['taken'], random: Random): () => CatalogSeatStatus {
  let left = 0;
  let current: CatalogSeatStatus = 'available';
  return () => {
    if (left === 0) {
      left = random.integer(1, LONGEST_PARTY);
      const chance = random.next();
      current = chance < sold ? 'sold' : chance < sold + reserved ? 'reserved' : 'available';
    }
    left--;
    return current;
  };
}
