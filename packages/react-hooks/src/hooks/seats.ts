'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useCallback, useState, useSyncExternalStore } from 'react';
import { check, checkNumber, checkObject } from '../memory/checks.ts';
import { useTicketingScope } from '../provider/context.ts';
import { seatmapQueryOptions } from '../query/reads.ts';
import { createSeatmapStore, type SeatmapStore } from '../seats/createSeatmapStore.ts';
import type { CountBy, SeatCount } from '../seats/createSeatmapTable.ts';
import { keepStore } from '../seats/ownSeats.ts';
import type { OverlaidSeat } from '../seats/overlayHolds.ts';

/** Which event's seats; nothing is read while the id is undefined. */
export interface UseSeatmapStoreParameters {
  readonly eventId: string | undefined;
}

/** Options of the hooks that read seats by key. */
export interface SeatHookOptions {
  /** Keeps the map new, as with `useSeatmap`; one component that asks for it serves all. Left out: not polled. */
  readonly pollInterval?: number | undefined;
}

/**
 * The seats of one event by key, for a canvas or a list of one's own: typed arrays of status and price, a listener for
 * each seat, and what changed since a version. All hooks of this event share one store, and the buyer's own seats are laid
 * over it. Never renders by itself.
 *
 * @example
 * const store = useSeatmapStore({ eventId }, { pollInterval: 5_000 });
 * useEffect(() => store.subscribe(() => paint(store.changedSince(painted))), [store]);
 */
export function useSeatmapStore(
  parameters: UseSeatmapStoreParameters,
  { pollInterval }: SeatHookOptions = {},
): SeatmapStore {
  checkObject(parameters, 'parameters');
  const { eventId } = parameters;
  check(eventId === undefined || typeof eventId === 'string', 'eventId', 'must be a text');
  checkNumber(pollInterval, 'pollInterval', 'must be a number of ms');
  const { client, ownSeats } = useTicketingScope();
  const cache = useQueryClient();
  const name = JSON.stringify(seatmapQueryOptions(client, { eventId }).queryKey);
  const known = ownSeats.stores.get(name);
  const store = known?.cache === cache ? known : createSeatmapStore(client, cache, eventId, ownSeats);
  if (store !== known) keepStore(ownSeats, name, store);
  useEffect(() => store.watch(pollInterval), [store, pollInterval]);
  return store;
}

/** Which seat. */
export interface UseSeatParameters extends UseSeatmapStoreParameters {
  readonly seatId: string;
}

/** What {@link useSeat} returns. */
export type UseSeatReturnType = OverlaidSeat | undefined;

/**
 * One seat, the buyer's own marked `mine`; undefined until the map is read and for an unknown id. Renders when this seat
 * changes, and never because another one did: hundreds of them cost what changed.
 *
 * @example
 * const seat = useSeat({ eventId, seatId });
 */
export function useSeat(parameters: UseSeatParameters, options?: SeatHookOptions): UseSeatReturnType {
  const store = useSeatmapStore(parameters, options);
  const { seatId } = parameters;
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener, seatId), [store, seatId]);
  const read = () => store.get(seatId);
  return useSyncExternalStore(subscribe, read, read);
}

/** Which seats. */
export interface UseSeatsParameters extends UseSeatmapStoreParameters {
  readonly seatIds: readonly string[];
}

/** What {@link useSeats} returns. */
export type UseSeatsReturnType = readonly OverlaidSeat[];

/**
 * Some seats, in the order asked for; unknown ones are left out. The same list until one of them changes, whether or not
 * `seatIds` is a new array each time.
 *
 * @example
 * const party = useSeats({ eventId, seatIds: choice.map(({ seatId }) => seatId) });
 */
export function useSeats(parameters: UseSeatsParameters, options?: SeatHookOptions): UseSeatsReturnType {
  const store = useSeatmapStore(parameters, options);
  const { seatIds } = parameters;
  check(Array.isArray(seatIds), 'seatIds', 'must be a list of seat ids');
  const [kept] = useState(createKept<OverlaidSeat>);
  const wanted = JSON.stringify(seatIds);
  const subscribe = useCallback(
    (listener: () => void) => {
      const leaves = (JSON.parse(wanted) as string[]).map((seatId) => store.subscribe(listener, seatId));
      return () => {
        for (const leave of leaves) leave();
      };
    },
    [store, wanted],
  );
  const read = () => kept(seatIds.map((seatId) => store.get(seatId)).filter((seat) => seat !== undefined));
  return useSyncExternalStore(subscribe, read, read);
}

/** Gives back the last list while its members are the same. */
function createKept<Item>() {
  let last: readonly Item[] = [];
  return (next: readonly Item[]): readonly Item[] => {
    if (next.length !== last.length || next.some((item, index) => item !== last[index])) last = next;
    return last;
  };
}

/** What is counted. */
export interface UseSeatCountsParameters extends UseSeatmapStoreParameters {
  /** Default `section`. By `price` the keys are integer cents. */
  readonly by?: CountBy | undefined;
}

/** What {@link useSeatCounts} returns. */
export type UseSeatCountsReturnType = ReadonlyMap<string, SeatCount>;

/**
 * How many seats are free, in all, and from which price (integer cents), by section, price or status. Renders when a count
 * changes; a poll that changes none renders nothing.
 *
 * @example
 * const { free, fromCents } = useSeatCounts({ eventId }).get('STALLS') ?? {};
 */
export function useSeatCounts(parameters: UseSeatCountsParameters, options?: SeatHookOptions): UseSeatCountsReturnType {
  const store = useSeatmapStore(parameters, options);
  const { by = 'section' } = parameters;
  check(/^(?:section|price|status)$/u.test(by), 'by', 'must be section, price or status');
  const read = () => store.counts(by);
  return useSyncExternalStore(store.subscribe, read, read);
}
