import { ServerFault } from '../../../aspnet/exception.ts';
import { bareGuid, ZERO_GUID } from '../../../aspnet/values/guid.ts';
import { later, roundTripTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { checkRow } from '../../columns.ts';
import { argumentFault } from '../../databaseFaults.ts';
import { holdKey, LOCK_MS, lockKey } from './holdKeys.ts';
import type { InventorySeat, InventoryState, Reservation } from './state.ts';

export interface ReserveInput {
  readonly seatId: string;
  readonly customerId: string | null;
  readonly eventId: string | null;
}

export type ReserveOutcome =
  | { kind: 'reserved'; reservation: Reservation }
  | { kind: 'seat_id_missing' }
  | { kind: 'customer_missing' }
  | { kind: 'lock_busy'; seatId: string }
  | { kind: 'seat_not_found'; seatId: string }
  | { kind: 'taken'; seatId: string }
  /** The code takes this failure for a conflict. */
  | { kind: 'conflict'; message: string }
  /** `isCallers`: it was the request's own fault. */
  | { kind: 'failed'; detail: string; isCallers: boolean };

/** How long a hold lasts that is to end early, unless it is said. */
const EARLY_END_MS = 1000;

/** POST /reservations. `onHeld` hears of each new hold. */
export function createReserve(
  context: ServiceContext,
  state: InventoryState,
  onHeld: (reservation: Reservation) => void,
) {
  const { random, policy, database, redis, outcomes, publish, emit, idOf, stamp } = context;

  function make(seat: InventorySeat, { customerId, eventId }: ReserveInput): Reservation {
    if (customerId === null || customerId.trim() === '')
      throw argumentFault('CustomerId cannot be empty.', 'customerId');
    const createdAt = stamp();
    const early = outcomes.take('expire', customerId);
    const expiresAt = later(createdAt, early ? (early.afterMs ?? EARLY_END_MS) : policy.holdSeconds * 1000);
    return {
      id: random.uuid(),
      // The seat's own: what came in is a piece of the request's text, and would keep it.
      seatId: seat.id,
      customerId,
      eventId: eventId ?? ZERO_GUID,
      createdAt,
      expiresAt,
      status: 'active',
      securedBy: null,
    };
  }

  /** Two saves: the seat, then the reservation. What stops between them leaves a seat that nothing frees. */
  async function save(seat: InventorySeat, reservation: Reservation, request: WireRequest): Promise<void> {
    seat.isReserved = true;
    await database.roundTrip(request);
    checkRow('reservations', { CustomerId: reservation.customerId });
    state.addReservation(reservation);
    onHeld(reservation);
    const causedBy = idOf(request);
    emit({ type: 'state', service: 'inventory', entity: 'reservation', id: reservation.id, state: 'active', causedBy });
    const value = {
      eventId: random.uuid(),
      reservationId: reservation.id,
      customerId: reservation.customerId,
      seatId: seat.id,
      seatNumber: `${seat.section}-${seat.row}-${seat.number}`,
      section: seat.section,
      basePrice: 0,
      createdAt: roundTripTimestamp(reservation.createdAt),
      expiresAt: roundTripTimestamp(reservation.expiresAt),
      status: 'active' as const,
    };
    await publish('reservation-created', bareGuid(seat.id), value, { causedBy, whenUnreachable: 'queue' });
  }

  /** The lock is held for the request only; the row is the hold. */
  async function withLock(input: ReserveInput, request: WireRequest): Promise<ReserveOutcome> {
    const { seatId } = input;
    const token = random.hex(32);
    if (redis()?.set(lockKey(seatId), token, { nx: true, px: LOCK_MS }) !== 'OK') return { kind: 'lock_busy', seatId };
    try {
      await database.roundTrip(request);
      const seat = state.seat(seatId);
      if (!seat) return { kind: 'seat_not_found', seatId };
      if (seat.isReserved) return { kind: 'taken', seatId };
      const reservation = make(seat, input);
      await save(seat, reservation, request);
      return { kind: 'reserved', reservation };
    } finally {
      redis()?.compareAndDelete(lockKey(seatId), token);
    }
  }

  /** The key is the hold: whoever sets it first has the seat until it expires. */
  async function withKey(input: ReserveInput, request: WireRequest): Promise<ReserveOutcome> {
    const { seatId } = input;
    await database.roundTrip(request);
    const seat = state.seat(seatId);
    if (!seat) return { kind: 'seat_not_found', seatId };
    if (seat.isReserved) return { kind: 'taken', seatId };
    const keys = redis();
    if (!keys) return { kind: 'lock_busy', seatId };
    const reservation = make(seat, input);
    const key = holdKey(seat.id);
    const held = keys.set(key, reservation.id, {
      nx: true,
      px: Math.max(1, reservation.expiresAt.ms - reservation.createdAt.ms),
    });
    if (held !== 'OK') return { kind: 'taken', seatId };
    try {
      await save(seat, reservation, request);
    } catch (problem) {
      // No hold without its row: whoever comes next may have the seat.
      if (keys.compareAndDelete(key, reservation.id)) seat.isReserved = false;
      throw problem;
    }
    return { kind: 'reserved', reservation };
  }

  const keep = policy.holdKeeper === 'key' ? withKey : withLock;

  /** Somebody else is served first: a hold like any other. */
  async function letRivalWin({ seatId, eventId }: ReserveInput, request: WireRequest): Promise<void> {
    await keep({ seatId, eventId, customerId: random.uuid() }, request);
  }

  return async function reserve(input: ReserveInput, request: WireRequest): Promise<ReserveOutcome> {
    if (input.seatId === ZERO_GUID) return { kind: 'seat_id_missing' };
    if (input.customerId === null || input.customerId === '') return { kind: 'customer_missing' };
    try {
      if (outcomes.take('loseRace', input.customerId)) await letRivalWin(input, request);
      return await keep(input, request);
    } catch (problem) {
      if (!(problem instanceof ServerFault)) throw problem;
      const { type, message } = problem.exception;
      return type === 'System.InvalidOperationException'
        ? { kind: 'conflict', message }
        : { kind: 'failed', detail: message, isCallers: type === 'System.ArgumentException' };
    }
  };
}
