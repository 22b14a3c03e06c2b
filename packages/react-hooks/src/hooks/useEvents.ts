'use client';
import type { EventSummary } from '@speckit/sdk';
import { useQuery } from '@tanstack/react-query';
import { eventsQueryOptions, type EventsQueryKey } from '../query/events.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import { withOverrides, type QueryOverrides } from './queryOverrides.ts';

/** Options of {@link useEvents}. */
export interface UseEventsOptions {
  /** TanStack's options for this query. */
  readonly query?: QueryOverrides<readonly EventSummary[], EventsQueryKey>;
}

/**
 * The events on sale, latest date first; fresh for a minute.
 *
 * `error` is a `TicketingError`: switch on its `code`.
 *
 * @example
 * const { data: events, error } = useEvents();
 */
export function useEvents({ query }: UseEventsOptions = {}) {
  return useQuery(withOverrides(eventsQueryOptions(useTicketingClient()), query));
}
