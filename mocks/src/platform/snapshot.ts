import type { KeyEntry, Keyspace } from '../engine/keyspace.ts';
import type { Log, LogSnapshot } from '../engine/log.ts';
import type { Random } from '../engine/random.ts';
import { SERVICE_NAMES, type ServiceName } from '../wire/wire.ts';
import type { Services } from './startServices.ts';

/** Opaque; good for the platform it was taken from, or one made with the same options. */
export interface PlatformSnapshot {
  readonly keys: readonly KeyEntry[];
  readonly log: LogSnapshot;
  readonly services: Readonly<Record<ServiceName, unknown>>;
  readonly randoms: ReadonlyMap<ServiceName, readonly number[]>;
}

export interface Stateful {
  readonly services: Services;
  readonly randoms: ReadonlyMap<ServiceName, Random>;
  readonly keyspace: Keyspace;
  readonly log: Log;
}

export function snapshotOf({ services, randoms, keyspace, log }: Stateful): PlatformSnapshot {
  const states = Object.fromEntries(SERVICE_NAMES.map((name) => [name, services[name].snapshot()]));
  return {
    keys: keyspace.snapshot(),
    log: log.snapshot(),
    services: states as Record<ServiceName, unknown>,
    randoms: new Map([...randoms].map(([name, random]) => [name, random.snapshot()])),
  };
}

/** Keys come back with the time they had left; the services' states before the log, which starts reading at once. */
export function restoreFrom({ services, randoms, keyspace, log }: Stateful, snapshot: PlatformSnapshot): void {
  keyspace.restore(snapshot.keys);
  for (const [name, state] of snapshot.randoms) randoms.get(name)?.restore(state);
  for (const name of SERVICE_NAMES) services[name].restore(snapshot.services[name]);
  log.restore(snapshot.log);
}
