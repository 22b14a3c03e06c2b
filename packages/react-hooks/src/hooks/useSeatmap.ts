'use client';
import type { Seatmap } from '@speckit/sdk';
import type { SkipToken } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTicketingClient } from '../provider/context.ts';
import type { Idle, ReadParametersOf } from '../query/readFactory.ts';
import { seatmapQueryOptions } from '../query/reads.ts';
import { createOverlay, type OverlaidSeatmap, type OwnSeats } from '../seats/overlayHolds.ts';
import {
  useRead,
  useSuspenseRead,
  type ReadHookResult,
  type ReadOverrides,
  type SuspenseReadHookResult,
  type SuspenseReadOverrides,
} from './useRead.ts';
import { useOwnSeats } from './useOwnSeats.ts';

/** Options of `useSeatmap` and `useSuspenseSeatmap` beside TanStack's. */
export interface SeatmapOptions {
  /**
   * Keeps the map new: shortest time from one answer to the next request, in ms (a second at least). The real distance is
   * at least ten times what answers usually take, grows while the catalog is slow, and has jitter; nothing is read while
   * the page is hidden or offline. Left out: not polled.
   */
  readonly pollInterval?: number | undefined;
  /**
   * Whose seats are laid over the map (see `overlayHolds`). Default: those of the nearest `PurchaseProvider`. Give your own
   * list, or null for the map as the catalog tells it.
   */
  readonly purchase?: OwnSeats | null | undefined;
}

/** `select` of a seatmap: of the map with the own seats laid over. */
type OverSeats<Overrides, Selected> = Omit<Overrides, 'select'> & {
  readonly select?: ((seatmap: OverlaidSeatmap) => Selected) | undefined;
};

/** Options of {@link useSeatmap}. */
export interface UseSeatmapOptions<Selected = OverlaidSeatmap> extends SeatmapOptions {
  /** TanStack's options for this query. */
  readonly query?: OverSeats<ReadOverrides<Seatmap, Selected>, Selected> | undefined;
}

/** Options of {@link useSuspenseSeatmap}. */
export interface UseSuspenseSeatmapOptions<Selected = OverlaidSeatmap> extends SeatmapOptions {
  /** TanStack's options for this query. */
  readonly query?: OverSeats<SuspenseReadOverrides<Seatmap, Selected>, Selected> | undefined;
}

/** Which event's seats {@link useSeatmap} reads; idle while the id is undefined. */
export type UseSeatmapParameters = Idle<ReadParametersOf<typeof seatmapQueryOptions>>;
/** What {@link useSeatmap} returns. */
export type UseSeatmapReturnType<Selected = OverlaidSeatmap> = ReadHookResult<Selected>;

/** The `select` of TanStack's: lays the own seats over, then selects. The same function until one of the two changed. */
function useOverlaidSelect<Selected>(
  purchase: OwnSeats | null | undefined,
  select: ((seatmap: OverlaidSeatmap) => Selected) | undefined,
) {
  const { own, now } = useOwnSeats(purchase);
  const [overlay] = useState(createOverlay);
  return useCallback(
    (seatmap: Seatmap) => {
      const overlaid = overlay(seatmap, own, now);
      return select ? select(overlaid) : (overlaid as Selected);
    },
    [overlay, own, now, select],
  );
}

/**
 * An event with all its seats (Integration guide, Fetch event and seatmap), polled if asked to, and with the buyer's own
 * seats marked `mine`. Idle while `eventId` is undefined.
 *
 * Seats that did not change keep their identity, so memoised rows render what changed only; for one seat, or counts, in
 * many components take `useSeat` and `useSeatCounts`. `error` is a `TicketingError`: `event_not_found`, `invalid_request`
 * for an invalid id, or the transport's; the last map stays in `data` beside it.
 *
 * @example
 * const { data: seatmap } = useSeatmap({ eventId }, { pollInterval: 5_000 });
 */
export function useSeatmap<Selected = OverlaidSeatmap>(
  parameters: UseSeatmapParameters | SkipToken,
  { query = {}, pollInterval, purchase }: UseSeatmapOptions<Selected> = {},
): UseSeatmapReturnType<Selected> {
  const select = useOverlaidSelect(purchase, query.select);
  const overrides = { ...query, select };
  return useRead(seatmapQueryOptions(useTicketingClient(), parameters), { pollInterval, query: overrides });
}

/**
 * {@link useSeatmap} for React suspense: `data` is always there; the first failure goes to the nearest error boundary.
 *
 * @example
 * const { data: seatmap } = useSuspenseSeatmap({ eventId });
 */
export function useSuspenseSeatmap<Selected = OverlaidSeatmap>(
  parameters: ReadParametersOf<typeof seatmapQueryOptions>,
  { query = {}, pollInterval, purchase }: UseSuspenseSeatmapOptions<Selected> = {},
): SuspenseReadHookResult<Selected> {
  const select = useOverlaidSelect(purchase, query.select);
  const overrides = { ...query, select };
  return useSuspenseRead(seatmapQueryOptions(useTicketingClient(), parameters), { pollInterval, query: overrides });
}
