import { getEvent, type CoreClient, type EventSummary } from '@speckit/sdk';
import { ticketingKeys } from './keys.ts';
import { ticketingQuery, type TicketingQueryOptions } from './ticketingQuery.ts';

/** Which event. Without an id the query stays idle. */
export interface EventQueryParameters {
  /** Dashed GUID. */
  readonly eventId: string | undefined;
}

/** The key of one event. */
export type EventQueryKey = ReturnType<typeof ticketingKeys.event>;

const STALE_AFTER_MS = 60_000;

/**
 * Options of the query behind `useEvent`: what the catalog says of one event, without its seats.
 *
 * Fails with what the sdk's `getEvent` throws: `event_not_found`, `invalid_request` for an id that is none, and
 * the transport's errors.
 *
 * @param client The client of this platform.
 * @param parameters Which event.
 */
export function eventQueryOptions(
  client: CoreClient,
  { eventId }: EventQueryParameters,
): TicketingQueryOptions<EventSummary, EventQueryKey> {
  return ticketingQuery({
    queryKey: ticketingKeys.event(eventId),
    queryFn: ({ signal }) => getEvent(client, { eventId: eventId ?? '' }, { signal }),
    enabled: eventId !== undefined,
    staleTime: STALE_AFTER_MS,
  });
}
