import { createFetch } from '../adapters/createFetch.ts';
import type { ServiceUrls } from '../adapters/routes.ts';
import type { Backend } from '../wire/backend.ts';
import { sessionTimeoutMs, topologyOf } from '../model/topology.ts';
import { SERVICE_NAMES } from '../wire/wire.ts';
import { UnknownGroupError } from './errors.ts';
import { inspectPlatform } from './inspection.ts';
import { lagModel as lagReader } from './lagReader.ts';
import { lagModelOf, type Lag } from './options.ts';
import { createReset, type ResetParts } from './reset.ts';
import type { Machinery } from './serviceContext.ts';
import { restoreFrom, snapshotOf } from './snapshot.ts';
import type { Platform, PlatformLog } from './types.ts';
import { neverStruck, neverTaken, type OnWarning } from './warnings.ts';

export interface FacadeParts extends Machinery, ResetParts {
  readonly outages: Machinery['outages'];
  readonly keyspace: Machinery['keyspace'];
  readonly log: Machinery['log'];
  readonly handle: Backend['handle'];
  readonly lag: Lag | undefined;
  readonly urls: ServiceUrls | undefined;
  readonly onWarning: OnWarning | undefined;
  readonly onDispose: () => void;
}

/** The platform as its user sees it, over machinery that was put together. */
export function createFacade(parts: FacadeParts): Platform {
  const {
    clock,
    dialect,
    policy,
    environment,
    log,
    keyspace,
    services,
    outages,
    hub,
    timers,
    pausing,
    faults,
    journal,
    next,
    onWarning,
  } = parts;
  const groupIds = () => log.groups().map(({ id }) => id);
  const tellOf = (group: string) => {
    const { lagModel, isPaused } = log.group(group);
    hub.emit({ type: 'group', group, lag: lagModel.kind, isPaused });
  };
  const known = (group: string) => {
    if (!groupIds().includes(group)) throw new UnknownGroupError(group, groupIds());
    return group;
  };
  const warnOfUnused = () => {
    if (!onWarning) return;
    for (const rule of faults.unused()) onWarning(neverStruck(rule));
    for (const outcome of next.list()) onWarning(neverTaken(outcome));
  };
  const setLag = (model: Lag | undefined, group?: string) => {
    const wanted = model === undefined ? lagModelOf(model, dialect) : lagReader.read(model, 'model');
    for (const id of group === undefined ? groupIds() : [known(group)]) {
      log.group(id).setLag(wanted);
      tellOf(id);
    }
  };
  const reset = createReset(parts);

  return {
    clock,
    handle: parts.handle,
    dialect,
    // Services publish by their topic's type: the log itself knows values of any.
    log: log as PlatformLog,
    keyspace,
    faults,
    outages,
    next,
    fetch: createFetch({ clock, handle: parts.handle }, { ...(parts.urls && { services: parts.urls }) }),
    setLag,
    pause(group) {
      pausing.pause(known(group));
      tellOf(group);
    },
    resume(group) {
      pausing.resume(known(group));
      tellOf(group);
    },
    crash(group, { times = 1, stallMs } = {}) {
      const { consumers } = topologyOf(policy, environment);
      const edge = consumers.find((one) => one.group === known(group));
      const sessionMs = edge && policy.deadMembersStall ? sessionTimeoutMs(edge.service) : 0;
      log.group(group).crashBeforeCommit(times, stallMs ?? sessionMs);
    },
    // Loaded when they are asked for: a page that only buys does not need them.
    async openApi(service) {
      const { createOpenApi } = await import('../descriptions/createOpenApi.ts');
      return createOpenApi(service, dialect, services[service].answer);
    },
    async asyncApi() {
      const { createAsyncApi } = await import('../descriptions/createAsyncApi.ts');
      return createAsyncApi(dialect, policy, environment);
    },
    inspect: () => inspectPlatform({ clock, dialect, keyspace, log, outages, services }),
    requests: (filter) => journal.list(filter),
    clearRequests: () => journal.clear(),
    subscribe: (listener) => hub.subscribe(listener),
    snapshot: () => snapshotOf(parts),
    restore: (snapshot) => restoreFrom(parts, snapshot),
    reset() {
      warnOfUnused();
      reset();
      setLag(parts.lag);
    },
    dispose() {
      warnOfUnused();
      faults.end();
      for (const name of SERVICE_NAMES) services[name].dispose();
      timers.dispose();
      log.close();
      parts.onDispose();
      keyspace.clear();
      hub.clear();
    },
  };
}
