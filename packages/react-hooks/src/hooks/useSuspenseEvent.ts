'use client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { eventQueryOptions } from '../query/event.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';

/** Which event; suspense cannot stay idle, so the id is needed. */
export interface SuspenseEventParameters {
  /** Dashed GUID. */
  readonly eventId: string;
}

/**
 * {@link useEvent} for React suspense: `data` is always there; the first failure goes to the nearest error boundary.
 *
 * @example
 * const { data: event } = useSuspenseEvent({ eventId });
 */
export function useSuspenseEvent(parameters: SuspenseEventParameters) {
  return useSuspenseQuery(eventQueryOptions(useTicketingClient(), parameters));
}
