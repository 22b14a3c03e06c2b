import type { Random } from '../engine/random.ts';
import type { FaultPath } from '../faults/createFaults.ts';
import type { Journal } from '../journal/createJournal.ts';
import type { Next } from '../outcomes/createNext.ts';
import type { OutageBoard } from './outages.ts';
import type { Pausing } from './pausing.ts';
import { restoreFrom, snapshotOf, type Stateful } from './snapshot.ts';

export interface ResetParts extends Stateful {
  readonly outages: OutageBoard;
  readonly pausing: Pausing;
  readonly faults: FaultPath;
  readonly journal: Journal;
  readonly next: Next;
  /** Fills the databases with what there is at the start. */
  readonly populate: () => void;
  /** Streams of chance that are not the services'. */
  readonly chances: readonly Random[];
}

/**
 * Back to the beginning, on a clock that goes on. Fills the databases for the first time and returns how to do it
 * again: the empty state is kept, not a copy of the full one, which has tens of thousands of seats.
 */
export function createReset(parts: ResetParts): () => void {
  const { services, keyspace, log, randoms, outages, pausing, faults, journal, next, populate, chances } = parts;
  const empty = snapshotOf({ services, keyspace, log, randoms });
  const streams = chances.map((random) => random.snapshot());
  populate();
  return () => {
    faults.end();
    outages.clear();
    pausing.clear();
    chances.forEach((random, index) => random.restore(streams[index] ?? []));
    restoreFrom({ services, keyspace, log, randoms }, empty);
    populate();
    journal.clear();
    next.clear();
  };
}
