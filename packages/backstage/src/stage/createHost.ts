import type { PlatformEvent } from '@speckit/mocks';
import { isOver } from '../model/timeline.ts';
import type { StageCommand } from './commands.ts';
import { createWatcher, readersAmong, SERVICE_OF } from './createWatcher.ts';
import { readMemory, writeMemory, type StageStore } from './memory.ts';
import { createPageTap, type PageTap } from './pageTap.ts';
import type { Look, StageSource } from './source.ts';
import { createSteering, type StagePage } from './steering.ts';
import { viewOf } from './viewOf.ts';
import type { StageView } from './view.ts';

/** What the Backstage looks at and speaks to, whether it stands in the page or on a second screen. */
export interface StagePort {
  /** Null before anything is known. The same object until something changed. */
  readonly getView: () => StageView | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: StageCommand) => void;
}

export interface StageHost extends StagePort {
  /** For the client and the purchases of the page. */
  readonly tap: PageTap;
  /** Keeps what was seen for the next load of the page. To be called when this one goes. */
  readonly keep: () => void;
}

/** Events come in bursts; nobody sees more pictures a second than this. */
const REDRAW_MS = 40;

/** Events that wait for the first look at a world. */
const MOST_WAITING = 10_000;

export interface HostOptions {
  readonly source: StageSource;
  readonly page: StagePage;
  /** Where what was seen outlives the page. Default: nowhere. */
  readonly store?: StageStore;
}

/**
 * Watches a world from now on, whether anybody looks or not: who opens the Backstage later sees what was before, also before
 * a reload. A world behind a control plane is watched from the first look or command on. It looks at offsets, keys and mails
 * only while somebody does.
 */
export function createHost({ source, page, store }: HostOptions): StageHost {
  const kept = readMemory(store);
  const tap = createPageTap(kept?.page);
  const listeners = new Set<() => void>();
  let look: Look | null = null;
  let view: StageView | null = null;
  let redraw: number | undefined;
  let nextLook: number | undefined;
  let isForgotten = false;

  const watcher = createWatcher(
    readersAmong(() => look?.inspection.groups ?? []),
    kept?.watcher,
  );
  const steering = createSteering({ source, tap, page, timeline: watcher.timeline });

  function draw(): void {
    redraw = undefined;
    if (!look) return;
    view = viewOf({ look, watcher, tap, serviceOf: SERVICE_OF, page });
    for (const listener of listeners) listener();
  }
  function touch(): void {
    if (listeners.size > 0) redraw ??= window.setTimeout(draw, REDRAW_MS);
  }
  async function lookAgain(): Promise<void> {
    window.clearTimeout(nextLook);
    try {
      look = await source.look();
      meet(look);
      touch();
    } catch {
      // A world that does not answer now may answer at the next look.
    }
    window.clearTimeout(nextLook);
    if (listeners.size > 0 || waiting !== null)
      nextLook = window.setTimeout(() => void lookAgain(), source.lookEveryMs);
  }

  /** Events wait for the first look, which says who reads which topic, and whether the world is the one that was kept. */
  let waiting: PlatformEvent[] | null = [];
  function meet({ inspection }: Look): void {
    if (waiting === null) return;
    const hadTimeline = watcher.timeline() !== null;
    watcher.meet(inspection);
    if (hadTimeline && watcher.timeline() === null) tap.forget();
    const events = waiting;
    waiting = null;
    events.forEach(take);
    if (kept) watcher.catchUp(inspection);
  }
  function take(event: PlatformEvent): void {
    const before = watcher.timeline();
    watcher.tell(event);
    const timeline = watcher.timeline();
    if (timeline !== before && timeline && !isOver(timeline)) steering.onTimeline(timeline);
  }
  let isWatching = false;
  function watch(): void {
    if (isWatching) return;
    isWatching = true;
    source.subscribe((event) => {
      if (waiting === null) take(event);
      else if (waiting.length < MOST_WAITING) waiting.push(event);
      touch();
    });
    void lookAgain();
  }
  if (!source.isRemote) watch();

  return {
    tap,
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener);
      if (!isWatching) watch();
      else if (listeners.size === 1) void lookAgain();
      return () => void listeners.delete(listener);
    },
    send(command) {
      watch();
      if (command.type === 'new_world') {
        isForgotten = true;
        store?.write(null);
      }
      void steering.run(command).then(lookAgain);
    },
    keep() {
      if (!store || !look || isForgotten) return;
      const { inspection, seenAt, rate } = look;
      const at = inspection.at + Math.max(0, Date.now() - seenAt) * (rate ?? 1);
      writeMemory(store, { watcher: watcher.memory(at), page: tap.memory() });
    },
  };
}
