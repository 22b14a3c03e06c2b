import { check, isRecord } from './errors.ts';
import type { Geometry } from './geometry.ts';
import { inParts } from './inParts.ts';
import type { SeatMapOptions } from './modelTypes.ts';
import { stateOf } from './seat.ts';
import { buildSeatStore, createSeatStore, type SeatStore } from './seatStore.ts';

/** Seats that were laid out ahead: the option `prepared` of one map. */
export interface PreparedSeats {
  readonly store: SeatStore;
  readonly geometry: Geometry | null;
}

/** What {@link prepareSeats} takes: the options that the map will be given. */
export interface PrepareSeatsOptions extends Pick<SeatMapOptions, 'seats' | 'geometry' | 'statusOf'> {
  /** Ends the work; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lays out tens of thousands of seats in parts of a few ms, so that the page paints and answers meanwhile. A map that is
 * given the result beside the same `seats` and `geometry` has nothing left to lay out; beside others it lays these out
 * itself. Rejects with a {@link SeatMapError} for what cannot be laid out.
 *
 * @example
 * const prepared = await prepareSeats({ seats, geometry });
 * createSeatMap(element, { seats, geometry, prepared });
 */
export async function prepareSeats(options: PrepareSeatsOptions): Promise<PreparedSeats> {
  check(isRecord(options), 'options', 'must be an object');
  const { seats, geometry = null, statusOf, signal } = options;
  const work = function* () {
    const store = yield* buildSeatStore(seats, geometry, statusOf, true);
    yield;
    // Where a press looks for its seat is made at the first press otherwise.
    store.index.nearest(0, 0, 0);
    return store;
  };
  return { store: await inParts(work(), signal), geometry };
}

/** The store of these options: what was prepared, as long as it is of the same seats. */
export function storeOf({ seats, geometry, statusOf, prepared }: SeatMapOptions): SeatStore {
  const isFit = prepared && isSameData(prepared.geometry, geometry);
  if (isFit && prepared.store.read(seats, statusOf ?? stateOf) !== null) return prepared.store;
  return createSeatStore(seats, geometry, statusOf);
}

/** Whether two values say the same. */
export function isSameData(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
