import type { GroupInfo, KeyEntry } from '@speckit/mocks';
import type { Timeline } from './timeline.ts';
import { bareId } from './values.ts';

/** The world as it is found after a reload. */
export interface FoundWorld {
  /** By its clock, ms since the epoch. */
  readonly at: number;
  readonly groups: readonly GroupInfo[];
  readonly topics: readonly {
    readonly name: string;
    readonly partitions: readonly { readonly partition: number; readonly end: number }[];
  }[];
  readonly keys: readonly KeyEntry[];
}

/** Whether a timeline was seen in this world: a world that was started anew has no records at those offsets. */
export function isOfWorld(timeline: Timeline, { topics }: Pick<FoundWorld, 'topics'>): boolean {
  return timeline.travels.every(({ id, topic, offset }) => {
    const partition = Number(id.split(':')[1] ?? 0);
    const end = topics.find(({ name }) => name === topic)?.partitions.find((one) => one.partition === partition)?.end;
    return end !== undefined && offset < end;
  });
}

/**
 * A timeline from before a reload. The requests that were under way ended with their page, and the next page numbers its own
 * from 1.
 *
 * @param endedAt When the page went, by the world's clock.
 */
export function afterReload(timeline: Timeline, endedAt: number): Timeline {
  const ids = new Map(timeline.calls.map(({ id }) => [id, id.startsWith(EARLIER) ? id : `${EARLIER}${endedAt} ${id}`]));
  return {
    ...timeline,
    calls: timeline.calls.map((call) => ({
      ...call,
      id: ids.get(call.id) ?? call.id,
      endedAt: call.endedAt ?? Math.max(call.at, endedAt),
    })),
    travels: timeline.travels.map((travel) => ({
      ...travel,
      causedBy: travel.causedBy === null ? null : (ids.get(travel.causedBy) ?? travel.causedBy),
    })),
  };
}

const EARLIER = 'earlier ';

/** The timeline with what happened while no page watched: records that were received, holds that ended. */
export function caughtUp(timeline: Timeline, { at, groups, keys }: FoundWorld): Timeline {
  const unread = (group: string, topic: string, offset: number) =>
    groups.find(({ id }) => id === group)?.topics.some((one) => one.topic === topic && one.committed <= offset);
  const locked = new Set(keys.map(({ key }) => bareId(key)));
  return {
    ...timeline,
    travels: timeline.travels.map((travel) => ({
      ...travel,
      readings: travel.readings.map((reading) =>
        reading.at !== null || unread(reading.group, travel.topic, travel.offset) !== false
          ? reading
          : { ...reading, at, attempts: 1 },
      ),
    })),
    holds: timeline.holds.map((hold) =>
      hold.status === 'held' && !locked.has(`lock:seat:${bareId(hold.seatId)}`)
        ? { ...hold, status: 'ended' as const }
        : hold,
    ),
  };
}
