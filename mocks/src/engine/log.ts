import type { Clock } from './clock.ts';
import {
  createConsumerGroup,
  type ConsumerGroup,
  type GroupEvent,
  type GroupInfo,
  type ManagedGroup,
} from './consumerGroup.ts';
import { EngineError } from './errors.ts';
import type { LagModel } from './lag.ts';
import type { Random } from './random.ts';
import {
  createTopic,
  type LogRecord,
  type Topic,
  type TopicInfo,
  type TopicOptions,
  type TopicSnapshot,
} from './topic.ts';

export interface LogOptions {
  clock: Clock;
  random: Random;
  /** What a group made from here on starts with. Default none. */
  lagModel?: LagModel;
  /** Told of each record right after it was written, before anyone reads it. */
  onRecord?: (record: LogRecord) => void;
  onGroupEvent?: (event: GroupEvent) => void;
}

export interface GroupOptions {
  lagModel?: LagModel;
  /** Kafka holds a new group back for a while (`group.initial.rebalance.delay.ms`): it receives nothing that long after the first subscription. Default 0. */
  joinDelayMs?: number;
}

export interface LogSnapshot {
  topics: TopicSnapshot[];
  groups: { id: string; offsets: Record<string, number[]> }[];
}

/** Topics, and groups that read them. */
export interface Log {
  /** Makes the topic, or finds it. @throws EngineError `topic_exists` if it has another number of partitions. */
  topic(name: string, options?: TopicOptions): Topic;
  /** A key always goes to the same partition; null goes round. @throws EngineError `unknown_topic` */
  publish<T>(topic: string, key: string | null, value: T, options?: { causedBy?: string | null }): LogRecord<T>;
  /** Makes the group, or finds it (the options then change nothing). */
  group(groupId: string, options?: GroupOptions): ConsumerGroup;
  hasGroup(groupId: string): boolean;
  topics(): TopicInfo[];
  groups(): GroupInfo[];
  /** Retained records of one topic, or of all. */
  records(topic?: string): LogRecord[];
  /** True when every group has committed everything. */
  isIdle(): boolean;
  snapshot(): LogSnapshot;
  /** Puts records and committed offsets back; what is under way no longer counts. */
  restore(snapshot: LogSnapshot): void;
  /** Stops all delivery and leaves no timer. */
  close(): void;
}

const NO_LAG: LagModel = { kind: 'none' };

export function createLog(options: LogOptions): Log {
  const { clock, random, onRecord, onGroupEvent, lagModel = NO_LAG } = options;
  const topics = new Map<string, Topic>();
  const groups = new Map<string, ManagedGroup>();
  /** By topic. */
  const readers = new Map<string, ManagedGroup[]>();

  const readersOf = (topic: string): readonly ManagedGroup[] => readers.get(topic) ?? [];

  function findTopic(name: string): Topic {
    const topic = topics.get(name);
    if (topic) return topic;
    throw new EngineError('unknown_topic', `There is no topic ${name}; there are: ${[...topics.keys()].join(', ')}.`);
  }

  function trim(topic: Topic, partition: number): void {
    if (!topic.isLong(partition)) return;
    let committed = topic.end(partition);
    for (const group of readersOf(topic.name))
      committed = Math.min(committed, group.lowest(topic.name, partition) ?? committed);
    topic.trim(partition, committed);
  }

  function makeTopic(name: string, topicOptions?: TopicOptions): Topic {
    const topic = createTopic(clock, name, topicOptions);
    topics.set(name, topic);
    return topic;
  }

  function findGroup(groupId: string, groupOptions: GroupOptions = {}): ManagedGroup {
    const known = groups.get(groupId);
    if (known) return known;
    const group: ManagedGroup = createConsumerGroup(groupId, {
      clock,
      random,
      findTopic,
      onRead: (topic) => readers.set(topic, [...readersOf(topic), group]),
      lagModel: groupOptions.lagModel ?? lagModel,
      joinDelayMs: groupOptions.joinDelayMs ?? 0,
      onEvent: (event) => onGroupEvent?.(event),
    });
    groups.set(groupId, group);
    return group;
  }

  return {
    topic(name, topicOptions) {
      const known = topics.get(name);
      if (!known) return makeTopic(name, topicOptions);
      const wanted = topicOptions?.partitions ?? known.partitionCount;
      if (wanted === known.partitionCount) return known;
      throw new EngineError('topic_exists', `Topic ${name} has ${known.partitionCount} partitions, not ${wanted}.`);
    },
    publish<T>(name: string, key: string | null, value: T, { causedBy = null }: { causedBy?: string | null } = {}) {
      const topic = findTopic(name);
      const record = topic.append(key, value, causedBy);
      trim(topic, record.partition);
      onRecord?.(record);
      for (const group of readersOf(name)) group.wake(name);
      return record as LogRecord<T>;
    },
    group: findGroup,
    hasGroup: (groupId) => groups.has(groupId),
    topics: () => [...topics.values()].map((topic) => topic.info()),
    groups: () => [...groups.values()].map((group) => group.info()),
    records: (name) =>
      (name === undefined ? [...topics.values()] : [findTopic(name)]).flatMap((topic) => topic.records()),
    isIdle: () => [...groups.values()].every((group) => group.lag() === 0),
    snapshot: () => ({
      topics: [...topics.values()].map((topic) => topic.snapshot()),
      groups: [...groups.values()].map((group) => ({ id: group.id, offsets: group.offsets() })),
    }),
    restore(snapshot) {
      for (const saved of snapshot.topics) {
        const topic = topics.get(saved.name) ?? makeTopic(saved.name, { partitions: saved.partitions.length });
        topic.restore(saved);
      }
      for (const saved of snapshot.groups) findGroup(saved.id).restore(saved.offsets);
    },
    close() {
      for (const group of groups.values()) group.close();
    },
  };
}
