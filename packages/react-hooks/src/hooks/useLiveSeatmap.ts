'use client';
import type { CoreClient, Seatmap } from '@speckit/sdk';
import { useCallback, useMemo, useState } from 'react';
import { overlayHolds, sameOverlay, type OverlaidSeatmap, type OwnSeats } from '../query/overlayHolds.ts';
import { politePolling, type PolledQuery } from '../query/politePolling.ts';

/** Options of `useSeatmap` and `useSuspenseSeatmap`. */
export interface SeatmapOptions {
  /**
   * Keeps the map fresh: shortest time from one answer to the next request, in ms (a second at least). The real distance is at least ten
   * times what the last answer took, grows while the catalog is slow, and has jitter; nothing is read while the page is
   * hidden or offline. Left out, the map is not polled.
   */
  readonly pollInterval?: number | undefined;
  /** The state of `usePurchase` (or your own list of seats): its seats are laid over the map (see `overlayHolds`). */
  readonly purchase?: OwnSeats | null | undefined;
}

/** The two options of TanStack's that make a seatmap live. */
interface LiveSeatmap {
  readonly select: (seatmap: Seatmap) => OverlaidSeatmap;
  readonly refetchInterval: false | ((query: PolledQuery) => number);
}

/** What both seatmap hooks add to the options of the factory. */
export function useLiveSeatmap(client: CoreClient, { pollInterval, purchase = null }: SeatmapOptions): LiveSeatmap {
  const { clock } = client;
  const [own, setOwn] = useState(purchase);
  if (!sameOverlay(own, purchase)) setOwn(purchase);
  const select = useCallback((seatmap: Seatmap) => overlayHolds(seatmap, own, clock.now()), [clock, own]);
  const refetchInterval = useMemo(
    () => (pollInterval === undefined ? false : politePolling(client, pollInterval)),
    [client, pollInterval],
  );
  return { select, refetchInterval };
}
