import { endpoint } from '../../../src/aspnet/endpoint.ts';
import { bodyType } from '../../../src/aspnet/json/bind.ts';
import { guid, guidList, nullableGuid, text } from '../../../src/aspnet/json/fields.ts';
import { empty, json } from '../../../src/aspnet/results.ts';
import type { Keyspace } from '../../../src/engine/keyspace.ts';
import { applicationFor } from '../../../src/services/application.ts';
import type { ServiceContext } from '../../../src/services/context.ts';
import { startInventoryConsumers } from '../../../src/services/inventory/domain/consumers.ts';
import type { InventoryService } from '../../../src/services/inventory/createInventory.ts';
import { createHoldEnder } from '../../../src/services/inventory/domain/endHold.ts';
import { createExpiryWorker } from '../../../src/services/inventory/domain/expiryWorker.ts';
import { createKeyExpiry } from '../../../src/services/inventory/domain/keyExpiry.ts';
import { createReserve } from '../../../src/services/inventory/domain/reserve.ts';
import { createSecure } from '../../../src/services/inventory/domain/secure.ts';
import {
  createInventoryState,
  type InventorySnapshot,
  type InventoryState,
} from '../../../src/services/inventory/domain/state.ts';
import { inventoryPresenters } from '../../../src/services/inventory/wire/presenter.ts';

const RESERVE = bodyType('Request', { seatId: guid, customerId: text, eventId: nullableGuid }, false);
const SECURE = bodyType('Request', { orderId: guid, reservationIds: guidList }, false);

/** Every seat it looks at seems free, and the key is set whoever has it: the two checks of a reserve, forgotten. */
function withoutChecks(state: InventoryState, context: ServiceContext): [InventoryState, ServiceContext] {
  const redis = () => {
    const keys = context.redis();
    return (
      keys && {
        ...keys,
        set: (key: string, value: string, { px }: { px?: number } = {}) =>
          keys.set(key, value, { ...(px !== undefined && { px }) }),
      }
    );
  };
  const seat = (id: string) => {
    const known = state.seat(id);
    return known && { ...known, isReserved: false };
  };
  return [
    { ...state, seat },
    { ...context, redis },
  ];
}

/** A copy of inventory that is right in everything but one: its reserve forgets to check. */
export function createForgetfulInventory(context: ServiceContext, keyspace: Keyspace): InventoryService {
  const { policy } = context;
  const state = createInventoryState();
  const holds = createHoldEnder(context, state);
  const keys = createKeyExpiry(context, keyspace, state, holds);
  const worker = createExpiryWorker(context, state, holds);
  const [blindState, blindContext] = withoutChecks(state, context);
  const reserve = createReserve(blindContext, blindState, (held) =>
    policy.holdKeeper === 'key' ? keys.watch(held) : worker.wake(),
  );
  const secure = createSecure(context, state);
  const present = inventoryPresenters[context.dialect];
  startInventoryConsumers(context, state, holds);

  const endpoints = [
    endpoint({
      method: 'POST',
      path: '/reservations',
      body: RESERVE,
      handle: async ({ body }, request) => present.reserve(await reserve(body, request)),
    }),
    endpoint({
      method: 'POST',
      path: '/reservations/secure',
      body: SECURE,
      handle: async ({ body }, request) =>
        (await secure(body, request)).kind === 'secured' ? empty(204) : json(409, { error: 'Reservation has expired' }),
    }),
  ];
  return {
    answer: applicationFor(context, 'minimal', endpoints),
    seed: (seat) => state.addSeat(seat),
    seedReservation: (reservation) => state.addReservation(reservation),
    take: () => undefined,
    endHold: () => false,
    isReserved: (seatId) => state.seat(seatId)?.isReserved,
    restart: () => undefined,
    snapshot: state.snapshot,
    restore: (saved) => state.restore(saved as InventorySnapshot),
    dispose() {
      keys.dispose();
      worker.dispose();
    },
  };
}
