import { check, isRecord } from '../memory/checks.ts';
import { parseDate, type PurchaseSeatStatus, type Seat, type Seatmap } from '@speckit/sdk';

/** How far the buyer has come with a seat, in the words of the sdk's purchase. */
export type OwnSeatStatus = PurchaseSeatStatus;

/**
 * What the buyer knows of seats better than the map does. The state of a purchase is one; who works with the single
 * verbs makes one by hand: `{ seats: [{ seatId, status: 'held' }] }`.
 */
export interface OwnSeats {
  readonly seats: readonly {
    readonly seatId: string;
    readonly status: OwnSeatStatus;
    /** End of its hold, ISO 8601. */
    readonly expiresAt?: string | undefined;
    /** Why a seat is `lost`: the code of the refusal. */
    readonly problem?: { readonly code: string } | null | undefined;
  }[];
}

/** One of the buyer's own seats. */
export type OwnSeat = OwnSeats['seats'][number];

/** A seat as the buyer of the current purchase sees it. */
export interface OverlaidSeat extends Seat {
  /** How far this buyer has come with the seat; missing for everybody else's. */
  readonly mine?: OwnSeatStatus;
}

/** A seatmap on which the buyer's own seats are marked. */
export interface OverlaidSeatmap extends Omit<Seatmap, 'seats'> {
  readonly seats: readonly OverlaidSeat[];
}

/** What the map must say of a seat that this buyer holds, whatever a stale answer says. */
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
 * Lays what the buyer knows over what the seatmap says. The map arrives by polling and lags behind: a seat just held
 * would still show as free, or as somebody else's. So own seats are marked `mine` and shown `reserved` (`sold` once
 * owned). A seat that was refused to us is not shown as free, nor is one given up whose hold still lasts: nobody can
 * have it before. Every other seat is left to the map.
 *
 * Untouched seats keep their identity; with nothing to lay over, the seatmap itself comes back. Nothing is fetched: the
 * map need not be read again just because something of ours changed.
 *
 * @param seatmap As the catalog tells it.
 * @param own The state of `usePurchase`, or of the sdk's `createPurchase`; null when missing.
 * @param now The time, in ms since the epoch; without it, seats given up are left to the map.
 */
export const overlayHolds = (
  seatmap: Seatmap,
  own: OwnSeats | null,
  now = Number.POSITIVE_INFINITY,
): OverlaidSeatmap => {
  check(isRecord(seatmap) && Array.isArray(seatmap['seats']), 'seatmap', 'must be a seatmap');
  check(own === null || (isRecord(own) && Array.isArray(own['seats'])), 'own', 'must be null, or have a list of seats');
  return createOverlay()(seatmap, own, now);
};

/**
 * {@link overlayHolds} that remembers where the own seats stand: from the second call on it costs a copy of the list and
 * a look at each own seat, however many seats the map has.
 */
export function createOverlay(): (seatmap: Seatmap, own: OwnSeats | null, now: number) => OverlaidSeatmap {
  const places = new Map<string, number>();
  const find = (seats: readonly Seat[], wanted: readonly OwnSeat[]) => {
    const lost = new Set(wanted.filter(({ seatId }) => seats[places.get(seatId) ?? -1]?.id !== seatId).map(idOf));
    if (lost.size === 0) return;
    for (const id of lost) places.delete(id);
    seats.forEach(({ id }, index) => lost.has(id) && places.set(id, index));
  };
  return (seatmap, own, now) => {
    const telling = tellingSeats(own, now);
    if (telling.length === 0) return seatmap;
    find(seatmap.seats, telling);
    const seats: OverlaidSeat[] = seatmap.seats.slice();
    for (const ours of telling) {
      const index = places.get(ours.seatId);
      const seat = index === undefined ? undefined : seatmap.seats[index];
      if (index !== undefined && seat) seats[index] = overlaySeat(seat, ours);
    }
    return { ...seatmap, seats };
  };
}

const idOf = ({ seatId }: OwnSeat) => seatId;

/** The own seats that say something the map may not know. */
export const tellingSeats = (own: OwnSeats | null, now: number): readonly OwnSeat[] =>
  own?.seats.filter((seat) => isOurs(seat) || isOutOfReach(seat, now)) ?? [];

/** When the next seat given up is left to the map again, ms since the epoch; null when none is waited for. */
export function nextRelease(own: OwnSeats | null, now: number): number | null {
  const ends = (own?.seats ?? [])
    .filter(({ status }) => status === 'released')
    .map(({ expiresAt }) => (expiresAt === undefined ? Number.NaN : parseDate(expiresAt)))
    .filter((end) => end > now);
  return ends.length === 0 ? null : Math.min(...ends);
}

const isOurs = (seat: OwnSeat) => OWN_STATUS[seat.status] !== undefined;

function isOutOfReach({ status, problem, expiresAt }: OwnSeat, now: number): boolean {
  if (status === 'lost') return TAKEN.has(problem?.code ?? '');
  return status === 'released' && expiresAt !== undefined && parseDate(expiresAt) > now;
}

/** One seat, with what the buyer knows of it. */
export function overlaySeat(seat: Seat, ours: OwnSeat): OverlaidSeat {
  const own = OWN_STATUS[ours.status];
  if (own !== undefined) return { ...seat, status: own, mine: ours.status };
  return seat.status === 'available' ? { ...seat, status: 'reserved' } : seat;
}

/** Whether two accounts of own seats make the same map: a purchase that merely waits changes nothing on it. */
export function sameOverlay(a: OwnSeats | null, b: OwnSeats | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.seats.length !== b.seats.length) return false;
  return a.seats.every((seat, index) => {
    const other = b.seats[index];
    return (
      other !== undefined &&
      seat.seatId === other.seatId &&
      seat.status === other.status &&
      seat.expiresAt === other.expiresAt &&
      seat.problem?.code === other.problem?.code
    );
  });
}
