import type { Clock } from '../../../engine/clock.ts';

export interface ReservationState {
  readonly reservationId: string;
  readonly customerId: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  status: 'active' | 'expired';
}

/** A reservation past its time still counts as active for this long: until the store's own clean-up comes by. */
const CLEAN_UP_MS = 1000;
/** Beyond so many, those that are long over are forgotten. */
const MAX_KNOWN = 50_000;

/** What payment has heard of reservations: its own copy, in memory. */
export function createReservationStates(clock: Clock) {
  let byId = new Map<string, ReservationState>();
  let byCustomer = new Map<string, Set<ReservationState>>();

  function statusOf({ status, expiresAt }: ReservationState): ReservationState['status'] {
    return expiresAt + CLEAN_UP_MS <= clock.now() ? 'expired' : status;
  }

  function forgetOldest(): void {
    for (const [id, state] of byId) {
      if (byId.size <= MAX_KNOWN / 2 || statusOf(state) === 'active') return;
      byId.delete(id);
      const known = byCustomer.get(state.customerId);
      known?.delete(state);
      if (known?.size === 0) byCustomer.delete(state.customerId);
    }
  }

  function remember(state: ReservationState): void {
    // Told again: a second copy would stay active when the first one ends.
    if (byId.has(state.reservationId)) return;
    byId.set(state.reservationId, state);
    if (byId.size > MAX_KNOWN) forgetOldest();
    const known = byCustomer.get(state.customerId) ?? new Set();
    // The oldest end first: looking further would cost a busy customer more with every hold.
    for (const other of known) {
      if (statusOf(other) === 'active') break;
      known.delete(other);
    }
    byCustomer.set(state.customerId, known.add(state));
  }

  return {
    remember,
    expire(reservationId: string): void {
      const known = byId.get(reservationId);
      if (known) known.status = 'expired';
    },
    /** Who holds it; undefined for one that payment has not heard of. */
    holderOf: (reservationId: string | null): string | undefined => byId.get(reservationId ?? '')?.customerId,
    /** Undefined when the customer may pay for it; otherwise the platform's words. */
    orderProblem(customerId: string): string | undefined {
      for (const state of byCustomer.get(customerId) ?? []) if (statusOf(state) === 'active') return undefined;
      return 'No active reservations found for customer';
    },
    reservationProblem(reservationId: string, customerId: string): string | undefined {
      const known = byId.get(reservationId);
      if (!known) return 'Reservation not found';
      if (known.customerId !== customerId) return 'Reservation does not belong to the specified customer';
      const status = statusOf(known);
      if (status !== 'active') return `Reservation is in '${status}' state, expected 'active'`;
      return known.expiresAt <= clock.now() ? 'Reservation has expired' : undefined;
    },
    clear(): void {
      byId = new Map();
      byCustomer = new Map();
    },
    snapshot: (): readonly ReservationState[] => [...byId.values()].map((state) => ({ ...state })),
    restore(saved: readonly ReservationState[]): void {
      byId = new Map();
      byCustomer = new Map();
      for (const state of saved) remember({ ...state });
    },
  };
}

export type ReservationStates = ReturnType<typeof createReservationStates>;
