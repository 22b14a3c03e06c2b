import type { ServiceName } from '@speckit/sdk';
import { check } from '../memory/checks.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** A UUID in capitals is the same: one entry of the cache for both. Any other id is told apart as it is written. */
const same = (id: string | undefined) => (id !== undefined && UUID.test(id) ? String(id).toLowerCase() : id);

/** The keys of one scope: see {@link ticketingKeys}. */
export type TicketingKeys = ReturnType<typeof createTicketingKeys>;

/**
 * The keys below one root, for a client with a scope (`withScope`).
 *
 * @param scope The scope of the client; left out: the keys of a client without one.
 */
export function createTicketingKeys(scope?: string) {
  check(scope === undefined || typeof scope === 'string', 'scope', 'must be a text');
  const all = scope === undefined ? (['ticketing'] as const) : (['ticketing', { scope }] as const);
  const service = <Name extends ServiceName | 'health'>(name: Name) => [...all, name] as const;
  const one = <const Root extends readonly unknown[], Id>(root: Root, id: Id) => [...root, id] as const;
  const keys = {
    /** Everything this package caches. */
    all,

    /** Everything read from the catalog service. */
    catalog: () => service('catalog'),
    /** The list of events on sale. */
    events: () => one(keys.catalog(), 'events' as const),
    /** Every single event. */
    eventDetails: () => one(keys.catalog(), 'event' as const),
    /** One event. */
    event: (eventId: string | undefined) => one(keys.eventDetails(), { eventId: same(eventId) }),
    /** Every seatmap. */
    seatmaps: () => one(keys.catalog(), 'seatmap' as const),
    /** The seatmap of one event. */
    seatmap: (eventId: string | undefined) => one(keys.seatmaps(), { eventId: same(eventId) }),

    /** Everything read from the inventory service. */
    inventory: () => service('inventory'),
    /** One hold. */
    reservation: (reservationId: string | undefined) =>
      [...keys.inventory(), 'reservation' as const, { reservationId: same(reservationId) }] as const,

    /** Everything read from the ordering service. */
    ordering: () => service('ordering'),
    /** Every order. */
    orders: () => one(keys.ordering(), 'order' as const),
    /** One order. */
    order: (orderId: string | undefined) => one(keys.orders(), { orderId: same(orderId) }),

    /** Everything read from the payment service. */
    payments: () => service('payment'),
    /** One payment. */
    payment: (paymentId: string | undefined) => one(keys.payments(), { paymentId: same(paymentId) }),

    /** Everything read from the waitlist service. */
    waitlist: () => service('waitlist'),
    /** Whether people wait for one event. */
    pendingWaitlist: (eventId: string | undefined) =>
      [...keys.waitlist(), 'pending' as const, { eventId: same(eventId) }] as const,

    /** How all services are. */
    health: () => service('health'),
    /** How one service is. */
    serviceHealth: (name: ServiceName | undefined) => one(keys.health(), { service: name }),

    /** Every mutation of this package: `useIsMutating({ mutationKey: ticketingKeys.mutations() })`. */
    mutations: () => one(all, 'mutation' as const),
    /** One verb, named as in the sdk: `ticketingKeys.mutation('reserve')`. */
    mutation: (verb: string) => one(keys.mutations(), verb),
  };
  return keys;
}

/**
 * Query and mutation keys, one for every level, so that no caller writes an array by hand:
 * `queryClient.invalidateQueries({ queryKey: ticketingKeys.catalog() })` touches the whole catalog,
 * `ticketingKeys.seatmap(eventId)` one seatmap. A seatmap stands beside its event, not below it: refreshing
 * what an event says must not fetch 50,000 seats again.
 *
 * Keys are made from parameters only. Two platforms in one cache need a scope each: `withScope`, `createTicketingKeys`.
 */
export const ticketingKeys = createTicketingKeys();
