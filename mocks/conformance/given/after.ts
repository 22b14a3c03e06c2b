import type { CatalogSnapshot } from '../../src/services/catalog/domain/state.ts';
import { holdKey, lockKey } from '../../src/services/inventory/domain/holdKeys.ts';
import type { InventorySnapshot } from '../../src/services/inventory/domain/state.ts';
import type { OrderingSnapshot } from '../../src/services/ordering/createOrdering.ts';
import type { Order } from '../../src/services/ordering/domain/orders.ts';
import type { PaymentSnapshot } from '../../src/services/payment/domain/state.ts';
import type { WaitlistEntry } from '../../src/services/waitlist/entries.ts';
import { isRecord, type Mismatch } from '../format/matchers.ts';
import { seatOf, type Scene } from './scene.ts';

interface Lookup {
  readonly values: readonly string[];
  readonly read: (scene: Scene) => string;
}

const ABSENT = 'absent';

/** What can be looked up afterwards, in the words of `given`, and the values it can have. */
const LOOKUPS: Readonly<Record<string, Lookup>> = {
  seatCatalog: {
    values: ['available', 'reserved', 'sold', 'unavailable', ABSENT],
    read: (scene) => scene.services.catalog.seatStatus(seatOf(scene)) ?? ABSENT,
  },
  seatInventory: {
    values: ['free', 'reserved', ABSENT],
    read(scene) {
      const isReserved = scene.services.inventory.isReserved(seatOf(scene));
      return isReserved === undefined ? ABSENT : isReserved ? 'reserved' : 'free';
    },
  },
  order: {
    values: ['draft', 'pending', 'paid', 'cancelled', ABSENT],
    read: ({ services, fixtures, word }) => services.ordering.stateOf(word('orderId') ?? fixtures.order) ?? ABSENT,
  },
  /** The well-known one, or the latest of the seat. */
  reservation: {
    values: ['active', 'expired', 'confirmed', ABSENT],
    read(scene) {
      const { reservations } = scene.services.inventory.snapshot() as InventorySnapshot;
      const known = reservations.find(({ id }) => id === scene.fixtures.reservation);
      return (known ?? reservations.findLast(({ seatId }) => seatId === seatOf(scene)))?.status ?? ABSENT;
    },
  },
  /** The latest payment of the order. */
  prior: {
    values: ['none', 'pending', 'succeeded', 'failed', 'cancelled'],
    read({ services, fixtures, word }) {
      const { payments } = services.payment.snapshot() as PaymentSnapshot;
      return payments.findLast(({ orderId }) => orderId === (word('orderId') ?? fixtures.order))?.status ?? 'none';
    },
  },
  /** The sender's draft. */
  cart: {
    values: ['none', 'has-this-seat', 'draft-other-seat'],
    read(scene) {
      const { orders } = scene.services.ordering.snapshot() as OrderingSnapshot;
      const userId = scene.sent('userId');
      const isSenders = (order: Order) =>
        userId ? order.userId === userId : order.guestToken === (scene.sent('guestToken') ?? null);
      const draft = orders.find((order) => order.state === 'draft' && isSenders(order));
      if (!draft) return 'none';
      return draft.items.some(({ seatId }) => seatId === seatOf(scene)) ? 'has-this-seat' : 'draft-other-seat';
    },
  },
  user: {
    values: ['exists', ABSENT],
    read({ services, sent }) {
      const users = services.identity.snapshot() as ReadonlyMap<string, unknown>;
      return users.has(sent('email') ?? '') ? 'exists' : ABSENT;
    },
  },
  lock: {
    values: ['free', 'held'],
    read(scene) {
      const key = scene.policy.holdKeeper === 'key' ? holdKey : lockKey;
      return scene.platform.keyspace.exists(key(seatOf(scene))) > 0 ? 'held' : 'free';
    },
  },
  event: {
    values: ['active-future', 'inactive', 'past', 'past-inactive', ABSENT],
    read({ services, fixtures, clock }) {
      const { events } = services.catalog.snapshot() as CatalogSnapshot;
      const event = events.find(({ id }) => id === fixtures.event);
      if (!event) return ABSENT;
      const isPast = event.eventDate.ms <= clock.now();
      return event.isActive ? (isPast ? 'past' : 'active-future') : isPast ? 'past-inactive' : 'inactive';
    },
  },
  ticket: {
    values: ['generated', 'failed', ABSENT],
    read({ services, fixtures }) {
      const ticket = services.fulfillment.tickets().find(({ orderId }) => orderId === fixtures.order);
      return ticket ? (ticket.hasFile ? 'generated' : 'failed') : ABSENT;
    },
  },
  waitlist: {
    values: ['empty', 'pending', '2-pending'],
    read({ services }) {
      const waiting = (services.waitlist.snapshot() as readonly WaitlistEntry[]).filter(
        ({ status }) => status === 'pending',
      );
      return waiting.length === 0 ? 'empty' : waiting.length === 1 ? 'pending' : `${waiting.length}-pending`;
    },
  },
};

/** Words of an `after` that nothing here can look up. */
export function unknownAfter(after: unknown): string[] {
  if (!isRecord(after)) return [];
  return Object.entries(after)
    .filter(([key, value]) => !LOOKUPS[key]?.values.includes(String(value)))
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`);
}

/** Holds the world against what must be true afterwards. */
export function checkAfter(scene: Scene): Mismatch[] {
  const { after } = scene.contractCase.given;
  if (!isRecord(after)) return [];
  return Object.entries(after).flatMap(([key, expected]) => {
    const seen = LOOKUPS[key]?.read(scene) ?? 'nothing';
    return seen === expected ? [] : [{ at: `after: ${key}`, expected: JSON.stringify(expected), seen }];
  });
}
