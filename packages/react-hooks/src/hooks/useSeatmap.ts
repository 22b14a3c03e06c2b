'use client';
import type { Seatmap } from '@speckit/sdk';
import { useQuery } from '@tanstack/react-query';
import { seatmapQueryOptions, type SeatmapQueryKey, type SeatmapQueryParameters } from '../query/seatmap.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import { withOverrides, type QueryOverrides } from './queryOverrides.ts';
import { useLiveSeatmap, type SeatmapOptions } from './useLiveSeatmap.ts';

/** Options of {@link useSeatmap}. */
export interface UseSeatmapOptions extends SeatmapOptions {
  /** TanStack's options for this query. */
  readonly query?: QueryOverrides<Seatmap, SeatmapQueryKey>;
}

/**
 * An event with all its seats (Integration guide, Fetch event and seatmap), polled if asked to, and with the buyer's own
 * seats marked `mine` when `purchase` is given. Idle while `eventId` is undefined.
 *
 * Seats that did not change keep their identity, so memoised rows render what changed only. `error` is a
 * `TicketingError`: `event_not_found`, `invalid_request` for an id that is none, or the transport's; the last map stays
 * in `data` beside it.
 *
 * @example
 * const { state } = usePurchase();
 * const { data: seatmap } = useSeatmap({ eventId }, { pollInterval: 5_000, purchase: state });
 */
export function useSeatmap(parameters: SeatmapQueryParameters, { query, ...options }: UseSeatmapOptions = {}) {
  const client = useTicketingClient();
  const live = useLiveSeatmap(client, options);
  return useQuery(withOverrides({ ...seatmapQueryOptions(client, parameters), ...live }, query));
}
