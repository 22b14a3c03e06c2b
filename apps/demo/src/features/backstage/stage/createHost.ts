import { CONSUMERS, type PlatformEvent } from '@speckit/mocks';
import { createDiary } from '../model/diary.ts';
import type { ReadersOf } from '../model/lanes.ts';
import { createScoreboard } from '../model/scoreboard.ts';
import { addToStory, isOver, type Story } from '../model/story.ts';
import { createTracer } from '../model/tracer.ts';
import type { StageCommand } from './commands.ts';
import type { PageTap } from './pageTap.ts';
import type { Look, StageSource } from './source.ts';
import { createSteering, type StagePage } from './steering.ts';
import { viewOf } from './viewOf.ts';
import type { StageView } from './view.ts';

/** What the backstage looks at and speaks to, whether it stands in the page or on a second screen. */
export interface StagePort {
  /** Null before anything is known. The same object until something changed. */
  readonly getView: () => StageView | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: StageCommand) => void;
}

/** Events come in bursts; nobody sees more pictures a second than this. */
const REDRAW_MS = 40;

export interface HostOptions {
  readonly source: StageSource;
  readonly tap: PageTap;
  readonly page: StagePage;
}

const SERVICE_OF = new Map(CONSUMERS.map(({ group, service }) => [group, service]));

/**
 * Watches a world from now on, whether anybody looks or not: who opens the backstage later sees what was before. It looks
 * at offsets, keys and mails only while somebody does.
 */
export function createHost({ source, tap, page }: HostOptions): StagePort {
  const tracer = createTracer();
  const board = createScoreboard();
  const diary = createDiary();
  const listeners = new Set<() => void>();
  let story: Story | null = null;
  let look: Look | null = null;
  let view: StageView | null = null;
  let redraw: number | undefined;
  let nextLook: number | undefined;

  const readersOf: ReadersOf = (topic) =>
    (look?.inspection.groups ?? []).flatMap(({ id, topics }) => {
      const service = SERVICE_OF.get(id);
      return service && topics.some((one) => one.topic === topic) ? [{ group: id, service }] : [];
    });
  const steering = createSteering({ source, tap, page, story: () => story });

  function draw(): void {
    redraw = undefined;
    if (!look) return;
    view = viewOf({ look, story, tracer, board, diary, tap, serviceOf: SERVICE_OF, page });
    for (const listener of listeners) listener();
  }
  function touch(): void {
    if (listeners.size > 0) redraw ??= window.setTimeout(draw, REDRAW_MS);
  }
  async function lookAgain(): Promise<void> {
    window.clearTimeout(nextLook);
    try {
      look = await source.look();
      touch();
    } catch {
      // A world that does not answer now may answer at the next look.
    }
    window.clearTimeout(nextLook);
    if (listeners.size > 0) nextLook = window.setTimeout(() => void lookAgain(), source.lookEveryMs);
  }

  source.subscribe((event: PlatformEvent) => {
    const who = tracer.whoOf(event);
    const before = story;
    story = addToStory(story, event, who, readersOf);
    board.tell(event, who);
    diary.tell(event, who);
    if (story !== before && story && !isOver(story)) steering.onStory(story);
    touch();
  });
  void lookAgain();

  return {
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) void lookAgain();
      return () => void listeners.delete(listener);
    },
    send(command) {
      void steering.run(command).then(lookAgain);
    },
  };
}
