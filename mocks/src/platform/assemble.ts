import { createKeyspace } from '../engine/keyspace.ts';
import { createLog } from '../engine/log.ts';
import { createRandom } from '../engine/random.ts';
import { createSystemClock } from '../engine/systemClock.ts';
import { createFaults } from '../faults/createFaults.ts';
import { createNext } from '../outcomes/createNext.ts';
import { createJournal } from '../journal/createJournal.ts';
import { policyOf, type Policy } from '../model/policy.ts';
import { sessionTimeoutMs, topologyOf } from '../model/topology.ts';
import { populate } from '../scenarios/populate.ts';
import { SERVICE_NAMES, type ServiceName } from '../wire/wire.ts';
import { createBroker } from './broker.ts';
import { checkPlatformOptions } from './checkOptions.ts';
import { createEventHub } from './eventHub.ts';
import { createFacade } from './facade.ts';
import { groupEventsTo, recordsTo } from './logEvents.ts';
import { lagModelOf, type PlatformOptions } from './options.ts';
import { createOutages } from './outages.ts';
import { createPausing, type Pausing } from './pausing.ts';
import { createRequestEntry } from './requestEntry.ts';
import type { Machinery } from './serviceContext.ts';
import type { Stateful } from './snapshot.ts';
import { startServices, type ServiceFactories, type Services } from './startServices.ts';
import { createTimers } from './timers.ts';
import type { Platform } from './types.ts';

/** How long a restarted service's consumers hear nothing: 2 s of start-up and 3 s of joining the group. */
const REJOIN_MS = 4800;

/** A platform with its inside open, for tests that set up or read a service's database directly. */
export interface AssembledPlatform {
  readonly platform: Platform;
  readonly services: Services;
  readonly policy: Policy;
  readonly parts: Stateful;
  readonly pausing: Pausing;
}

/**
 * `factories`: services to put in the place of the usual ones, so that a test can show what a broken one would do.
 *
 * @throws InvalidInputError naming the option that is wrong
 */
export function assemblePlatform(
  options: PlatformOptions = {},
  factories: Partial<ServiceFactories> = {},
): AssembledPlatform {
  checkPlatformOptions(options);
  const { dialect = 'guide', environment = 'Development', seed = 1, scenario = 'default', lag, ttl, quirks } = options;
  const clock = options.clock ?? createSystemClock();
  const basePolicy = policyOf(dialect, {
    ...(ttl === undefined ? {} : { holdSeconds: ttl }),
    ...(quirks === undefined ? {} : { quirks }),
  });
  const databaseMs = options.databaseMs ?? ('settle' in clock ? 0 : basePolicy.databaseMs);
  const policy = { ...basePolicy, databaseMs };
  const topology = topologyOf(policy, environment);
  const random = createRandom(seed);
  const chances = { log: random.fork('log'), faults: random.fork('faults') };
  const hub = createEventHub(clock);
  const timers = createTimers(clock);
  const keyspace = createKeyspace({ clock });
  const log = createLog({
    clock,
    random: chances.log,
    lagModel: lagModelOf(lag, dialect),
    onRecord: recordsTo(hub),
    onGroupEvent: groupEventsTo(hub, clock),
  });
  const unsubscribeKeys = keyspace.subscribe(({ type, key }) => hub.emit({ type: 'key', event: type, key }));
  const broker = createBroker(log, clock, timers, { losesRecords: policy.brokerLosesRecords });
  const pausing = createPausing(log);
  const groupsOf = (service: ServiceName) => {
    const edges = topology.consumers.filter((edge) => edge.service === service);
    return new Set(edges.map(({ group }) => group));
  };
  const outages = createOutages({
    services: SERVICE_NAMES,
    onKafka(isDown) {
      if (isDown) pausing.setBrokerDown(true);
      broker.setDown(isDown);
      if (!isDown) pausing.setBrokerDown(false);
    },
    onRestart(service, isKilled) {
      services[service].restart();
      const rejoinMs = isKilled ? sessionTimeoutMs(service) : REJOIN_MS;
      for (const group of groupsOf(service)) log.group(group).rebalance(rejoinMs);
    },
    onChange: (what, isDown) => hub.emit({ type: 'outage', what, isDown }),
  });
  /** A stopped process reads no records either. */
  const freeze = (service: ServiceName, ms: number) => {
    const groups = groupsOf(service);
    for (const group of groups) pausing.freeze(group);
    const thaw = () => groups.forEach((group) => pausing.thaw(group));
    timers.wait(ms).then(thaw, () => undefined);
  };
  const faults = createFaults({ clock, random: chances.faults, onFreeze: freeze });
  const journal = createJournal(clock);
  const entry = createRequestEntry({
    clock,
    hub,
    outages,
    faults,
    journal,
    answer: (service, request) => services[service].answer(request),
  });
  const { next, planned } = createNext({
    dialect,
    sellOut(eventId) {
      const sold = services.catalog.sellOut(eventId);
      if (sold) services.inventory.take(sold);
      return sold !== undefined;
    },
    endHold: (seatId) => services.inventory.endHold(seatId),
    reprice: (seatId, byCents) => services.catalog.reprice(seatId, byCents),
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
    planned,
    call: (from, to, request, causedBy) => entry.handle(to, request, from, causedBy),
  };
  const { services, randoms } = startServices(machinery, random, factories);
  const parts: Stateful = { services, randoms, keyspace, log };
  const platform = createFacade({
    ...machinery,
    ...parts,
    pausing,
    faults,
    journal,
    next,
    handle: (service, request) => entry.handle(service, request, 'client', null),
    populate: () => populate(scenario, services, { clock, random: random.fork('scenario') }),
    chances: Object.values(chances),
    lag,
    urls: options.services,
    onWarning: options.onWarning,
    onDispose: unsubscribeKeys,
  });
  return { platform, services, policy, parts, pausing };
}
