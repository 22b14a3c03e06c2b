import type { KeyEvent } from '../engine/keyspace.ts';
import type { LagModel } from '../engine/lag.ts';
import type { Fault } from './fault.ts';
import type { ServiceName } from '../wire/wire.ts';

/** One thing that happened. `seq` counts all of a platform's events; `causedBy` names the request or record behind it. */
export type PlatformEvent = { readonly seq: number; readonly at: number } & (
  | {
      type: 'request';
      id: string;
      service: ServiceName;
      method: string;
      path: string;
      from: ServiceName | 'client' | 'rival';
      causedBy: string | null;
    }
  | { type: 'response'; id: string; service: ServiceName; status: number; ms: number }
  | { type: 'cut'; id: string; service: ServiceName }
  /** A rule met the request `causedBy`. */
  | { type: 'fault'; rule: string; kind: Fault['kind']; service: ServiceName; causedBy: string }
  | {
      type: 'record';
      id: string;
      topic: string;
      partition: number;
      offset: number;
      key: string | null;
      value: unknown;
      causedBy: string | null;
    }
  | { type: 'delivered'; group: string; record: string; topic: string; offset: number; attempt: number; lagMs: number }
  | { type: 'committed'; group: string; topic: string; offset: number }
  | { type: 'failed'; group: string; record: string; reason: string }
  | { type: 'rebalance'; group: string; ms: number }
  /** Somebody moved its controls. */
  | { type: 'group'; group: string; lag: LagModel['kind']; isPaused: boolean }
  | { type: 'key'; event: KeyEvent['type']; key: string }
  | { type: 'state'; service: ServiceName; entity: string; id: string; state: string; causedBy: string | null }
  | { type: 'outage'; what: string; isDown: boolean }
);

type Unstamped<E> = E extends unknown ? Omit<E, 'seq' | 'at'> : never;

/** An event before the platform has numbered and dated it. */
export type UnnumberedEvent = Unstamped<PlatformEvent>;
