import type { Policy, Dialect, Environment } from '../model/policy.ts';
import type { PlannedOutcomes } from '../model/outcomes.ts';
import { topologyOf, type Topology } from '../model/topology.ts';
import type { Clock } from '../engine/clock.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import type { Log } from '../engine/log.ts';
import type { Random } from '../engine/random.ts';
import type { LogRecord } from '../engine/topic.ts';
import { createStamper } from '../aspnet/values/timestamp.ts';
import type { ServiceName, WireRequest, WireResponse } from '../wire/wire.ts';
import { RequestCut, type ServiceContext } from '../services/context.ts';
import { databaseDown } from '../services/databaseFaults.ts';
import { idOf } from './numberedRequest.ts';
import type { Broker } from './broker.ts';
import { UnlistedEdgeError } from './errors.ts';
import type { EventHub } from './eventHub.ts';
import type { OutageBoard } from './outages.ts';
import type { Timers } from './timers.ts';

export interface Machinery {
  readonly dialect: Dialect;
  readonly policy: Policy;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly log: Log;
  readonly keyspace: Keyspace;
  readonly broker: Broker;
  readonly hub: EventHub;
  readonly outages: OutageBoard;
  readonly timers: Timers;
  readonly planned: PlannedOutcomes;
  readonly call: (
    from: ServiceName,
    to: ServiceName,
    request: WireRequest,
    causedBy: string | null,
  ) => Promise<WireResponse>;
}

/** For work that takes no time. */
const DONE = Promise.resolve();

/** A service's view of the machinery. What the topology does not list is refused. */
export function createServiceContext(service: ServiceName, machinery: Machinery, random: Random): ServiceContext {
  const { policy, clock, log, keyspace, broker, hub, outages, timers } = machinery;
  const topology: Topology = topologyOf(policy, machinery.environment);

  const produced = new Set(topology.topics.filter(({ producer }) => producer === service).map(({ topic }) => topic));

  const checkDatabase = () => {
    if (outages.isDatabaseDown(service)) throw databaseDown();
  };
  const wait = (ms: number, request?: WireRequest) =>
    timers.wait(ms, policy.cutRequestStops ? request?.signal : undefined);

  return {
    service,
    dialect: machinery.dialect,
    policy,
    environment: machinery.environment,
    clock,
    random,
    stamp: createStamper(clock, random.fork('stamps')),
    idOf,
    wait,
    outcomes: machinery.planned,
    emit: (happening) => hub.emit(happening),
    redis: () => (outages.isRedisDown ? undefined : keyspace),
    database: {
      roundTrip(request) {
        if (outages.isDatabaseDown(service)) return Promise.reject(databaseDown());
        if (policy.databaseMs > 0) return wait(policy.databaseMs, request).then(checkDatabase);
        if (policy.cutRequestStops && request?.signal?.aborted) return Promise.reject(new RequestCut());
        return DONE;
      },
    },
    publish(topic, key, value, options) {
      if (!produced.has(topic)) throw new UnlistedEdgeError(`${service} publishes to ${topic}`);
      return broker.publish(topic, key, value, options);
    },
    consume(group, topic, handler) {
      const isListed = topology.consumers.some(
        (edge) => edge.group === group && edge.topic === topic && edge.service === service,
      );
      if (!isListed) throw new UnlistedEdgeError(`${service} reads ${topic} as ${group}`);
      log.group(group).subscribe(topic, (record) => handler(record as LogRecord<never>));
    },
    async call(to, request, causedBy) {
      const { method, path } = request;
      const isListed = topology.peerCalls.some(
        (edge) => edge.from === service && edge.to === to && edge.method === method && edge.path.test(path),
      );
      if (!isListed) throw new UnlistedEdgeError(`${service} calls ${method} ${path} of ${to}`);
      return machinery.call(service, to, request, causedBy);
    },
    background(work) {
      work.catch((problem: unknown) => {
        if (problem instanceof RequestCut) return;
        hub.emit({ type: 'failed', group: service, record: 'background', reason: String(problem) });
        // Nobody awaits it: let the host hear of it as of any uncaught error.
        queueMicrotask(() => {
          throw problem;
        });
      });
    },
  };
}
