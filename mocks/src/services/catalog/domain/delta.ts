import type { Delta } from '../../context.ts';
import type { CatalogEvent, CatalogSeat, CatalogSeatStatus, CatalogState } from './state.ts';

interface EventChange {
  readonly facts: Omit<CatalogEvent, 'seats'>;
  /** All its seats, since they are others than at the mark; otherwise those that have changed. */
  readonly isWhole: boolean;
  readonly seats: readonly CatalogSeat[];
}

interface CatalogChanges {
  readonly events: readonly EventChange[];
  readonly ended: readonly string[];
}

/** Catalog's part of a world that is kept: one look at each seat, and a copy of the few that have changed. */
export function createCatalogDelta(state: CatalogState): Delta {
  let marked = new Map<string, readonly CatalogSeatStatus[]>();

  function changeOf({ seats, ...facts }: CatalogEvent): EventChange {
    const before = marked.get(facts.id) ?? [];
    const isWhole = before.length !== seats.length;
    const changed = seats.filter(
      (seat, index) => isWhole || seat.reservationId !== null || seat.status !== before[index],
    );
    return { facts, isWhole, seats: changed.map((seat) => ({ ...seat })) };
  }

  function applyTo({ facts, isWhole, seats }: EventChange): void {
    const event = state.event(facts.id);
    if (!event || isWhole) state.add({ ...facts, seats: seats.map((seat) => ({ ...seat })) });
    else Object.assign(event, facts);
    for (const { id, price, status, reservationId } of seats) {
      const seat = state.seat(id);
      if (!seat) continue;
      Object.assign(seat, { price, status, reservationId });
      if (reservationId !== null) state.remember(reservationId, seat);
    }
  }

  return {
    mark() {
      marked = new Map(state.events().map(({ id, seats }) => [id, seats.map(({ status }) => status)]));
    },
    changes: (): CatalogChanges => ({ events: state.events().map(changeOf), ended: state.ended() }),
    apply(changes) {
      const { events, ended } = changes as CatalogChanges;
      for (const event of events) applyTo(event);
      for (const id of ended) state.markEnded(id);
    },
  };
}
