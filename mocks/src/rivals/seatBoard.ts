import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import type { ShopClient } from './shopClient.ts';

export interface BoardSeat {
  id: string;
  price: number;
}

/** The seatmap as a crowd sees it: looked at together now and then, because every look costs the catalog dearly. */
export interface SeatBoard {
  /** A seat that looked free; `none` when none does, `unknown` while the catalog does not answer. */
  pick(random: Random): Promise<BoardSeat | 'none' | 'unknown'>;
  /** Somebody has it. */
  strike(seatId: string): void;
}

export function createSeatBoard(options: {
  counter: ShopClient;
  clock: Clock;
  eventId: string;
  /** The least time between two looks, ms. */
  lookEveryMs: number;
}): SeatBoard {
  const { counter, clock, eventId, lookEveryMs } = options;
  let free: BoardSeat[] = [];
  /** Somebody has them; they leave `free` when they are drawn: looking for one among 50,000 takes long. */
  let taken = new Set<string>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isKnown = false;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const { status, json } = await counter('catalog', 'GET', `/events/${eventId}/seatmap`);
    const seats = status === 200 && Array.isArray(json['seats']) ? json['seats'] : undefined;
    isKnown = seats !== undefined;
    if (seats) {
      free = seats.filter(isFree);
      taken = new Set();
    }
    lookedAt = clock.monotonic();
    looking = undefined;
  }

  return {
    async pick(random) {
      if (clock.monotonic() - lookedAt >= lookEveryMs) await (looking ??= look());
      while (free.length > 0) {
        const index = random.integer(0, free.length - 1);
        const seat = free[index];
        if (seat && !taken.has(seat.id)) return seat;
        const last = free.pop();
        if (last && index < free.length) free[index] = last;
      }
      return isKnown ? 'none' : 'unknown';
    },
    strike: (seatId) => void taken.add(seatId),
  };
}

function isFree(seat: { id?: unknown; price?: unknown; status?: unknown }): seat is BoardSeat {
  return typeof seat.id === 'string' && typeof seat.price === 'number' && seat.status === 'available';
}
