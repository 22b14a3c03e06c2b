import type { Clock } from '../engine/clock.ts';
import type { GroupEvent } from '../engine/consumerGroup.ts';
import type { LogRecord } from '../engine/topic.ts';
import type { EventHub } from './eventHub.ts';

export function recordsTo(hub: EventHub) {
  return ({ id, topic, partition, offset, key, value, causedBy }: LogRecord): void => {
    hub.tell({ type: 'record', id, topic, partition, offset, key, value, causedBy });
  };
}

export function groupEventsTo(hub: EventHub, clock: Clock) {
  return (event: GroupEvent): void => {
    const group = event.groupId;
    switch (event.type) {
      case 'delivered': {
        const { record, attempt } = event;
        return hub.tellOf(() => {
          const { id, topic, offset, publishedAt } = record;
          return { type: 'delivered', group, record: id, topic, offset, attempt, lagMs: clock.now() - publishedAt };
        });
      }
      case 'failed':
        return hub.tell({ type: 'failed', group, record: event.record.id, reason: String(event.error) });
      case 'committed':
        return hub.tell({ type: 'committed', group, topic: event.topic, offset: event.offset });
      case 'rebalance':
        return hub.tell({ type: 'rebalance', group, ms: event.ms });
    }
  };
}
