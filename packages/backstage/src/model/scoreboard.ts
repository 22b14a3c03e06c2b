import type { PlatformEvent } from '@speckit/mocks';
import type { Who } from './tracer.ts';
import { bareId, itemsOf, textOf } from './values.ts';

/** Seats, counted from the log since the board was made. */
export interface Score {
  readonly soldToYou: number;
  readonly soldToRivals: number;
  readonly heldByYou: number;
  readonly heldByRivals: number;
  /** Reservations that were refused because somebody was faster. */
  readonly refused: number;
  /** Seats that two orders have paid for. */
  readonly doubleSales: number;
}

export interface Scoreboard {
  /** Takes every event, in order, and whose doing it is. */
  readonly tell: (event: PlatformEvent, who: Who) => void;
  readonly score: () => Score;
  /** What a board that goes on after a reload has to know. */
  readonly memory: () => BoardMemory;
}

/** Reservations with their seats, seats with their holders and owners, and orders of each seat. */
export interface BoardMemory {
  readonly seats: readonly (readonly [reservationId: string, seatId: string])[];
  readonly held: readonly (readonly [seatId: string, who: Who])[];
  readonly owners: readonly (readonly [seatId: string, who: Who])[];
  readonly orders: readonly (readonly [seatId: string, orderIds: readonly string[]])[];
  readonly refused: number;
}

/** Counts who got what, by the records of the log: not by what the client or a rival says. */
export function createScoreboard(kept?: BoardMemory): Scoreboard {
  /** By reservation. */
  const seats = new Map<string, string>(kept?.seats);
  /** By seat. */
  const held = new Map<string, Who>(kept?.held);
  const owners = new Map<string, Who>(kept?.owners);
  const orders = new Map(kept?.orders.map(([seat, ids]) => [seat, new Set(ids)]));
  /** Holds being asked for, by request. */
  const asked = new Set<string>();
  let refused = kept?.refused ?? 0;

  const seatsOf = (value: unknown): readonly string[] => {
    const items = itemsOf(value).map(bareId);
    if (items.length > 0) return items;
    const seat = seats.get(textOf(value, 'reservationId') ?? '');
    return seat === undefined ? [] : [seat];
  };

  function tellRecord({ topic, value, id }: Extract<PlatformEvent, { type: 'record' }>, who: Who): void {
    switch (topic) {
      case 'reservation-created': {
        const seat = bareId(textOf(value, 'seatId') ?? '');
        seats.set(textOf(value, 'reservationId') ?? '', seat);
        held.set(seat, who);
        break;
      }
      case 'reservation-expired':
        held.delete(bareId(textOf(value, 'seatId') ?? ''));
        break;
      case 'payment-failed':
        for (const seat of seatsOf(value)) held.delete(seat);
        break;
      case 'payment-succeeded':
        for (const seat of seatsOf(value)) {
          held.delete(seat);
          owners.set(seat, who);
          orders.set(seat, (orders.get(seat) ?? new Set()).add(textOf(value, 'orderId') ?? id));
        }
        break;
    }
  }

  const count = (map: ReadonlyMap<string, Who>, wanted: Who) =>
    [...map.values()].filter((who) => who === wanted).length;

  return {
    tell(event, who) {
      if (event.type === 'record') tellRecord(event, who);
      else if (event.type === 'request' && event.method === 'POST' && event.path === '/reservations')
        asked.add(event.id);
      else if (event.type === 'response' && asked.delete(event.id) && event.status === 409) refused += 1;
      else if (event.type === 'cut') asked.delete(event.id);
    },
    score: () => ({
      soldToYou: count(owners, 'you'),
      soldToRivals: count(owners, 'rival'),
      heldByYou: count(held, 'you'),
      heldByRivals: count(held, 'rival'),
      refused,
      doubleSales: [...orders.values()].filter(({ size }) => size > 1).length,
    }),
    memory: () => ({
      seats: [...seats],
      held: [...held],
      owners: [...owners],
      orders: [...orders].map(([seat, ids]) => [seat, [...ids]] as const),
      refused,
    }),
  };
}
