import type { Clock } from './clock.ts';
import { EngineError } from './errors.ts';
import { hash32 } from './random.ts';

/** One published record; it never changes. */
export interface LogRecord<T = unknown> {
  readonly topic: string;
  readonly partition: number;
  /** Its place in the partition, from 0. */
  readonly offset: number;
  /** Records of one key keep their order. */
  readonly key: string | null;
  /** What was published; its type follows from the topic, see `TopicValues`. */
  readonly value: T;
  /** Wall clock, ms since the epoch. */
  readonly publishedAt: number;
  /** `topic:partition:offset`, to name this record as the cause of others. */
  readonly id: string;
  /** What led to it: another record's id, or whatever the publisher names. */
  readonly causedBy: string | null;
}

export interface TopicOptions {
  /** Default 1. */
  partitions?: number;
  /** Records older than this are dropped, read or not, as Kafka does. Default: none are. */
  retentionMs?: number;
  /** How many records per partition stay after every group has committed them. Default 1,000. */
  keepRecords?: number;
}

/** A topic, and which records of it are retained. */
export interface TopicInfo {
  name: string;
  partitions: { partition: number; start: number; end: number }[];
}

export interface TopicSnapshot {
  name: string;
  partitions: { start: number; records: readonly LogRecord[] }[];
}

/** An append-only log in partitions. Offsets run from `start` (what retention left) to `end` (the next to be written). */
export interface Topic {
  readonly name: string;
  readonly partitionCount: number;
  append(key: string | null, value: unknown, causedBy: string | null): LogRecord;
  start(partition: number): number;
  end(partition: number): number;
  read(partition: number, offset: number): LogRecord | undefined;
  /** All retained records, partition by partition. */
  records(): LogRecord[];
  /** Whether there may be something to drop. */
  isLong(partition: number): boolean;
  /** Applies retention; `committed` is the lowest offset any group has yet to commit. */
  trim(partition: number, committed: number): void;
  info(): TopicInfo;
  snapshot(): TopicSnapshot;
  restore(snapshot: TopicSnapshot): void;
}

interface Partition {
  start: number;
  records: LogRecord[];
}

const DEFAULT_KEEP = 1000;

export function createTopic(clock: Clock, name: string, options: TopicOptions = {}): Topic {
  const { partitions: count = 1, retentionMs = Number.POSITIVE_INFINITY, keepRecords = DEFAULT_KEEP } = options;
  /** Cut off in lumps: one record off a long array each time would be slow. */
  const lump = keepRecords / 2;
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new EngineError('invalid_argument', `Topic ${name}: partitions is a whole number from 1, not ${count}.`);
  }
  let partitions: Partition[] = Array.from({ length: count }, () => ({ start: 0, records: [] }));
  let roundRobin = 0;

  const choose = (key: string | null) => (key === null ? roundRobin++ : hash32(key)) % count;
  const at = (partition: number) => {
    const found = partitions[partition];
    if (found) return found;
    throw new EngineError('invalid_argument', `Topic ${name} has no partition ${partition}.`);
  };
  const end = (partition: number) => at(partition).start + at(partition).records.length;

  return {
    name,
    partitionCount: count,
    append(key, value, causedBy) {
      const partition = choose(key);
      const offset = end(partition);
      const id = `${name}:${partition}:${offset}`;
      const record = { topic: name, partition, offset, key, value, publishedAt: clock.now(), id, causedBy };
      at(partition).records.push(record);
      return record;
    },
    start: (partition) => at(partition).start,
    end,
    read: (partition, offset) => at(partition).records[offset - at(partition).start],
    records: () => partitions.flatMap(({ records }) => records),
    isLong: (partition) =>
      retentionMs !== Number.POSITIVE_INFINITY || at(partition).records.length > keepRecords + lump,
    trim(partition, committed) {
      const target = at(partition);
      const { records, start } = target;
      const oldest = clock.now() - retentionMs;
      const dispensable = Math.min(committed - start, records.length - keepRecords);
      let drop = dispensable > lump ? dispensable : 0;
      while (drop < records.length && (records[drop]?.publishedAt ?? oldest) < oldest) drop++;
      if (drop === 0) return;
      target.records = records.slice(drop);
      target.start = start + drop;
    },
    info: () => ({
      name,
      partitions: partitions.map(({ start }, partition) => ({ partition, start, end: end(partition) })),
    }),
    snapshot: () => ({ name, partitions: partitions.map(({ start, records }) => ({ start, records: [...records] })) }),
    restore(snapshot) {
      partitions = snapshot.partitions.map(({ start, records }) => ({ start, records: [...records] }));
    },
  };
}
