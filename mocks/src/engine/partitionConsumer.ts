import type { Clock, TimerHandle } from './clock.ts';
import type { LogRecord, Topic } from './topic.ts';

/** What the group decides for all its partitions. */
export interface GroupRules {
  /** Paused, still joining, or closed. */
  isBlocked(): boolean;
  /** The next delay in ms, `Infinity` while stuck. */
  sampleLag(): number;
  /** True once per duplicate that was asked for. */
  takeDuplicate(): boolean;
  /** True once per crash that was asked for; the group then rejoins. */
  takeCrash(): boolean;
  /** Never throws and never rejects; a promise only where there is something to wait for. */
  handle(record: LogRecord, attempt: number): Promise<void> | undefined;
  onCommit(offset: number): void;
}

/** Reads one partition in order, one record at a time, and remembers how far it got. */
export interface PartitionConsumer {
  readonly partition: number;
  /** The next offset to be handled. */
  readonly position: number;
  /** Everything below it is done for good. */
  readonly committed: number;
  /** Looks for work; called whenever some may have appeared. */
  wake(): void;
  /** Stops waiting for the record at the head, to ask for its delay anew. */
  forgetDelay(): void;
  /** What is under way ends but will not count; goes on from `committed`, or from another offset made the committed one. */
  rewind(committed?: number): void;
}

export function createPartitionConsumer(
  clock: Clock,
  topic: Topic,
  partition: number,
  rules: GroupRules,
): PartitionConsumer {
  let position = topic.start(partition);
  let committed = position;
  /** The first offset never handed out: below it a record comes again, without a delay. */
  let unseen = position;
  let attempt = 1;
  let generation = 0;
  let isBusy = false;
  let head: { offset: number; readyAt: number } | undefined;
  let timer: TimerHandle;

  function stopTimer(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  }

  /**
   * When the record at the head may be seen, 0 for at once: its delay counts from publication, so that a late one
   * delays those behind it.
   */
  function readyAt(record: LogRecord): number {
    if (record.offset < unseen) return 0;
    if (head?.offset !== record.offset) {
      const lag = rules.sampleLag();
      head = { offset: record.offset, readyAt: lag === 0 ? 0 : record.publishedAt + lag };
    }
    return head.readyAt;
  }

  function wake(): void {
    if (isBusy || timer !== undefined || rules.isBlocked()) return;
    position = Math.max(position, topic.start(partition));
    const record = topic.read(partition, position);
    if (!record) return;
    const at = readyAt(record);
    const delay = at === 0 ? 0 : at - clock.now();
    if (delay === Number.POSITIVE_INFINITY) return;
    if (delay > 0) {
      timer = clock.setTimeout(() => {
        timer = undefined;
        wake();
      }, delay);
      return;
    }
    isBusy = true;
    const startedIn = generation;
    // Never inside `publish`: the publisher's own step ends first.
    queueMicrotask(() => deliver(record, startedIn));
  }

  /** Without a promise where the handler has none: thousands of records a second come this way. */
  function deliver(record: LogRecord, startedIn: number): void {
    if (startedIn !== generation || rules.isBlocked()) return goOn();
    const isTwice = rules.takeDuplicate();
    unseen = Math.max(unseen, record.offset + 1);
    const end = () => {
      if (startedIn === generation && !rules.takeCrash()) commit(record.offset + 1);
      goOn();
    };
    const again = () => {
      const second = isTwice ? rules.handle(record, attempt++) : undefined;
      if (second) void second.then(end);
      else end();
    };
    const first = rules.handle(record, attempt++);
    if (first) void first.then(again);
    else again();
  }

  function goOn(): void {
    isBusy = false;
    wake();
  }

  function commit(offset: number): void {
    position = offset;
    committed = offset;
    attempt = 1;
    rules.onCommit(offset);
  }

  return {
    partition,
    get position() {
      return position;
    },
    get committed() {
      return committed;
    },
    wake,
    forgetDelay() {
      stopTimer();
      head = undefined;
    },
    rewind(to) {
      stopTimer();
      generation++;
      if (to !== undefined) {
        head = undefined;
        unseen = to;
        attempt = 1;
        committed = to;
      }
      position = committed;
    },
  };
}
