/**
 * Query and mutation keys, one for every level, so that no caller spells an array by hand:
 * `queryClient.invalidateQueries({ queryKey: ticketingKeys.catalog() })` touches the whole catalog,
 * `ticketingKeys.seatmap(eventId)` one seatmap. A seatmap stands beside its event, not below it: refreshing
 * what an event says must not fetch 50,000 seats again.
 *
 * Keys are made from parameters only. Two clients that talk to two platforms need two query clients.
 */
export const ticketingKeys = {
  /** Everything this package caches. */
  all: ['ticketing'] as const,

  /** Everything read from the catalog service. */
  catalog: () => [...ticketingKeys.all, 'catalog'] as const,
  /** The list of events on sale. */
  events: () => [...ticketingKeys.catalog(), 'events'] as const,
  /** Every single event. */
  eventDetails: () => [...ticketingKeys.catalog(), 'event'] as const,
  /** One event. */
  event: (eventId: string | undefined) => [...ticketingKeys.eventDetails(), { eventId }] as const,
  /** Every seatmap. */
  seatmaps: () => [...ticketingKeys.catalog(), 'seatmap'] as const,
  /** The seatmap of one event. */
  seatmap: (eventId: string | undefined) => [...ticketingKeys.seatmaps(), { eventId }] as const,

  /** Everything read from the ordering service. */
  ordering: () => [...ticketingKeys.all, 'ordering'] as const,
  /** Every order. */
  orders: () => [...ticketingKeys.ordering(), 'order'] as const,
  /** One order. */
  order: (orderId: string | undefined) => [...ticketingKeys.orders(), { orderId }] as const,

  /** Everything read from the waitlist service. */
  waitlist: () => [...ticketingKeys.all, 'waitlist'] as const,
  /** Whether people wait for one event. */
  pendingWaitlist: (eventId: string | undefined) => [...ticketingKeys.waitlist(), 'pending', { eventId }] as const,

  /** Every mutation of this package: `useIsMutating({ mutationKey: ticketingKeys.mutations() })`. */
  mutations: () => [...ticketingKeys.all, 'mutation'] as const,
  /** One verb, named as in the sdk: `ticketingKeys.mutation('reserve')`. */
  mutation: (verb: string) => [...ticketingKeys.mutations(), verb] as const,
};
