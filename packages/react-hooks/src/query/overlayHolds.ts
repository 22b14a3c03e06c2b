import type { Seat, Seatmap } from '@speckit/sdk';

/** How far the buyer has come with a seat, in the words of the sdk's purchase. */
export type OwnSeatStatus = 'chosen' | 'holding' | 'held' | 'in_cart' | 'paying' | 'owned' | 'lost' | 'released';

/**
 * What the buyer knows of seats better than the map does. The state of a purchase is one; who works with the single
 * verbs makes one by hand: `{ seats: [{ seatId, status: 'held' }] }`.
 */
export interface OwnSeats {
  readonly seats: readonly {
    readonly seatId: string;
    readonly status: OwnSeatStatus;
    /** Why a seat is `lost`: the code of the refusal. */
    readonly problem?: { readonly code: string } | null | undefined;
  }[];
}

type OwnSeat = OwnSeats['seats'][number];

/** A seat as the buyer of the current purchase sees it. */
export interface OverlaidSeat extends Seat {
  /** How far this buyer has come with the seat; missing for everybody else's. */
  readonly mine?: OwnSeatStatus;
}

/** A seatmap on which the buyer's own seats are marked. */
export interface OverlaidSeatmap extends Omit<Seatmap, 'seats'> {
  readonly seats: readonly OverlaidSeat[];
}

/** What the map must say of a seat that is in our hands, whatever a stale answer says. */
const OWN_STATUS: Partial<Record<OwnSeatStatus, Seat['status']>> = {
  holding: 'reserved',
  held: 'reserved',
  in_cart: 'reserved',
  paying: 'reserved',
  owned: 'sold',
};

/** Refusals that say somebody else has the seat. */
const TAKEN: ReadonlySet<string> = new Set(['seat_unavailable', 'seat_contended']);

/**
 * Lays what the purchase knows over what the seatmap says. The map arrives by polling and lags behind: a seat just
 * held would still show as free, or as somebody else's. So own seats are marked `mine` and shown `reserved` (`sold`
 * once owned), and a seat that was refused to us is no longer shown as free. A seat whose hold is over is left to
 * the map.
 *
 * Untouched seats keep their identity; without anything to lay over, the seatmap itself comes back. Nothing is
 * fetched: the map need not be read again just because something of ours changed.
 *
 * @param seatmap As the catalog tells it.
 * @param purchase The state of `usePurchase`, or of the sdk's `createPurchase`; null when there is none.
 */
export function overlayHolds(seatmap: Seatmap, purchase: OwnSeats | null): OverlaidSeatmap {
  if (purchase === null) return seatmap;
  const known = new Map(purchase.seats.filter(isTelling).map((seat) => [seat.seatId, seat]));
  if (known.size === 0) return seatmap;
  const seats = seatmap.seats.map((seat) => {
    const ours = known.get(seat.id);
    return ours === undefined ? seat : overlaySeat(seat, ours);
  });
  return { ...seatmap, seats };
}

function isTelling(seat: OwnSeat): boolean {
  return seat.status in OWN_STATUS || wasTaken(seat);
}

function wasTaken(seat: OwnSeat): boolean {
  return seat.status === 'lost' && TAKEN.has(seat.problem?.code ?? '');
}

function overlaySeat(seat: Seat, ours: OwnSeat): OverlaidSeat {
  const own = OWN_STATUS[ours.status];
  if (own !== undefined) return { ...seat, status: own, mine: ours.status };
  return seat.status === 'available' ? { ...seat, status: 'reserved' } : seat;
}
