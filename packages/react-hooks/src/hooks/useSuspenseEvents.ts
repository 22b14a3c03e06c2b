'use client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { eventsQueryOptions } from '../query/events.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';

/**
 * {@link useEvents} for React suspense: `data` is always there; the first failure goes to the nearest error boundary.
 *
 * @example
 * const { data: events } = useSuspenseEvents();
 */
export function useSuspenseEvents() {
  return useSuspenseQuery(eventsQueryOptions(useTicketingClient()));
}
