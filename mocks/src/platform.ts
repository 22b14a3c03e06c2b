import { policyOf, type Dialect } from './contracts/policy.ts';
import { topologyOf } from './contracts/topology.ts';
import type { PlatformEvent } from './contracts/events.ts';
import type { Clock } from './engine/clock.ts';
import { createKeyspace, type Keyspace } from './engine/keyspace.ts';
import type { LagModel } from './engine/lag.ts';
import { createLog, type Log } from './engine/log.ts';
import { createRandom } from './engine/random.ts';
import { createSystemClock } from './engine/systemClock.ts';
import type { Backend } from './http/backend.ts';
import { createFetch, type Fetch } from './http/createFetch.ts';
import { createFaults, type Faults } from './http/faults/createFaults.ts';
import { SERVICE_NAMES } from './http/wire.ts';
import { createBroker } from './platform/broker.ts';
import { createEventHub } from './platform/eventHub.ts';
import { createFrontDoor } from './platform/frontDoor.ts';
import { groupEventsTo, recordsTo } from './platform/logEvents.ts';
import { lagModelOf, type PlatformOptions } from './platform/options.ts';
import { createOutages, type Outages } from './platform/outages.ts';
import { createPausing } from './platform/pausing.ts';
import { snapshotOf, restoreFrom, type PlatformSnapshot } from './platform/snapshot.ts';
import { startServices } from './platform/startServices.ts';
import { createTimers } from './platform/timers.ts';
import type { Machinery } from './platform/serviceContext.ts';
import { inspectPlatform, type Inspection } from './platform/inspection.ts';
import { populate } from './scenarios/populate.ts';

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
  /** Of one consumer group, or of all. */
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

/** How long a restarted service's consumers hear nothing: 2 s of start-up and 3 s of joining the group. */
const DEAF_MS = 4800;

/** Makes a platform in memory; nothing listens anywhere. */
export function createPlatform(options: PlatformOptions = {}): Platform {
  const { dialect = 'guide', environment = 'Development', seed = 1, scenario = 'default', lag, ttl, quirks } = options;
  const clock = options.clock ?? createSystemClock();
  const basePolicy = policyOf(dialect, {
    ...(ttl === undefined ? {} : { holdSeconds: ttl }),
    ...(quirks === undefined ? {} : { quirks }),
  });
  const databaseMs = options.databaseMs ?? ('settle' in clock ? 0 : basePolicy.databaseMs);
  const policy = { ...basePolicy, databaseMs };
  const random = createRandom(seed);
  const hub = createEventHub(clock);
  const timers = createTimers(clock);
  const keyspace = createKeyspace({ clock });
  const log = createLog({
    clock,
    random: random.fork('log'),
    lagModel: lagModelOf(lag, dialect),
    onRecord: recordsTo(hub),
    onGroupEvent: groupEventsTo(hub, clock),
  });
  const unsubscribeKeys = keyspace.subscribe(({ type, key }) => hub.tell({ type: 'key', event: type, key }));
  const broker = createBroker(log, clock, timers);
  const pausing = createPausing(log);
  const outages = createOutages({
    services: SERVICE_NAMES,
    onKafka(isDown) {
      if (isDown) pausing.pauseAll();
      broker.setDown(isDown);
      if (!isDown) pausing.resumeAll();
    },
    onRestart(service) {
      services[service].restart();
      const groups = topologyOf(policy).consumers.filter((edge) => edge.service === service);
      for (const group of new Set(groups.map((edge) => edge.group))) log.group(group).rebalance(DEAF_MS);
    },
    onChange: (what, isDown) => hub.tell({ type: 'outage', what, isDown }),
  });
  const faults = createFaults({ clock, random: random.fork('faults') });
  const door = createFrontDoor({
    clock,
    hub,
    outages,
    faults,
    answer: (service, request) => services[service].answer(request),
  });
  const machinery: Machinery = {
    dialect,
    policy,
    environment,
    clock,
    log,
    keyspace,
    broker,
    hub,
    outages,
    timers,
    idOf: door.idOf,
    call: (from, to, request, causedBy) => door.handle(to, request, from, causedBy),
  };
  const { services, randoms } = startServices(machinery, random);
  populate(scenario, services, { clock, random: random.fork('scenario') });

  const parts = { services, randoms, keyspace, log };
  const backend: Backend = { clock, handle: (service, request) => door.handle(service, request, 'client', null) };
  return {
    ...backend,
    dialect,
    log,
    keyspace,
    faults,
    outages,
    fetch: createFetch(backend),
    setLag(model, group) {
      const wanted = lagModelOf(model, dialect);
      const groups = group === undefined ? log.groups().map(({ id }) => id) : [group];
      for (const id of groups) log.group(id).setLag(wanted);
    },
    pause: (group) => pausing.pause(group),
    resume: (group) => pausing.resume(group),
    inspect: () => inspectPlatform({ clock, dialect, keyspace, log, outages, services }),
    subscribe: (listener) => hub.subscribe(listener),
    snapshot: () => snapshotOf(parts),
    restore: (snapshot) => restoreFrom(parts, snapshot),
    dispose() {
      for (const name of SERVICE_NAMES) services[name].dispose();
      timers.dispose();
      log.close();
      unsubscribeKeys();
      keyspace.clear();
      hub.clear();
    },
  };
}
