import type { QueryClient } from '@tanstack/react-query';
import type { ScopedClient } from '../memory/scope.ts';
import type { ReadArguments, ReadFactory } from './readFactory.ts';
import {
  eventQueryOptions,
  eventsQueryOptions,
  healthQueryOptions,
  orderQueryOptions,
  paymentQueryOptions,
  pendingWaitlistQueryOptions,
  reservationQueryOptions,
  seatmapQueryOptions,
  serviceHealthQueryOptions,
} from './reads.ts';

/** Reads something into a cache before it is rendered. */
export type Prefetch<Parameters> = (
  queryClient: QueryClient,
  client: ScopedClient,
  ...rest: ReadArguments<Parameters>
) => Promise<void>;

const prefetch =
  <Parameters, Data>(factory: ReadFactory<Parameters, Data>): Prefetch<Parameters> =>
  async (queryClient, client, ...rest) => {
    const options = factory(client, ...rest);
    if (options.enabled !== false) await queryClient.prefetchQuery(options);
  };

/**
 * Reads the events on sale into a cache before anything is rendered: on a server (then `dehydrate` the cache and wrap the
 * page in `HydrationBoundary`), in a router's loader, or when a link is hovered. Never rejects: what could not be read
 * is read by the hook, which then has the error.
 *
 * @param queryClient On a server one per request, never shared between readers.
 * @param client The client of this platform.
 */
export const prefetchEvents = /* @__PURE__ */ prefetch(eventsQueryOptions);

/** {@link prefetchEvents} for one event without its seats. */
export const prefetchEvent = /* @__PURE__ */ prefetch(eventQueryOptions);

/**
 * {@link prefetchEvents} for a seatmap. A large one is large in the page as well (50,000 seats are 6 MB): prefetch those
 * in the browser, not on a server.
 */
export const prefetchSeatmap = /* @__PURE__ */ prefetch(seatmapQueryOptions);

/** {@link prefetchEvents} for one order. */
export const prefetchOrder = /* @__PURE__ */ prefetch(orderQueryOptions);

/** {@link prefetchEvents} for one hold. */
export const prefetchReservation = /* @__PURE__ */ prefetch(reservationQueryOptions);

/** {@link prefetchEvents} for one payment. */
export const prefetchPayment = /* @__PURE__ */ prefetch(paymentQueryOptions);

/** {@link prefetchEvents} for whether people wait for an event. */
export const prefetchPendingWaitlist = /* @__PURE__ */ prefetch(pendingWaitlistQueryOptions);

/** {@link prefetchEvents} for how all services are. */
export const prefetchHealth = /* @__PURE__ */ prefetch(healthQueryOptions);

/** {@link prefetchEvents} for how one service is. */
export const prefetchServiceHealth = /* @__PURE__ */ prefetch(serviceHealthQueryOptions);
