import type { Clock, TimerHandle } from './clock.ts';
import { EngineError } from './errors.ts';
import { checkLag, sampleLag, type LagModel } from './lag.ts';
import { createPartitionConsumer, type PartitionConsumer } from './partitionConsumer.ts';
import type { Random } from './random.ts';
import type { LogRecord, Topic } from './topic.ts';

export type RecordHandler = (record: LogRecord) => void | Promise<void>;

/** What a group did with a record. `failed` is a handler that threw: its record counts as done, as with auto-commit. */
export type GroupEvent =
  | { type: 'delivered'; groupId: string; record: LogRecord; attempt: number }
  | { type: 'failed'; groupId: string; record: LogRecord; error: unknown }
  | { type: 'committed'; groupId: string; topic: string; partition: number; offset: number }
  | { type: 'rebalance'; groupId: string; ms: number };

/** A consumer group, and what it has read. */
export interface GroupInfo {
  id: string;
  isPaused: boolean;
  isJoining: boolean;
  lagModel: LagModel;
  topics: { topic: string; partition: number; position: number; committed: number; end: number; lag: number }[];
}

/** Readers that share their place in each topic. Delivery is in order per partition and at least once. */
export interface ConsumerGroup {
  readonly id: string;
  readonly isPaused: boolean;
  readonly lagModel: LagModel;
  /** Reads `topic` from where the group left off (at first: the oldest record). The answer ends the subscription. */
  subscribe(topic: string, handler: RecordHandler): () => void;
  /** Delivers nothing more until `resume`; the record being handled is finished. */
  pause(): void;
  resume(): void;
  /** Holds for what is not delivered yet, too. */
  setLag(model: LagModel): void;
  /** How far behind: the sum over partitions of end - committed; over all topics without `topic`. */
  lag(topic?: string): number;
  position(topic: string, partition?: number): number;
  committed(topic: string, partition?: number): number;
  /** Leaves and joins again: receives nothing for `ms`; what was under way is not committed and comes again. */
  rebalance(ms: number): void;
  /** The next `times` records are handled, but the member dies before it commits: each comes again, after `stallMs`. */
  crashBeforeCommit(times: number, stallMs?: number): void;
  /** The next `times` records are handled twice. */
  duplicate(times: number): void;
  info(): GroupInfo;
}

/** The group as the log sees it. */
export interface ManagedGroup extends ConsumerGroup {
  wake(topic: string): void;
  /** The lowest uncommitted offset, if the group reads this topic. */
  lowest(topic: string, partition: number): number | undefined;
  offsets(): Record<string, number[]>;
  restore(offsets: Record<string, readonly number[]>): void;
  close(): void;
}

export interface GroupContext {
  clock: Clock;
  random: Random;
  findTopic: (name: string) => Topic;
  /** Told of each topic that the group begins to read. */
  onRead: (topic: string) => void;
  lagModel: LagModel;
  /** How long the first member of a group waits for others, ms. */
  joinDelayMs: number;
  onEvent: (event: GroupEvent) => void;
}

interface Subscription {
  handler: RecordHandler | undefined;
  consumers: PartitionConsumer[];
}

