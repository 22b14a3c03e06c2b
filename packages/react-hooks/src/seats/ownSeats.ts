import type { SeatmapStore } from './createSeatmapStore.ts';
import type { OwnSeats } from './overlayHolds.ts';

/** Where the buyer's own seats come from, to be watched. */
export interface OwnSeatsSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => OwnSeats | null;
  /** The seatmap stores that are laid over by these seats, by query. */
  readonly stores: Map<string, SeatmapStore>;
}

/** The source of somebody who buys nothing. */
export const noOwnSeats = (): OwnSeatsSource => ({
  subscribe: () => () => undefined,
  getSnapshot: () => null,
  stores: new Map(),
});
