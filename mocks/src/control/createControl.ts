import type { Clock } from '../engine/clock.ts';
import { createRandom, type Random } from '../engine/random.ts';
import { createSystemClock } from '../engine/systemClock.ts';
import { createRivals, type RivalCounts, type RivalOptions, type Rivals } from '../rivals/createRivals.ts';
import { InvalidInputError } from '../input/errors.ts';
import { advanceOptions } from './timeReader.ts';
import type { ControlTarget, TrafficControl } from './target.ts';

/** The time of a platform, and whether it can be moved. */
export interface TimeState {
  /** Wall clock of the world, ISO 8601. */
  now: string;
  /** Emulated ms since the world began. */
  elapsedMs: number;
  /** Emulated ms per real ms; null for a clock that only moves when told. */
  rate: number | null;
  /** What is left of the jumps under way, ms; 0 when missing. */
  advancingMs: number;
}

/** The controls of one world, as an object; the HTTP routes are the same ones. */
export interface Control extends TrafficControl {
  readonly target: ControlTarget;
  time(): TimeState;
  /** 0 stands still. @throws InvalidInputError for a clock without a rate */
  setRate(rate: number): TimeState;
  /**
   * Jumps ahead by `ms`, running every timer on the way at its own time. One jump at a time: the next one waits.
   * Stops where it is when `signal` aborts, or at `stopAdvance`, and resolves then, too.
   *
   * @throws InvalidInputError for anything but 0 to a year in ms
   */
  advance(ms: number, options?: { signal?: AbortSignal }): Promise<TimeState>;
  /** Stops every jump, also those that wait. */
  stopAdvance(): TimeState;
  startRivals(options: RivalOptions): string;
  rivals(): (RivalCounts & { id: string })[];
  /** Undefined for an unknown name. */
  stopRivals(id: string): Promise<RivalCounts | undefined>;
  takeSnapshot(): string;
  snapshots(): string[];
  /** Whether there is one of that name. */
  restoreSnapshot(id: string): boolean;
  removeSnapshot(id: string): boolean;
  /** Sends rivals home, forgets snapshots, and puts the platform back to what it was at the start. */
  reset(): void;
  /** Sends rivals home and forgets snapshots; the platform lives on. */
  dispose(): void;
}

/** Snapshots hold whole worlds: the oldest makes room. */
const MOST_SNAPSHOTS = 20;

/** What controls are made with. */
export interface ControlOptions {
  /** Default: the system clock. */
  realClock?: Clock;
  /** Where rivals get their chances from. Default: seed 1. */
  random?: Random;
}

/** The controls of a platform: time, lag, faults, outages, rivals. */
export function createControl(target: ControlTarget, options: ControlOptions = {}): Control {
  const { realClock = createSystemClock(), random = createRandom(1) } = options;
  const crowds = new Map<string, Rivals>();
  const snapshots = new Map<string, unknown>();
  let nextCrowd = 1;
  let nextSnapshot = 1;
  let stopping = new AbortController();
  /** Monotonic ms; where the jumps under way lead. */
  let advancingTo = 0;
  let jumps = 0;

  const time = (): TimeState => ({
    now: new Date(target.clock.now()).toISOString(),
    elapsedMs: target.clock.monotonic(),
    rate: target.clock.rate ?? null,
    advancingMs: Math.max(0, advancingTo - target.clock.monotonic()),
  });

  function clear(): void {
    stopping.abort();
    stopping = new AbortController();
    for (const crowd of crowds.values()) void crowd.stop().catch(() => undefined);
    crowds.clear();
    snapshots.clear();
  }

  return {
    target,
    realClock,
    time,
    setRate(rate) {
      if (!target.clock.setRate) {
        throw new InvalidInputError('This world has a virtual clock: it has no rate.', 'advance');
      }
      target.clock.setRate(rate);
      return time();
    },
    async advance(ms, { signal } = {}) {
      if (!target.clock.advance) throw new InvalidInputError("This world's clock cannot be moved.", 'no command');
      const wanted = advanceOptions.read({ ms }, 'options');
      advancingTo = Math.max(advancingTo, target.clock.monotonic()) + wanted.ms;
      jumps++;
      const stop = stopping.signal;
      try {
        await target.clock.advance(wanted.ms, { signal: signal ? AbortSignal.any([signal, stop]) : stop });
      } finally {
        if (--jumps === 0) advancingTo = 0;
      }
      return time();
    },
    stopAdvance() {
      stopping.abort();
      stopping = new AbortController();
      return time();
    },
    startRivals(options) {
      const id = `rivals-${nextCrowd++}`;
      crowds.set(id, createRivals(target, random.fork(id), options));
      return id;
    },
    rivals: () => [...crowds].map(([id, crowd]) => ({ id, ...crowd.counts() })),
    async stopRivals(id) {
      const crowd = crowds.get(id);
      crowds.delete(id);
      return crowd?.stop();
    },
    takeSnapshot() {
      const id = `snapshot-${nextSnapshot++}`;
      snapshots.set(id, target.snapshot());
      const [oldest] = snapshots.keys();
      if (snapshots.size > MOST_SNAPSHOTS && oldest !== undefined) snapshots.delete(oldest);
      return id;
    },
    snapshots: () => [...snapshots.keys()],
    restoreSnapshot(id) {
      if (!snapshots.has(id)) return false;
      target.restore(snapshots.get(id));
      return true;
    },
    removeSnapshot: (id) => snapshots.delete(id),
    reset() {
      clear();
      target.reset();
    },
    dispose: clear,
  };
}
