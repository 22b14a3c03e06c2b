// The table of reads: one row for each verb that reads. A row is an options factory; hook, suspense hook and prefetch follow.
import {
  checkAllHealth,
  checkHealth,
  getEvent,
  getOrder,
  getPayment,
  getReservation,
  getSeatmap,
  hasPendingWaitlist,
  listEvents,
  type CheckAllHealthParameters,
  type EventSummary,
  type ListEventsParameters,
  type ServiceHealth,
} from '@speckit/sdk';
import { prefetchOf } from './prefetch.ts';
import { readFactory } from './readFactory.ts';
import { readSeatmap } from './seatmapReader.ts';
import { shareSelected } from './shareSeats.ts';

/** What the catalog says of events changes seldom. */
const EVENT_FRESH_MS = 60_000;
/** The Get Event Seatmap reference lets clients keep an answer for 5 to 10 seconds. */
const SEATMAP_FRESH_MS = 5_000;

/**
 * Options of the query behind `useEvents`: the events on sale, for `useQuery`, `useSuspenseQuery`, `prefetchQuery` ...
 *
 * Fails with what the sdk's `listEvents` throws, always a `TicketingError`.
 *
 * @example
 * const { data: events } = useQuery(eventsQueryOptions(client));
 */
export const eventsQueryOptions = /* @__PURE__ */ readFactory<ListEventsParameters, readonly EventSummary[]>({
  action: listEvents,
  key: (keys) => keys.events(),
  freshMs: EVENT_FRESH_MS,
});

/**
 * Reads the events on sale into a cache before anything is rendered: on a server (then `dehydrate` the cache and wrap the
 * page in `HydrationBoundary`), in a router's loader, or when a link is hovered. Never rejects: what could not be read
 * is read by the hook, which then has the error.
 *
 * @param queryClient On a server one per request, never shared between readers.
 * @param client The client of this platform.
 */
export const prefetchEvents = /* @__PURE__ */ prefetchOf(eventsQueryOptions);

/** Options of the query behind `useEvent`: one event without its seats. Fails with `event_not_found`, `invalid_request`. */
export const eventQueryOptions = /* @__PURE__ */ readFactory({
  action: getEvent,
  key: (keys, { eventId }) => keys.event(eventId),
  freshMs: EVENT_FRESH_MS,
});

/** {@link prefetchEvents} for one event without its seats. */
export const prefetchEvent = /* @__PURE__ */ prefetchOf(eventQueryOptions);

/**
 * Options of the query behind `useSeatmap`: an event and all its seats (Integration guide, Fetch event and seatmap).
 *
 * Seats that did not change keep their identity from answer to answer, in one pass, and an answer without news is the
 * same object. What a `select` returns is shared by TanStack. Fails with `event_not_found`, `invalid_request`.
 */
export const seatmapQueryOptions = /* @__PURE__ */ readFactory({
  action: getSeatmap,
  key: (keys, { eventId }) => keys.seatmap(eventId),
  send: readSeatmap,
  freshMs: SEATMAP_FRESH_MS,
  structuralSharing: shareSelected,
});

/**
 * {@link prefetchEvents} for a seatmap. A large one is large in the page as well (50,000 seats are 6 MB): prefetch those
 * in the browser, not on a server.
 */
export const prefetchSeatmap = /* @__PURE__ */ prefetchOf(seatmapQueryOptions);

/** Options of the query behind `useReservation`: one hold. Fails with `reservation_not_found` (always, as deployed). */
export const reservationQueryOptions = /* @__PURE__ */ readFactory({
  action: getReservation,
  key: (keys, { reservationId }) => keys.reservation(reservationId),
});

/** {@link prefetchEvents} for one hold. */
export const prefetchReservation = /* @__PURE__ */ prefetchOf(reservationQueryOptions);

/** Options of the query behind `useOrder`: one order; its `state` is missing where the platform does not say it. */
export const orderQueryOptions = /* @__PURE__ */ readFactory({
  action: getOrder,
  key: (keys, { orderId }) => keys.order(orderId),
});

/** {@link prefetchEvents} for one order. */
export const prefetchOrder = /* @__PURE__ */ prefetchOf(orderQueryOptions);

/** Options of the query behind `usePayment`: one payment. Fails with `payment_not_found`. */
export const paymentQueryOptions = /* @__PURE__ */ readFactory({
  action: getPayment,
  key: (keys, { paymentId }) => keys.payment(paymentId),
});

/** {@link prefetchEvents} for one payment. */
export const prefetchPayment = /* @__PURE__ */ prefetchOf(paymentQueryOptions);

/** Options of the query behind `usePendingWaitlist`: whether people wait for an event, and how many. */
export const pendingWaitlistQueryOptions = /* @__PURE__ */ readFactory({
  action: hasPendingWaitlist,
  key: (keys, { eventId }) => keys.pendingWaitlist(eventId),
});

/** {@link prefetchEvents} for whether people wait for an event. */
export const prefetchPendingWaitlist = /* @__PURE__ */ prefetchOf(pendingWaitlistQueryOptions);

/** Options of the query behind `useServiceHealth`: how one service is. Never fails because a service is down. */
export const serviceHealthQueryOptions = /* @__PURE__ */ readFactory({
  action: checkHealth,
  key: (keys, { service }) => keys.serviceHealth(service),
});

/** {@link prefetchEvents} for how one service is. */
export const prefetchServiceHealth = /* @__PURE__ */ prefetchOf(serviceHealthQueryOptions);

/** Options of the query behind `useHealth`: how all services are. Never fails because a service is down. */
export const healthQueryOptions = /* @__PURE__ */ readFactory<CheckAllHealthParameters, readonly ServiceHealth[]>({
  action: checkAllHealth,
  key: (keys) => keys.health(),
});

/** {@link prefetchEvents} for how all services are. */
export const prefetchHealth = /* @__PURE__ */ prefetchOf(healthQueryOptions);
