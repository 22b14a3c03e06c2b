import type { CoreClient } from '@speckit/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { eventQueryOptions } from './event.ts';
import { eventsQueryOptions } from './events.ts';
import { seatmapQueryOptions } from './seatmap.ts';

/** Which event to read ahead. */
export interface PrefetchParameters {
  /** Dashed GUID. */
  readonly eventId: string;
}

/**
 * Reads the events on sale into a cache before anything is rendered: on a server (then `dehydrate` the cache and wrap the
 * page in `HydrationBoundary`), in a router's loader, or when a link is hovered. Never rejects: what could not be read
 * is read by the hook, which then has the error.
 *
 * @param queryClient On a server one per request, never shared between readers.
 * @param client The client of this platform.
 */
export const prefetchEvents = (queryClient: QueryClient, client: CoreClient): Promise<void> =>
  queryClient.prefetchQuery(eventsQueryOptions(client));

/** {@link prefetchEvents} for one event without its seats. */
export const prefetchEvent = (
  queryClient: QueryClient,
  client: CoreClient,
  parameters: PrefetchParameters,
): Promise<void> => queryClient.prefetchQuery(eventQueryOptions(client, parameters));

/**
 * {@link prefetchEvents} for a seatmap. A large one is large in the page as well (50,000 seats are 6 MB): prefetch those
 * in the browser, not on a server.
 */
export const prefetchSeatmap = (
  queryClient: QueryClient,
  client: CoreClient,
  parameters: PrefetchParameters,
): Promise<void> => queryClient.prefetchQuery(seatmapQueryOptions(client, parameters));
