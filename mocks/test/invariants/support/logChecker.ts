import type { PlatformEvent } from '../../../src/model/events.ts';
import type { GroupInfo } from '../../../src/engine/consumerGroup.ts';
import type { Report } from './report.ts';

/**
 * Keeps its own count of what is written, delivered and committed, by the events alone. A group gets the record it
 * has yet to commit and no other: in order, again after a crash, never past it.
 */
export function createLogChecker(report: Report) {
  const ends = new Map<string, number>();
  const committed = new Map<string, number>();
  const delivered = new Map<string, number>();

  return {
    see(event: PlatformEvent): void {
      if (event.type === 'record') {
        const end = ends.get(event.topic) ?? 0;
        if (event.offset !== end || event.partition !== 0) report('records are numbered in order', event);
        ends.set(event.topic, end + 1);
      } else if (event.type === 'delivered') {
        const place = `${event.group} ${event.topic}`;
        const isNext = event.offset === (committed.get(place) ?? 0) && event.offset < (ends.get(event.topic) ?? 0);
        if (!isNext) report('per-partition order', event);
        if (event.lagMs < 0 || event.attempt < 1) report('delivered after it was written', event);
        delivered.set(place, event.offset);
      } else if (event.type === 'committed') {
        const place = `${event.group} ${event.topic}`;
        const isNext = event.offset === (committed.get(place) ?? 0) + 1 && delivered.get(place) === event.offset - 1;
        if (!isNext) report('commits follow deliveries one by one', event);
        committed.set(place, event.offset);
      } else if (event.type === 'failed') {
        report('no consumer throws', event);
      }
    },
    /** What the platform says of its groups is what was seen. */
    compare(groups: readonly GroupInfo[]): void {
      for (const { id, topics } of groups) {
        for (const { topic, position, committed: done, end, lag } of topics) {
          const seen = { done: committed.get(`${id} ${topic}`) ?? 0, end: ends.get(topic) ?? 0 };
          const isTrue = done === seen.done && end === seen.end && lag === end - done && position === done;
          if (!isTrue) report('lag = end - committed', { id, topic, position, done, end, lag, seen });
        }
      }
    },
  };
}
