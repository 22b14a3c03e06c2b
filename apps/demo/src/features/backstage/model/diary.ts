import type { PlatformEvent } from '@speckit/mocks';
import { eventWords } from './eventWords.ts';
import type { Who } from './tracer.ts';

/** One line of what happened. */
export interface DiaryLine {
  readonly seq: number;
  /** ms since the epoch, by the world's clock. */
  readonly at: number;
  readonly who: Who;
  readonly words: string;
}

const LENGTH = 150;

/** The latest lines first. Yours are kept apart, so that a crowd does not drive them out. */
export function createDiary() {
  const lines: Record<Who, DiaryLine[]> = { you: [], rival: [], platform: [] };
  return {
    tell(event: PlatformEvent, who: Who): void {
      const words = eventWords(event, who);
      if (words === null) return;
      lines[who].push({ seq: event.seq, at: event.at, who, words });
      if (lines[who].length > LENGTH) lines[who].shift();
    },
    lines: (): readonly DiaryLine[] =>
      [...lines.you, ...lines.rival, ...lines.platform].sort((one, other) => other.seq - one.seq),
  };
}
