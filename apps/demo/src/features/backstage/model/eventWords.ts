import type { PlatformEvent } from '@speckit/mocks';
import type { Who } from './tracer.ts';

const NAMES: Readonly<Record<Who, string>> = { you: 'Your page', rival: 'A rival', platform: 'The page' };

/** One line of the diary; null for what would only be noise. */
export function eventWords(event: PlatformEvent, who: Who): string | null {
  switch (event.type) {
    case 'request': {
      if (event.path.endsWith('/seatmap')) return null;
      const asks = event.from === 'client' || event.from === 'rival' ? NAMES[who] : event.from;
      return `${asks} asks ${event.service}: ${event.method} ${shorten(event.path)}`;
    }
    case 'response':
      return event.status < 400 ? null : `${event.service} answers ${event.status}`;
    case 'record':
      return `${event.topic} gets record ${event.offset}`;
    case 'delivered':
      return `${event.group} receives ${event.topic} ${event.offset} after ${Math.round(event.lagMs)} ms`;
    case 'failed':
      return `${event.group} failed: ${event.reason}`;
    case 'rebalance':
      return `${event.group} receives nothing for ${event.ms} ms`;
    case 'group':
      return event.isPaused ? `${event.group} is paused` : `${event.group} reads, lag ${event.lag}`;
    case 'key':
      return `key ${shorten(event.key)}: ${event.event}`;
    case 'state':
      return `${event.entity} ${event.id.slice(0, 8)} is ${event.state}`;
    case 'outage':
      return `${event.what} is ${event.isDown ? 'down' : 'back'}`;
    case 'fault':
      return `${event.rule} (${event.kind}) strikes ${event.service}`;
    case 'cut':
      return `a request to ${event.service} was cut off`;
    default:
      return null;
  }
}

/** Ids are long, and their first letters tell them apart. */
export function shorten(text: string): string {
  return text.replaceAll(/([0-9a-f]{8})(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/giu, '$1…');
}