export function createConsumerGroup(id: string, context: GroupContext): ManagedGroup {
  const { clock, random, findTopic, onEvent } = context;
  const subscriptions = new Map<string, Subscription>();
  let lagModel = checkLag(context.lagModel);
  let isPaused = false;
  let isClosed = false;
  let hasJoined = false;
  let joining: { until: number; timer: TimerHandle } | undefined;
  let duplicates = 0;
  let crashes = 0;
  let crashStallMs = 0;

  const consumers = () => [...subscriptions.values()].flatMap((subscription) => subscription.consumers);
  const wakeAll = () => {
    for (const consumer of consumers()) consumer.wake();
  };
  const find = (topic: string, partition: number) => subscriptions.get(topic)?.consumers[partition];

  function addSubscription(name: string): Subscription {
    const topic = findTopic(name);
    const subscription: Subscription = { handler: undefined, consumers: [] };
    for (let partition = 0; partition < topic.partitionCount; partition++) {
      const lagRandom = random.fork(`${id}/${name}/${partition}`);
      const consumer = createPartitionConsumer(clock, topic, partition, {
        isBlocked: () => isPaused || isClosed || joining !== undefined || !subscription.handler,
        sampleLag: () => sampleLag(lagModel, lagRandom),
        takeDuplicate: () => duplicates > 0 && duplicates-- > 0,
        takeCrash() {
          if (crashes === 0) return false;
          crashes--;
          rebalance(crashStallMs);
          return true;
        },
        handle: (record, attempt) => handle(subscription, record, attempt),
        onCommit: (offset) => onEvent({ type: 'committed', groupId: id, topic: name, partition, offset }),
      });
      subscription.consumers.push(consumer);
    }
    subscriptions.set(name, subscription);
    context.onRead(name);
    return subscription;
  }

  function handle({ handler }: Subscription, record: LogRecord, attempt: number): Promise<void> | undefined {
    onEvent({ type: 'delivered', groupId: id, record, attempt });
    const fail = (error: unknown) => onEvent({ type: 'failed', groupId: id, record, error });
    try {
      const work: unknown = handler?.(record);
      return work instanceof Promise ? work.catch(fail) : undefined;
    } catch (error) {
      fail(error);
      return undefined;
    }
  }

  function rebalance(ms: number): void {
    onEvent({ type: 'rebalance', groupId: id, ms });
    for (const consumer of consumers()) consumer.rewind();
    const until = Math.max(clock.monotonic() + ms, joining?.until ?? 0);
    if (joining) clock.clearTimeout(joining.timer);
    const timer = clock.setTimeout(() => {
      joining = undefined;
      wakeAll();
    }, until - clock.monotonic());
    joining = { until, timer };
  }

  function lag(name?: string): number {
    const names = name === undefined ? [...subscriptions.keys()] : [name];
    let sum = 0;
    for (const each of names) {
      const topic = findTopic(each);
      for (const { partition, committed } of subscriptions.get(each)?.consumers ?? []) {
        sum += topic.end(partition) - committed;
      }
    }
    return sum;
  }

  return {
    id,
    get isPaused() {
      return isPaused;
    },
    get lagModel() {
      return lagModel;
    },
    subscribe(name, handler) {
      const subscription = subscriptions.get(name) ?? addSubscription(name);
      if (subscription.handler) {
        throw new EngineError('invalid_argument', `Group ${id} already reads ${name}; one handler per topic.`);
      }
      subscription.handler = handler;
      if (!hasJoined && context.joinDelayMs > 0) rebalance(context.joinDelayMs);
      hasJoined = true;
      wakeAll();
      return () => {
        if (subscription.handler === handler) subscription.handler = undefined;
      };
    },
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      wakeAll();
    },
    setLag(model) {
      lagModel = checkLag(model);
      for (const consumer of consumers()) consumer.forgetDelay();
      wakeAll();
    },
    lag,
    position: (topic, partition = 0) => find(topic, partition)?.position ?? 0,
    committed: (topic, partition = 0) => find(topic, partition)?.committed ?? 0,
    rebalance,
    crashBeforeCommit(times, stallMs = 0) {
      crashes = times;
      crashStallMs = stallMs;
    },
    duplicate(times) {
      duplicates = times;
    },
    info: () => ({
      id,
      isPaused,
      isJoining: joining !== undefined,
      lagModel,
      topics: [...subscriptions].flatMap(([topic, { consumers: readers }]) =>
        readers.map(({ partition, position, committed }) => {
          const end = findTopic(topic).end(partition);
          return { topic, partition, position, committed, end, lag: end - committed };
        }),
      ),
    }),
    wake(topic) {
      for (const consumer of subscriptions.get(topic)?.consumers ?? []) consumer.wake();
    },
    lowest: (topic, partition) => find(topic, partition)?.committed,
    offsets: () =>
      Object.fromEntries(
        [...subscriptions].map(([topic, { consumers: readers }]) => [topic, readers.map((reader) => reader.committed)]),
      ),
    restore(offsets) {
      for (const [topic, committed] of Object.entries(offsets)) {
        const subscription = subscriptions.get(topic) ?? addSubscription(topic);
        subscription.consumers.forEach((consumer, partition) => consumer.rewind(committed[partition] ?? 0));
      }
      wakeAll();
    },
    close() {
      isClosed = true;
      if (joining) clock.clearTimeout(joining.timer);
      for (const consumer of consumers()) consumer.forgetDelay();
    },
  };
}
