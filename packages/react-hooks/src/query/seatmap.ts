import { getSeatmap, type CoreClient, type Seatmap } from '@speckit/sdk';
import { ticketingKeys } from './keys.ts';
import { shareSeats } from './shareSeats.ts';
import { ticketingQuery, type TicketingQueryOptions } from './ticketingQuery.ts';

/** Which event's seats. Without an id the query stays idle. */
export interface SeatmapQueryParameters {
  /** Dashed GUID. */
  readonly eventId: string | undefined;
}

/** The key of one seatmap. */
export type SeatmapQueryKey = ReturnType<typeof ticketingKeys.seatmap>;

/** The Get Event Seatmap reference lets clients keep an answer for 5 to 10 seconds. */
const STALE_AFTER_MS = 5_000;

/**
 * Options of the query behind `useSeatmap`: an event and all its seats (Integration guide, Fetch event and seatmap).
 *
 * Seats that did not change keep their identity from answer to answer ({@link shareSeats}); TanStack's recursive
 * structural sharing is off. Fails with what the sdk's `getSeatmap` throws: `event_not_found`, `invalid_request`
 * for an id that is none, and the transport's errors.
 *
 * @param client The client of this platform.
 * @param parameters Which event.
 */
export function seatmapQueryOptions(
  client: CoreClient,
  { eventId }: SeatmapQueryParameters,
): TicketingQueryOptions<Seatmap, SeatmapQueryKey> {
  const queryKey = ticketingKeys.seatmap(eventId);
  return ticketingQuery({
    queryKey,
    queryFn: async ({ client: cache, signal }) => {
      const seatmap = await getSeatmap(client, { eventId: eventId ?? '' }, { signal });
      return shareSeats(cache.getQueryData<Seatmap>(queryKey), seatmap);
    },
    enabled: eventId !== undefined,
    staleTime: STALE_AFTER_MS,
    structuralSharing: false,
  });
}
