import { policyOf, type Policy } from '../model/policy.ts';
import { topologyOf } from '../model/topology.ts';
import { createKeyspace } from '../engine/keyspace.ts';
import { createLog } from '../engine/log.ts';
import { createRandom } from '../engine/random.ts';
import { createSystemClock } from '../engine/systemClock.ts';
import type { Backend } from '../wire/backend.ts';
import { createFetch } from '../adapters/createFetch.ts';
import { createFaults } from '../faults/createFaults.ts';
import { SERVICE_NAMES } from '../wire/wire.ts';
import { createBroker } from './broker.ts';
import { UnknownGroupError } from './errors.ts';
import { createEventHub } from './eventHub.ts';
import { createRequestEntry } from './requestEntry.ts';
import { groupEventsTo, recordsTo } from './logEvents.ts';
import { lagModelOf, type PlatformOptions } from './options.ts';
import { createOutages } from './outages.ts';
import { createPausing } from './pausing.ts';
import { restoreFrom, snapshotOf, type Stateful } from './snapshot.ts';
import { startServices, type ServiceFactories, type Services } from './startServices.ts';
import { createTimers } from './timers.ts';
import type { Platform } from './types.ts';
import type { Machinery } from './serviceContext.ts';
import { inspectPlatform } from './inspection.ts';
import { populate } from '../scenarios/populate.ts';

/** How long a restarted service's consumers hear nothing: 2 s of start-up and 3 s of joining the group. */
const DEAF_MS = 4800;

/** A platform with its inside open, for those who set the scene: what they do to a service is a DBA's work. */
export interface AssembledPlatform {
  readonly platform: Platform;
  readonly services: Services;
  readonly policy: Policy;
  readonly parts: Stateful;
}

/** `factories`: services to put in the place of the usual ones, so that a test can show what a broken one would do. */
export function assemblePlatform(
  options: PlatformOptions = {},
  factories: Partial<ServiceFactories> = {},
): AssembledPlatform {
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
  const broker = createBroker(log, clock, timers, { losesRecords: policy.brokerLosesRecords });
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
  const door = createRequestEntry({
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
    call: (from, to, request, causedBy) => door.handle(to, request, from, causedBy),
  };
  const { services, randoms } = startServices(machinery, random, factories);
  populate(scenario, services, { clock, random: random.fork('scenario') });

  const groupIds = () => log.groups().map(({ id }) => id);
  const tellOf = (group: string) => {
    const { lagModel, isPaused } = log.group(group);
    hub.tell({ type: 'group', group, lag: lagModel.kind, isPaused });
  };
  const known = (group: string) => {
    if (!groupIds().includes(group)) throw new UnknownGroupError(group, groupIds());
    return group;
  };
  const parts: Stateful = { services, randoms, keyspace, log };
  const backend: Backend = { clock, handle: (service, request) => door.handle(service, request, 'client', null) };
  const platform: Platform = {
    ...backend,
    dialect,
    log,
    keyspace,
    faults,
    outages,
    fetch: createFetch(backend),
    setLag(model, group) {
      const wanted = lagModelOf(model, dialect);
      for (const id of group === undefined ? groupIds() : [known(group)]) {
        log.group(id).setLag(wanted);
        tellOf(id);
      }
    },
    pause(group) {
      pausing.pause(known(group));
      tellOf(group);
    },
    resume(group) {
      pausing.resume(known(group));
      tellOf(group);
    },
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
  return { platform, services, policy, parts };
}
