'use client';
import type { EventSummary } from '@speckit/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { eventQueryOptions, type EventQueryKey, type EventQueryParameters } from '../query/event.ts';
import { eventsQueryOptions } from '../query/events.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import { withOverrides, type QueryOverrides } from './queryOverrides.ts';

/** Options of {@link useEvent}. */
export interface UseEventOptions {
  /** TanStack's options for this query. */
  readonly query?: QueryOverrides<EventSummary, EventQueryKey>;
}

/**
 * One event without its seats; fresh for a minute. Until it is read, the entry of the list that `useEvents` has read
 * stands in for it (`isPlaceholderData`). Idle while `eventId` is undefined.
 *
 * `error` is a `TicketingError`: `event_not_found`, `invalid_request` for an id that is none, or the transport's.
 *
 * @example
 * const { data: event } = useEvent({ eventId });
 */
export function useEvent(parameters: EventQueryParameters, { query }: UseEventOptions = {}) {
  const client = useTicketingClient();
  const cache = useQueryClient();
  const fromList = () =>
    cache.getQueryData(eventsQueryOptions(client).queryKey)?.find((event) => event.id === parameters.eventId);
  return useQuery(withOverrides({ placeholderData: fromList, ...eventQueryOptions(client, parameters) }, query));
}
