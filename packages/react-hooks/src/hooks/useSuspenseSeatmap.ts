'use client';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { SuspenseEventParameters } from './useSuspenseEvent.ts';
import { seatmapQueryOptions } from '../query/seatmap.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import { useLiveSeatmap, type SeatmapOptions } from './useLiveSeatmap.ts';

/**
 * {@link useSeatmap} for React suspense: `data` is always there; the first failure goes to the nearest error boundary.
 *
 * @example
 * const { data: seatmap } = useSuspenseSeatmap({ eventId });
 */
export function useSuspenseSeatmap(parameters: SuspenseEventParameters, options: SeatmapOptions = {}) {
  const client = useTicketingClient();
  const live = useLiveSeatmap(client, options);
  return useSuspenseQuery({ ...seatmapQueryOptions(client, parameters), ...live });
}
