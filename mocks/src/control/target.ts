import type { PlatformEvent } from '../model/events.ts';
import type { Clock } from '../engine/clock.ts';
import type { LagModel } from '../engine/lag.ts';
import type { Log } from '../engine/log.ts';
import type { JournalEntry } from '../journal/createJournal.ts';
import type { RequestMatch } from '../matching/requestMatch.ts';
import type { Next } from '../outcomes/createNext.ts';
import type { Outages } from '../platform/outages.ts';
import type { Backend } from '../wire/backend.ts';
import type { Faults } from '../faults/createFaults.ts';

/** A clock that can be moved, and perhaps be made to run at another rate. */
export interface MovableClock extends Clock {
  advance?(ms: number): Promise<void>;
  setRate?(rate: number): void;
  readonly rate?: number;
}

/** What the control plane needs of a platform. */
export interface ControlTarget extends Backend {
  readonly clock: MovableClock;
  readonly log: Log;
  readonly faults: Faults;
  readonly outages: Outages;
  readonly next: Next;
  /** For one group, or for all. */
  setLag(model: LagModel, group?: string): void;
  pause(group: string): void;
  resume(group: string): void;
  crash(group: string, options?: { times?: number; stallMs?: number }): void;
  inspect(): unknown;
  subscribe(listener: (event: PlatformEvent) => void): () => void;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  requests(filter?: RequestMatch): readonly JournalEntry[];
  clearRequests(): void;
  reset(): void;
  dispose(): void;
}
