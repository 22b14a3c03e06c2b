import type { PlatformEvent } from '@speckit/mocks';
import type { Who } from './tracer.ts';

/** One thing that happened, and whose doing it was. */
export interface LogLine {
  readonly who: Who;
  /** Without the value of a record: nobody reads it here. */
  readonly event: PlatformEvent;
}

export interface EventLog {
  /** Takes every event, in order. */
  readonly tell: (event: PlatformEvent, who: Who) => void;
  /** The latest first. */
  readonly lines: () => readonly LogLine[];
}

const LENGTH = 150;

/**
 * The latest events. Yours are kept apart, so that a crowd does not drive them out.
 *
 * @param kept Lines from before a reload, the latest first.
 */
export function createEventLog(kept: readonly LogLine[] = []): EventLog {
  const lines: Record<Who, LogLine[]> = { you: [], rival: [], platform: [] };
  for (const line of kept.toReversed()) lines[line.who].push(line);
  return {
    tell(event, who) {
      if (!isTold(event)) return;
      lines[who].push({ who, event: event.type === 'record' ? { ...event, value: null } : event });
      if (lines[who].length > LENGTH) lines[who].shift();
    },
    lines: () =>
      [...lines.you, ...lines.rival, ...lines.platform].sort(
        ({ event: one }, { event: other }) => other.at - one.at || other.seq - one.seq,
      ),
  };
}

/** Polling, commits and answers that went well would drive everything else out. */
function isTold(event: PlatformEvent): boolean {
  if (event.type === 'request') return !event.path.endsWith('/seatmap');
  if (event.type === 'response') return event.status >= 400;
  return event.type !== 'committed';
}
