import { CONSUMERS, type GroupInfo, type PlatformEvent, type ServiceName } from '@speckit/mocks';
import { createEventLog, type EventLog, type LogLine } from '../model/eventLog.ts';
import { afterReload, caughtUp, isOfWorld, type FoundWorld } from '../model/keptTimeline.ts';
import type { ReadersOf } from '../model/lanes.ts';
import { createScoreboard, type BoardMemory, type Scoreboard } from '../model/scoreboard.ts';
import { addToTimeline, type Timeline } from '../model/timeline.ts';
import { createTracer, type Tracer, type TracerMemory } from '../model/tracer.ts';

/** What a watcher that goes on after a reload has to know. JSON. */
export interface WatcherMemory {
  /** By the world's clock, ms since the epoch. */
  readonly at: number;
  readonly timeline: Timeline | null;
  readonly tracer: TracerMemory;
  readonly board: BoardMemory;
  readonly log: readonly LogLine[];
}

/** Follows everything that happens in a world: whose doing it is, and what becomes of the purchase. */
export interface Watcher {
  /** Takes every event, in order. */
  readonly tell: (event: PlatformEvent) => void;
  readonly timeline: () => Timeline | null;
  readonly tracer: () => Tracer;
  readonly board: () => Scoreboard;
  readonly log: () => EventLog;
  /** Forgets what was kept when it was seen in another world. To be called once, before any event. */
  readonly meet: (found: FoundWorld) => void;
  /** Adds what happened while no page watched. To be called once, after the events that somebody has kept. */
  readonly catchUp: (found: FoundWorld) => void;
  readonly memory: (at: number) => WatcherMemory;
}

export const SERVICE_OF: ReadonlyMap<string, ServiceName> = new Map(
  CONSUMERS.map(({ group, service }) => [group, service]),
);

/** The readers of each topic, among the groups that there are in a world. */
export function readersAmong(groups: () => readonly GroupInfo[]): ReadersOf {
  return (topic) =>
    groups().flatMap(({ id, topics }) => {
      const service = SERVICE_OF.get(id);
      return service && topics.some((one) => one.topic === topic) ? [{ group: id, service }] : [];
    });
}

export function createWatcher(readersOf: ReadersOf, kept?: WatcherMemory): Watcher {
  let tracer = createTracer(kept?.tracer);
  let board = createScoreboard(kept?.board);
  let log = createEventLog(kept?.log);
  let timeline = kept?.timeline ? afterReload(kept.timeline, kept.at) : null;

  return {
    tell(event) {
      const who = tracer.whoOf(event);
      timeline = addToTimeline(timeline, event, who, readersOf);
      board.tell(event, who);
      log.tell(event, who);
    },
    timeline: () => timeline,
    tracer: () => tracer,
    board: () => board,
    log: () => log,
    meet(found) {
      if (timeline === null || isOfWorld(timeline, found)) return;
      [tracer, board, log] = [createTracer(), createScoreboard(), createEventLog()];
      timeline = null;
    },
    catchUp(found) {
      if (timeline) timeline = caughtUp(timeline, found);
    },
    memory: (at) => ({ at, timeline, tracer: tracer.memory(), board: board.memory(), log: log.lines() }),
  };
}
