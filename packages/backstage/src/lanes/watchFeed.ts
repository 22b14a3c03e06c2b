import type { GroupInfo, PlatformEvent } from '@speckit/mocks';
import type { Timeline } from '../model/timeline.ts';
import { createWatcher, readersAmong } from '../stage/createWatcher.ts';

/** Where the events of a world come from: a platform, a worker, a stream of messages. */
export interface LanesFeed {
  /** Every event from now on, in order. The answer ends it. */
  readonly subscribe: (listener: (event: PlatformEvent) => void) => () => void;
  /** The consumer groups of the world, as `platform.inspect().groups` has them. */
  readonly groups: () => readonly GroupInfo[];
  /** The world's clock, ms since the epoch. */
  readonly now: () => number;
}

/** The latest purchase of a feed, for `useSyncExternalStore`. */
export interface WatchedFeed {
  readonly subscribe: (listener: () => void) => () => void;
  readonly timeline: () => Timeline | null;
  /** Ends the watching. */
  readonly stop: () => void;
}

/** Events come in bursts; nobody sees more pictures a second than this. */
const REDRAW_MS = 40;

/** Watches from now on, whether anybody looks or not. */
export function watchFeed(feed: LanesFeed): WatchedFeed {
  const watcher = createWatcher(readersAmong(feed.groups));
  const listeners = new Set<() => void>();
  let shown: Timeline | null = null;
  let redraw: number | undefined;
  const show = () => {
    redraw = undefined;
    shown = watcher.timeline();
    for (const listener of listeners) listener();
  };
  const leave = feed.subscribe((event) => {
    watcher.tell(event);
    if (watcher.timeline() !== shown) redraw ??= window.setTimeout(show, REDRAW_MS);
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    timeline: () => shown,
    stop() {
      leave();
      window.clearTimeout(redraw);
    },
  };
}
