import type { Clock } from '../engine/clock.ts';
import type { Log } from '../engine/log.ts';
import type { Faults } from '../faults/createFaults.ts';
import type { JournalEntry } from '../journal/createJournal.ts';
import type { RequestMatch } from '../matching/requestMatch.ts';
import type { PlatformEvent } from '../model/events.ts';
import type { Next } from '../outcomes/createNext.ts';
import type { Lag } from '../platform/options.ts';
import type { Outages } from '../platform/outages.ts';
import type { ServiceName } from '../wire/wire.ts';
import type { Backend } from '../wire/backend.ts';

/** A clock that can be moved, and perhaps be made to run at another rate. */
export interface MovableClock extends Clock {
  advance?(ms: number, options?: { signal?: AbortSignal }): Promise<void>;
  setRate?(rate: number): void;
  readonly rate?: number;
}

/** What the control plane needs of anything that requests go through. */
export interface TrafficTarget extends Backend {
  readonly faults: Faults;
  requests(filter?: RequestMatch): readonly JournalEntry[];
  clearRequests(): void;
  subscribe(listener: (event: PlatformEvent) => void): () => void;
  reset(): void;
}

/** The controls of what requests go through, whatever answers them in the end. */
export interface TrafficControl {
  readonly target: TrafficTarget;
  /** Real time, for what must go on when the world's stands still. */
  readonly realClock: Clock;
  reset(): void;
}

/** What the control plane needs of a platform. */
export interface ControlTarget extends TrafficTarget {
  readonly clock: MovableClock;
  readonly log: Log;
  readonly outages: Outages;
  readonly next: Next;
  /** For one group, or for all. */
  setLag(model: Lag, group?: string): void;
  pause(group: string): void;
  resume(group: string): void;
  crash(group: string, options?: { times?: number; stallMs?: number }): void;
  inspect(): unknown;
  openApi(service: ServiceName): Promise<object>;
  asyncApi(): Promise<object>;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  dispose(): void;
}
