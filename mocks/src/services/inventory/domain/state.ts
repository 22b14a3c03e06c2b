import type { Timestamp } from '../../../aspnet/values/timestamp.ts';

export interface InventorySeat {
  readonly id: string;
  readonly section: string;
  readonly row: string;
  readonly number: number;
  /** Also for a sold seat: reserved for ever. */
  isReserved: boolean;
}

export type ReservationStatus = 'active' | 'expired' | 'confirmed';

export interface Reservation {
  readonly id: string;
  readonly seatId: string;
  readonly customerId: string;
  /** All zeros when the buyer did not name it. */
  readonly eventId: string;
  readonly createdAt: Timestamp;
  readonly expiresAt: Timestamp;
  status: ReservationStatus;
  /** The order whose payment is being decided: the hold does not run out meanwhile. */
  securedBy: string | null;
}

export interface InventorySnapshot {
  readonly seats: readonly InventorySeat[];
  readonly reservations: readonly Reservation[];
}

/** How many reservations that are over stay readable. */
const MAX_ENDED = 20_000;

/** Inventory's tables. */
export function createInventoryState() {
  let seats = new Map<string, InventorySeat>();
  let reservations = new Map<string, Reservation>();
  let active = new Map<string, Reservation>();
  let ended: string[] = [];

  function forgetOldest(): void {
    if (ended.length < MAX_ENDED * 2) return;
    for (const id of ended.slice(0, MAX_ENDED)) reservations.delete(id);
    ended = ended.slice(MAX_ENDED);
  }

  function add(reservation: Reservation): void {
    reservations.set(reservation.id, reservation);
    if (reservation.status === 'active') active.set(reservation.id, reservation);
    else ended.push(reservation.id);
  }

  const copies = (): readonly Reservation[] => [...reservations.values()].map((one) => ({ ...one }));

  return {
    seat: (id: string) => seats.get(id),
    seats: () => seats.values(),
    reservations: copies,
    addSeat(seat: InventorySeat): void {
      if (!seats.has(seat.id)) seats.set(seat.id, seat);
    },
    reservation: (id: string) => reservations.get(id),
    active: () => [...active.values()],
    hasActive: () => active.size > 0,
    addReservation: add,
    end(reservation: Reservation, status: Exclude<ReservationStatus, 'active'>): void {
      if (reservation.status === 'active') ended.push(reservation.id);
      reservation.status = status;
      reservation.securedBy = null;
      active.delete(reservation.id);
      forgetOldest();
    },
    snapshot: (): InventorySnapshot => ({
      seats: [...seats.values()].map((seat) => ({ ...seat })),
      reservations: copies(),
    }),
    restore(saved: InventorySnapshot): void {
      seats = new Map(saved.seats.map((seat) => [seat.id, { ...seat }]));
      reservations = new Map();
      active = new Map();
      ended = [];
      for (const one of saved.reservations) add({ ...one });
    },
  };
}

export type InventoryState = ReturnType<typeof createInventoryState>;
