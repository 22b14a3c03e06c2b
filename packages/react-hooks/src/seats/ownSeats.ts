import type { SharedSeatmapStore } from './createSeatmapStore.ts';
import type { OwnSeats } from './overlayHolds.ts';

/** Where the buyer's own seats come from, to be watched. */
export interface OwnSeatsSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => OwnSeats | null;
  /** The seatmap stores that are laid over by these seats, by query. */
  readonly stores: Map<string, SharedSeatmapStore>;
}

/** Stores that nobody listens to are kept for the way back to a page: so many, with those that are listened to. */
const MOST_STORES = 8;

/** Adds a store, and lets the oldest go that nobody listens to: a table of 50,000 seats is not small. */
export function keepStore({ stores }: OwnSeatsSource, name: string, store: SharedSeatmapStore): void {
  stores.set(name, store);
  for (const [other, one] of stores) {
    if (stores.size <= MOST_STORES) return;
    if (one !== store && one.isIdle()) stores.delete(other);
  }
}

/** The source of somebody who buys nothing. */
export const noOwnSeats = (): OwnSeatsSource => ({
  subscribe: () => () => undefined,
  getSnapshot: () => null,
  stores: new Map(),
});
