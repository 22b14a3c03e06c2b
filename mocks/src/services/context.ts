import type { UnnumberedEvent } from '../model/events.ts';
import type { PlannedOutcomes } from '../model/outcomes.ts';
import type { Dialect, Policy, Environment } from '../model/policy.ts';
import type { TopicName, TopicValues } from '../model/topics.ts';
import type { Clock } from '../engine/clock.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import type { LogRecord } from '../engine/topic.ts';
import type { Random } from '../engine/random.ts';
import type { Application } from '../aspnet/application.ts';
import type { Timestamp } from '../aspnet/values/timestamp.ts';
import type { ServiceName, WireRequest, WireResponse } from '../wire/wire.ts';

export interface PublishOptions {
  /** The id of the request or record that led to it. */
  causedBy: string | null;
  /** What a producer does when the broker is away for 5 s: go on and leave the record queued, or drop it. */
  whenUnreachable: 'queue' | 'drop';
}

/** A service's database, as far as anybody outside notices it: it takes time, and it can be away. */
export interface Database {
  /**
   * One round trip.
   * @throws ServerFault while the database is down
   * @throws RequestCut when the client has gone and the service stops for that
   */
  roundTrip(request?: WireRequest): Promise<void>;
}

/** All a service knows of the world around it. */
export interface ServiceContext {
  readonly service: ServiceName;
  readonly dialect: Dialect;
  readonly policy: Policy;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Now, with the seven digits of the services' timestamps; never goes back. */
  readonly stamp: () => Timestamp;
  /** This service's own stream. */
  readonly random: Random;
  readonly database: Database;
  /** What somebody wants of the next request. */
  readonly outcomes: PlannedOutcomes;
  /** Undefined while Redis is down. */
  readonly redis: () => Keyspace | undefined;
  /** Resolves when the broker has the record, or when the producer has waited 5 s for it. */
  readonly publish: <T extends TopicName>(
    topic: T,
    key: string,
    value: TopicValues[T],
    options: PublishOptions,
  ) => Promise<void>;
  readonly consume: <T extends TopicName>(
    group: string,
    topic: T,
    handler: (record: LogRecord<TopicValues[T]>) => void | Promise<void>,
  ) => void;
  /** Another service's HTTP interface. @throws ConnectionDroppedError */
  readonly call: (to: ServiceName, request: WireRequest, causedBy: string | null) => Promise<WireResponse>;
  /** The id of a request that is being answered. */
  readonly idOf: (request: WireRequest) => string | null;
  readonly emit: (event: UnnumberedEvent) => void;
  /** Work that nobody waits for; a RequestCut in it is its end, anything else is the platform's failure. */
  readonly background: (work: Promise<unknown>) => void;
  /** @throws RequestCut when the client has gone meanwhile and the service stops for that */
  readonly wait: (ms: number, request?: WireRequest) => Promise<void>;
}

/** A state too large to be copied often, as what differs from a mark. */
export interface Delta {
  /** From here on. */
  mark(): void;
  /** A copy of what has changed since. */
  changes(): unknown;
  /** Applied to the state that was saved. */
  apply(changes: unknown): void;
}

/** What the platform holds of a service. */
export interface Service {
  readonly answer: Application;
  /** Memory is lost, the database stays. */
  restart(): void;
  /** A copy of the whole state. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  /** Where the state has tens of thousands of rows. */
  readonly delta?: Delta;
  dispose(): void;
}

/** The client went away, and the service stopped where it stood. Nobody sees the answer. */
export class RequestCut extends Error {
  override readonly name = 'RequestCut';
}
