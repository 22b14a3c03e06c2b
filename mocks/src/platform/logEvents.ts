import type { Clock } from '../engine/clock.ts';
import type { GroupEvent } from '../engine/consumerGroup.ts';
import type { LogRecord } from '../engine/topic.ts';
import type { EventHub } from './eventHub.ts';

export function recordsTo(hub: EventHub) {
  return ({ id, topic, partition, offset, key, value, causedBy }: LogRecord): void => {
    hub.emit({ type: 'record', id, topic, partition, offset, key, value, causedBy });
  };
}

export function groupEventsTo(hub: EventHub, clock: Clock) {
  return (event: GroupEvent): void => {
    const group = event.groupId;
    switch (event.type) {
      case 'delivered': {
        const { record, attempt } = event;
        return hub.emitLazily(() => {
          const { id, topic, offset, publishedAt } = record;
          return { type: 'delivered', group, record: id, topic, offset, attempt, lagMs: clock.now() - publishedAt };
        });
      }
      case 'failed':
        return hub.emit({ type: 'failed', group, record: event.record.id, reason: String(event.error) });
      case 'committed':
        return hub.emit({ type: 'committed', group, topic: event.topic, offset: event.offset });
      case 'rebalance':
        return hub.emit({ type: 'rebalance', group, ms: event.ms });
    }
  };
}
