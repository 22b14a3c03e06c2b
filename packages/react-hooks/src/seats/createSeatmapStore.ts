import type { Seatmap, TicketingError } from '@speckit/sdk';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import { LONGEST_TIMER_MS } from '../memory/remember.ts';
import type { ScopedClient } from '../memory/scope.ts';
import { laidOver, settle } from '../query/settle.ts';
import { seatmapQueryOptions } from '../query/reads.ts';
import { createSeatmapTable, type SeatmapReadings } from './createSeatmapTable.ts';
import type { OwnSeatsSource } from './ownSeats.ts';
import { nextRelease, tellingSeats } from './overlayHolds.ts';

/** The seats of one event by key, fed by the query cache while somebody listens. */
export interface SeatmapStore extends SeatmapReadings {
  /**
   * Reads the map, and polls it politely when an interval is given, until the returned function is called; of several
   * intervals the shortest counts.
   */
  readonly watch: (pollInterval?: number) => () => void;
  /** The cache that feeds it. */
  readonly cache: QueryClient;
}

/** One that several components share. */
export interface SharedSeatmapStore extends SeatmapStore {
  /** Nobody listens to it. */
  readonly isIdle: () => boolean;
}

/**
 * Makes the store of one event's seats. One observer of the query serves all who listen.
 *
 * @param source The buyer's own seats, laid over the map.
 */
export function createSeatmapStore(
  client: ScopedClient,
  cache: QueryClient,
  eventId: string | undefined,
  source: OwnSeatsSource,
): SharedSeatmapStore {
  const table = createSeatmapTable();
  const options = seatmapQueryOptions(client, { eventId });
  const intervals = new Set<{ readonly ms: number }>();
  let users = 0;
  let observer: QueryObserver<Seatmap, TicketingError> | null = null;
  let stop: () => void = () => undefined;

  const observerOptions = () => {
    const shortest = Math.min(...[...intervals].map(({ ms }) => ms));
    const pollInterval = Number.isFinite(shortest) ? shortest : undefined;
    return settle(client, cache, laidOver<Seatmap, Seatmap>(client, options, undefined, pollInterval));
  };
  const layOver = () => table.layOver(tellingSeats(source.getSnapshot(), client.clock.now()));
  const refresh = () => {
    if (!observer) {
      table.feed(cache.getQueryData(options.queryKey));
      layOver();
    }
  };
  const watchReleases = () => {
    let cancel: () => void = () => undefined;
    const arm = () => {
      cancel();
      layOver();
      const now = client.clock.now();
      const end = nextRelease(source.getSnapshot(), now);
      if (end === null) return;
      const timer = client.clock.setTimeout(arm, Math.min(end - now, LONGEST_TIMER_MS));
      cancel = () => client.clock.clearTimeout(timer);
    };
    const leave = source.subscribe(arm);
    arm();
    return () => {
      leave();
      cancel();
    };
  };
  const open = () => {
    const made = new QueryObserver(cache, observerOptions());
    observer = made;
    const feed = () => table.feed(made.getCurrentResult().data);
    const leave = made.subscribe(feed);
    feed();
    const unwatch = watchReleases();
    stop = () => {
      leave();
      unwatch();
    };
  };
  const enter = () => {
    users += 1;
    if (users === 1) open();
    return () => {
      users -= 1;
      if (users > 0) return;
      stop();
      observer = null;
    };
  };

  return {
    cache,
    isIdle: () => users === 0,
    get size() {
      refresh();
      return table.size;
    },
    get statuses() {
      return table.statuses;
    },
    get statusWords() {
      return table.statusWords;
    },
    get priceCents() {
      return table.priceCents;
    },
    at: table.at,
    indexOf: table.indexOf,
    get: (seatId) => {
      refresh();
      return table.get(seatId);
    },
    getVersion: () => {
      refresh();
      return table.getVersion();
    },
    changedSince: table.changedSince,
    counts: (by) => {
      refresh();
      return table.counts(by);
    },
    subscribe: (listener, seatId) => {
      const leave = table.subscribe(listener, seatId);
      const leaveStore = enter();
      return () => {
        leave();
        leaveStore();
      };
    },
    watch: (pollInterval) => {
      const wish = { ms: pollInterval ?? Number.POSITIVE_INFINITY };
      intervals.add(wish);
      observer?.setOptions(observerOptions());
      const leaveStore = enter();
      return () => {
        intervals.delete(wish);
        observer?.setOptions(observerOptions());
        leaveStore();
      };
    },
  };
}
