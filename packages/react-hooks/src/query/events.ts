import { listEvents, type CoreClient, type EventSummary } from '@speckit/sdk';
import { ticketingKeys } from './keys.ts';
import { ticketingQuery, type TicketingQueryOptions } from './ticketingQuery.ts';

/** The list says when events begin and what they cost: a minute old is new enough. */
const STALE_AFTER_MS = 60_000;

/**
 * Options of the query behind `useEvents`: the events on sale, for `useQuery`, `useSuspenseQuery`, `prefetchQuery` ...
 *
 * Fails with what the sdk's `listEvents` throws, always a `TicketingError`. Never repeats a failed request:
 * the sdk has already done so where that was sound.
 *
 * @param client The client of this platform.
 * @example
 * const { data: events } = useQuery(eventsQueryOptions(client));
 */
export function eventsQueryOptions(client: CoreClient): TicketingQueryOptions<readonly EventSummary[], EventsQueryKey> {
  return ticketingQuery({
    queryKey: ticketingKeys.events(),
    queryFn: ({ signal }) => listEvents(client, {}, { signal }),
    staleTime: STALE_AFTER_MS,
  });
}

/** The key of the list of events. */
export type EventsQueryKey = ReturnType<typeof ticketingKeys.events>;
