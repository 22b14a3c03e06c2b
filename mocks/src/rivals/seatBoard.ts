import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import type { ShopClient } from './shopClient.ts';

export interface BoardSeat {
  id: string;
  price: number;
}

/** The seatmap as a crowd sees it: looked at together now and then, because every look costs the catalog dearly. */
export interface SeatBoard {
  /** A seat that looked free; undefined when none does. */
  pick(random: Random): Promise<BoardSeat | undefined>;
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
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const { status, json } = await counter('catalog', 'GET', `/events/${eventId}/seatmap`);
    if (status === 200 && Array.isArray(json['seats'])) free = json['seats'].filter(isFree);
    lookedAt = clock.monotonic();
    looking = undefined;
  }

  return {
    async pick(random) {
      if (clock.monotonic() - lookedAt >= lookEveryMs) await (looking ??= look());
      if (free.length === 0) return undefined;
      return free[random.integer(0, free.length - 1)];
    },
    strike(seatId) {
      const index = free.findIndex(({ id }) => id === seatId);
      const last = free.pop();
      if (last && index >= 0 && index < free.length) free[index] = last;
      else if (last && index < 0) free.push(last);
    },
  };
}

function isFree(seat: { id?: unknown; price?: unknown; status?: unknown }): seat is BoardSeat {
  return typeof seat.id === 'string' && typeof seat.price === 'number' && seat.status === 'available';
}
