import type { Dialect } from '../model/policy.ts';
import type { PlatformEvent } from '../model/events.ts';
import type { TopicName, TopicValues } from '../model/topics.ts';
import type { Clock } from '../engine/clock.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import type { Log } from '../engine/log.ts';
import type { LogRecord } from '../engine/topic.ts';
import type { Backend } from '../wire/backend.ts';
import type { ServiceName } from '../wire/wire.ts';
import type { Fetch } from '../adapters/createFetch.ts';
import type { Faults } from '../faults/createFaults.ts';
import type { JournalEntry } from '../journal/createJournal.ts';
import type { RequestMatch } from '../matching/requestMatch.ts';
import type { Next } from '../outcomes/createNext.ts';
import type { Inspection } from './inspection.ts';
import type { Lag } from './options.ts';
import type { Outages } from './outages.ts';
import type { PlatformSnapshot } from './snapshot.ts';

/** The Kafka of the platform: topics, and groups that read them. */
export interface PlatformLog extends Omit<Log, 'records'> {
  /**
   * What was published to one topic, oldest first, as far as it is retained: `records('payment-succeeded')` has a record for
   * each charge that went through. @throws EngineError `unknown_topic`, which lists the topics
   */
  records<Name extends TopicName>(topic: Name): LogRecord<TopicValues[Name]>[];
  /** The same of a topic whose name is not known to the compiler; without a name, of all topics. */
  records(topic?: string): LogRecord[];
}

/** The whole platform: eight services, their log and their Redis, on one clock. */
export interface Platform extends Backend {
  /** The one clock of all services. */
  readonly clock: Clock;
  /** Whose promises are kept: `guide`, `docs` or `deployed`. */
  readonly dialect: Dialect;
  /** What the services tell each other: the only way to see every charge. */
  readonly log: PlatformLog;
  /** The Redis of the platform: holds and locks, with their deadlines. */
  readonly keyspace: Keyspace;
  /** What happens to requests on their way: late, lost, garbled, refused. */
  readonly faults: Faults;
  /** Databases, Redis, Kafka and whole services that are away. */
  readonly outages: Outages;
  /** Outcomes on demand: a decline, an early end of a hold, a lost race, another price, a sold-out event. */
  readonly next: Next;
  /** A `fetch` that reaches the services by their documented origins, and nothing else. */
  readonly fetch: Fetch;
  /** Of one consumer group, or of all. @throws UnknownGroupError; so do `pause`, `resume` and `crash` */
  setLag(model: Lag, group?: string): void;
  /** The group reads nothing more until `resume`. */
  pause(group: string): void;
  resume(group: string): void;
  /**
   * The group's member is killed before its next `times` commits: each of those records comes again, once the group
   * has missed it, after `stallMs`. Default: its session timeout in `deployed` (catalog 30 s, others 45 s), else 0.
   */
  crash(group: string, options?: { times?: number; stallMs?: number }): void;
  /** What the platform has at the moment: groups with their lag, keys, outages, and what each service knows. */
  inspect(): Inspection;
  /** OpenAPI 3.1 of one service, in the dialect of this platform. */
  openApi(service: ServiceName): Promise<object>;
  /** AsyncAPI 3.0 of the topics. */
  asyncApi(): Promise<object>;
  /** The last requests of clients, oldest first: at most 1,000, with bodies. @throws InvalidInputError for a wrong filter */
  requests(filter?: RequestMatch): readonly JournalEntry[];
  clearRequests(): void;
  /** Everything that happens from now on. The answer ends it. */
  subscribe(listener: (event: PlatformEvent) => void): () => void;
  /** A copy of everything but the time; work under way is not in it. */
  snapshot(): PlatformSnapshot;
  restore(snapshot: PlatformSnapshot): void;
  /** Back to what there was at the start, with its seed: no faults, no outages, no requests. Time goes on, listeners stay. */
  reset(): void;
  /** Stops all timers; requests under way are dropped. */
  dispose(): void;
}
