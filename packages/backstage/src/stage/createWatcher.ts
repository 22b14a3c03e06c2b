import { CONSUMERS, type GroupInfo, type PlatformEvent, type ServiceName } from '@speckit/mocks';
import { createDiary, type Diary, type DiaryLine } from '../model/diary.ts';
import { afterReload, caughtUp, isOfWorld, type FoundWorld } from '../model/keptStory.ts';
import type { ReadersOf } from '../model/lanes.ts';
import { createScoreboard, type BoardMemory, type Scoreboard } from '../model/scoreboard.ts';
import { addToStory, type Story } from '../model/story.ts';
import { createTracer, type Tracer, type TracerMemory } from '../model/tracer.ts';

/** What a watcher that goes on after a reload has to know. JSON. */
export interface WatcherMemory {
  /** By the world's clock, ms since the epoch. */
  readonly at: number;
  readonly story: Story | null;
  readonly tracer: TracerMemory;
  readonly board: BoardMemory;
  readonly diary: readonly DiaryLine[];
}

/** Follows everything that happens in a world: whose doing it is, and what becomes of the purchase. */
export interface Watcher {
  /** Takes every event, in order. */
  readonly tell: (event: PlatformEvent) => void;
  readonly story: () => Story | null;
  readonly tracer: () => Tracer;
  readonly board: () => Scoreboard;
  readonly diary: () => Diary;
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
  let diary = createDiary(kept?.diary);
  let story = kept?.story ? afterReload(kept.story, kept.at) : null;

  return {
    tell(event) {
      const who = tracer.whoOf(event);
      story = addToStory(story, event, who, readersOf);
      board.tell(event, who);
      diary.tell(event, who);
    },
    story: () => story,
    tracer: () => tracer,
    board: () => board,
    diary: () => diary,
    meet(found) {
      if (story === null || isOfWorld(story, found)) return;
      [tracer, board, diary] = [createTracer(), createScoreboard(), createDiary()];
      story = null;
    },
    catchUp(found) {
      if (story) story = caughtUp(story, found);
    },
    memory: (at) => ({ at, story, tracer: tracer.memory(), board: board.memory(), diary: diary.lines() }),
  };
}
