import type { Clock } from '../../../engine/clock.ts';

const EXPIRED = 'expired';

export interface KnownReservation {
  readonly reservationId: string;
  readonly seatId: string;
  readonly customerId: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  status: string;
}

export type ReservationCheck =
  | { kind: 'valid' }
  | { kind: 'not_found' }
  | { kind: 'different_seat' }
  | { kind: 'expired' }
  | { kind: 'inactive'; status: string };

/** Beyond so many, the oldest that are over are forgotten: paid ones never hear of an end. */
const MAX_KNOWN = 50_000;

/**
 * What ordering has heard of reservations so far: a copy, in memory, that is as old as the last record it read.
 * `evictsExpired`: one that is over is forgotten; otherwise it is known as expired from then on.
 */
export function createReservationStore(clock: Clock, { evictsExpired }: { evictsExpired: boolean }) {
  let byId = new Map<string, KnownReservation>();
  let bySeat = new Map<string, KnownReservation>();

  function remember(reservation: KnownReservation): void {
    byId.set(reservation.reservationId, reservation);
    bySeat.set(reservation.seatId, reservation);
    if (byId.size > MAX_KNOWN) forgetOldest();
  }

  function forgetOldest(): void {
    for (const known of byId.values()) {
      if (byId.size <= MAX_KNOWN / 2 || known.expiresAt > clock.now()) return;
      forget(known.reservationId);
    }
  }

  function forget(reservationId: string): void {
    const known = byId.get(reservationId);
    if (!known) return;
    byId.delete(reservationId);
    if (bySeat.get(known.seatId) === known) bySeat.delete(known.seatId);
  }

  return {
    remember,
    /** Its hold is over, by time or by a declined payment. */
    end(reservationId: string): void {
      const known = byId.get(reservationId);
      if (evictsExpired) forget(reservationId);
      else if (known) known.status = EXPIRED;
    },
    find: (reservationId: string) => byId.get(reservationId),
    hasLive(seatId: string): boolean {
      const known = bySeat.get(seatId);
      return known !== undefined && known.status === 'active' && known.expiresAt > clock.now();
    },
    /** The order of the checks is the platform's. */
    check(reservationId: string, seatId: string): ReservationCheck {
      const known = byId.get(reservationId);
      if (!known) return { kind: 'not_found' };
      if (known.seatId !== seatId) return { kind: 'different_seat' };
      if (known.status === EXPIRED || known.expiresAt <= clock.now()) {
        if (evictsExpired) forget(reservationId);
        return { kind: 'expired' };
      }
      return known.status === 'active' ? { kind: 'valid' } : { kind: 'inactive', status: known.status };
    },
    clear(): void {
      byId = new Map();
      bySeat = new Map();
    },
    snapshot: (): readonly KnownReservation[] => [...byId.values()].map((known) => ({ ...known })),
    restore(saved: readonly KnownReservation[]): void {
      byId = new Map();
      bySeat = new Map();
      for (const known of saved) remember({ ...known });
    },
  };
}

export type ReservationStore = ReturnType<typeof createReservationStore>;
