import type { Dialect } from '../model/policy.ts';
import type { PlatformEvent } from '../model/events.ts';
import type { Clock } from '../engine/clock.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import type { LagModel } from '../engine/lag.ts';
import type { Log } from '../engine/log.ts';
import type { Backend } from '../wire/backend.ts';
import type { Fetch } from '../adapters/createFetch.ts';
import type { Faults } from '../faults/createFaults.ts';
import type { Inspection } from './inspection.ts';
import type { Outages } from './outages.ts';
import type { PlatformSnapshot } from './snapshot.ts';

/** The whole platform: eight services, their log and their Redis, on one clock. */
export interface Platform extends Backend {
  readonly clock: Clock;
  readonly dialect: Dialect;
  readonly log: Log;
  readonly keyspace: Keyspace;
  readonly faults: Faults;
  readonly outages: Outages;
  /** A `fetch` that reaches the services by their documented origins, and nothing else. */
  readonly fetch: Fetch;
  /** Of one consumer group, or of all. @throws UnknownGroupError; so do `pause` and `resume` */
  setLag(model: number | LagModel, group?: string): void;
  pause(group: string): void;
  resume(group: string): void;
  inspect(): Inspection;
  /** Everything that happens from now on. The answer ends it. */
  subscribe(listener: (event: PlatformEvent) => void): () => void;
  /** A copy of everything but the time; work under way is not in it. */
  snapshot(): PlatformSnapshot;
  restore(snapshot: PlatformSnapshot): void;
  /** Stops all timers; requests under way are dropped. */
  dispose(): void;
}
