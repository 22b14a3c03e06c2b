import type { LagModel } from '../engine/lag.ts';
import type { KeyEntry } from '../engine/keyspace.ts';
import type { LogSnapshot } from '../engine/log.ts';
import type { AssembledPlatform } from '../platform/assemble.ts';
import { SERVICE_NAMES, type ServiceName } from '../wire/wire.ts';
import type { MovableClock } from '../control/target.ts';
import { revive } from './revive.ts';

/** Raised when what is kept changes its shape, or a scenario its seats: an older world is then set aside. */
export const WORLD_FORMAT = 1;

/** What differs from a world just made with the same options. A structured clone of it is as good. */
export interface SavedWorld {
  readonly format: number;
  /** ms since the epoch, of the computer and of the world. */
  readonly savedAt: number;
  readonly now: number;
  /** Emulated ms per real ms; null for a clock that has none. */
  readonly rate: number | null;
  readonly keys: readonly KeyEntry[];
  readonly log: LogSnapshot;
  readonly groups: readonly { readonly id: string; readonly lagModel: LagModel; readonly isPaused: boolean }[];
  readonly randoms: readonly (readonly [ServiceName, readonly number[]])[];
  readonly services: Readonly<Partial<Record<ServiceName, unknown>>>;
}

/** Committed records that stay readable, of each partition. */
const MOST_RECORDS = 50;

/** Says that changes count from here: call it on a world just made. */
export function markWorld({ services }: AssembledPlatform): void {
  for (const name of SERVICE_NAMES) services[name].delta?.mark();
}

/** @param savedAt ms since the epoch, of the computer: the world's own clock may stand still. */
export function saveWorld({ platform, parts, pausing }: AssembledPlatform, savedAt: number): SavedWorld {
  const { services, randoms, keyspace, log } = parts;
  const clock: MovableClock = platform.clock;
  const states = SERVICE_NAMES.map((name) => [name, services[name].delta?.changes() ?? services[name].snapshot()]);
  return {
    format: WORLD_FORMAT,
    savedAt,
    now: clock.now(),
    rate: clock.rate ?? null,
    keys: keyspace.snapshot(),
    log: shortened(log.snapshot()),
    // What a person has paused: an outage or a freeze ends with the page, and what it stopped goes on.
    groups: log.groups().map(({ id, lagModel }) => ({ id, lagModel, isPaused: pausing.isPaused(id) })),
    randoms: [...randoms].map(([name, random]) => [name, random.snapshot()] as const),
    services: Object.fromEntries(states) as SavedWorld['services'],
  };
}

/** Onto a world just made with the same options. Its clock goes on as if the page had never closed. */
export function loadWorld({ platform, parts }: AssembledPlatform, saved: SavedWorld, realNow: number): void {
  const { services, randoms, keyspace, log } = parts;
  const clock: SettableClock = platform.clock;
  const gone = Math.max(0, realNow - saved.savedAt) * (saved.rate ?? 1);
  clock.setNow?.(saved.now + gone);
  if (saved.rate !== null) clock.setRate?.(saved.rate);
  // A hold that has ended meanwhile ends now: somebody has to hear of it.
  keyspace.restore(saved.keys.map((key) => ({ ...key, ttl: key.ttl === null ? null : Math.max(1, key.ttl - gone) })));
  for (const [name, state] of saved.randoms) randoms.get(name)?.restore(state);
  for (const name of SERVICE_NAMES) {
    const state = revive(saved.services[name]);
    const { delta } = services[name];
    if (delta) delta.apply(state);
    else services[name].restore(state);
  }
  for (const { id, lagModel, isPaused } of saved.groups) {
    platform.setLag(lagModel, id);
    if (isPaused) platform.pause(id);
  }
  log.restore(saved.log);
}

interface SettableClock extends MovableClock {
  setNow?(ms: number): void;
}

/** What no group needs any more is mostly for show. */
function shortened({ topics, groups }: LogSnapshot): LogSnapshot {
  const committed = (name: string, partition: number) =>
    groups.reduce((least, { offsets }) => Math.min(least, offsets[name]?.[partition] ?? least), Infinity);
  return {
    groups,
    topics: topics.map(({ name, partitions }) => ({
      name,
      partitions: partitions.map(({ start, records }, partition) => {
        const spare = Math.min(committed(name, partition) - start, records.length - MOST_RECORDS);
        const drop = Math.max(0, spare);
        return { start: start + drop, records: records.slice(drop) };
      }),
    })),
  };
}
