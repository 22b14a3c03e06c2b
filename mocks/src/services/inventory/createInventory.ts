import type { Keyspace } from '../../engine/keyspace.ts';
import { emptyAnswer, jsonAnswer } from '../../aspnet/description.ts';
import { endpoint, type Endpoint } from '../../aspnet/endpoint.ts';
import { bodyType } from '../../aspnet/json/bind.ts';
import { guid, guidList, nullableGuid, text } from '../../aspnet/json/fields.ts';
import { empty, json } from '../../aspnet/results.ts';
import { named, object, string, uuid } from '../../model/jsonSchema.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { startInventoryConsumers } from './domain/consumers.ts';
import { createInventoryDelta } from './domain/delta.ts';
import { createHoldEnder } from './domain/endHold.ts';
import { holdKey } from './domain/holdKeys.ts';
import { createExpiryWorker } from './domain/expiryWorker.ts';
import { createKeyExpiry } from './domain/keyExpiry.ts';
import { createReserve } from './domain/reserve.ts';
import { createSecure } from './domain/secure.ts';
import { createInventoryState, type InventorySeat, type InventorySnapshot, type Reservation } from './domain/state.ts';
import { inventoryPresenters } from './wire/presenter.ts';
import { swaggerEndpoints } from './wire/swagger.ts';

const RESERVE = bodyType(
  'Inventory.Application.DTOs.CreateReservationRequest',
  { seatId: guid, customerId: text, eventId: nullableGuid },
  false,
);
const SECURE = bodyType('SecureReservationsRequest', { orderId: guid, reservationIds: guidList }, false);

export interface InventoryService extends Service {
  /** A seat that was there before the platform started. */
  seed(seat: InventorySeat): void;
  /** A reservation that was there before the platform started; an active one holds its seat. */
  seedReservation(reservation: Reservation): void;
  /** Takes seats for good, as if they had been sold before. */
  take(seatIds: readonly string[]): void;
  /** As if its time were up; false for a seat without a hold that can end. */
  endHold(seatId: string): boolean;
  /** Undefined for a seat nobody knows. */
  isReserved(seatId: string): boolean | undefined;
}

/** Holds: who has which seat, until when. */
export function createInventory(context: ServiceContext, keyspace: Keyspace): InventoryService {
  const { clock, database, policy } = context;
  const state = createInventoryState();
  const holds = createHoldEnder(context, state);
  const keys = createKeyExpiry(context, keyspace, state, holds);
  const worker = createExpiryWorker(context, state, holds);
  const isKeyed = policy.holdKeeper === 'key';
  const reserve = createReserve(context, state, (held) => (isKeyed ? keys.watch(held) : worker.wake()));
  const secure = createSecure(context, state);
  const present = inventoryPresenters[context.dialect];
  startInventoryConsumers(context, state, holds);

  const endpoints: Endpoint[] = [
    endpoint({
      method: 'POST',
      path: '/reservations',
      body: RESERVE,
      handle: async ({ body }, request) => present.reserve(await reserve(body, request)),
    }),
  ];
  if (policy.readsEverything) {
    const read = endpoint({
      method: 'GET',
      path: '/reservations/{reservationId}',
      values: { reservationId: 'guid' },
      handle: async ({ values }, request) => {
        await database.roundTrip(request);
        return present.reservation(state.reservation(values.reservationId));
      },
    });
    endpoints.push(read);
  }
  if (policy.checkoutPays) {
    const keep = endpoint({
      method: 'POST',
      path: '/reservations/secure',
      body: SECURE,
      description: {
        summary: 'Keeps holds while they are being paid for; called by payment',
        responses: {
          204: emptyAnswer('Secured'),
          409: jsonAnswer('A hold is over.', named('HoldGone', object({ error: string, reservationId: uuid }))),
        },
      },
      handle: async ({ body }, request) => {
        const outcome = await secure(body, request);
        return outcome.kind === 'secured'
          ? empty(204)
          : json(409, { error: 'Reservation has expired', reservationId: outcome.reservationId });
      },
    });
    endpoints.push(keep);
  }

  if (policy.inventoryHasSwagger && context.environment === 'Development') endpoints.push(...swaggerEndpoints());

  const watchHolds = () => (isKeyed ? keys.watchAll() : worker.wake());
  return {
    answer: applicationFor(context, 'minimal', endpoints),
    seed: (seat) => state.addSeat(seat),
    seedReservation(reservation) {
      state.addReservation(reservation);
      if (reservation.status !== 'active') return;
      const seat = state.seat(reservation.seatId);
      if (seat) seat.isReserved = true;
      if (!isKeyed) return worker.wake();
      keys.watch(reservation);
      const px = Math.max(1, reservation.expiresAt.ms - clock.now());
      keyspace.set(holdKey(reservation.seatId), reservation.id, { px });
    },
    take(seatIds) {
      for (const id of seatIds) {
        const seat = state.seat(id);
        if (seat) seat.isReserved = true;
      }
    },
    endHold(seatId) {
      const hold = state.active().find((one) => one.seatId === seatId && one.securedBy === null);
      if (!hold) return false;
      // Where a key is the hold, its end ends the rest.
      if (!isKeyed) context.background(holds.endHold(hold));
      else keyspace.pexpire(holdKey(seatId), 1);
      return true;
    },
    isReserved: (seatId) => state.seat(seatId)?.isReserved,
    restart: () => undefined,
    snapshot: state.snapshot,
    restore(saved) {
      state.restore(saved as InventorySnapshot);
      watchHolds();
    },
    delta: createInventoryDelta(state, watchHolds),
    dispose() {
      keys.dispose();
      worker.dispose();
    },
  };
}
