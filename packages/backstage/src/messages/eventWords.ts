import type { PlatformEvent } from '@speckit/mocks';
import type { Who } from '../model/tracer.ts';
import { millis, shorten } from './format.ts';
import type { BackstageMessages } from './messages.ts';

/** An event of the log in words; empty for one that has none. */
export function eventWords(event: PlatformEvent, who: Who, messages: BackstageMessages): string {
  const { events, rows } = messages;
  switch (event.type) {
    case 'request': {
      const isPage = event.from === 'client' || event.from === 'rival';
      return events.asks(
        isPage ? events.askers[who] : event.from,
        event.service,
        `${event.method} ${shorten(event.path)}`,
      );
    }
    case 'response':
      return events.answers(event.service, event.status);
    case 'record':
      return rows.record(event.topic, event.offset);
    case 'delivered':
      return rows.receives(event.group, `${event.topic} ${event.offset}`, millis(messages, event.lagMs));
    case 'failed':
      return events.failed(event.group, event.reason);
    case 'rebalance':
      return events.silent(event.group, millis(messages, event.ms));
    case 'group':
      return event.isPaused ? events.paused(event.group) : events.reads(event.group, event.lag);
    case 'key':
      return events.key(shorten(event.key), event.event);
    case 'state':
      return rows.becomes(`${event.entity} ${event.id.slice(0, 8)}`, event.state);
    case 'outage':
      return event.isDown ? events.down(event.what) : events.back(event.what);
    case 'fault':
      return events.fault(event.rule, event.kind, event.service);
    case 'cut':
      return events.cut(event.service);
    default:
      return '';
  }
}
