import type { Random } from '../engine/random.ts';
import { sleep } from '../engine/sleep.ts';
import { createStopController } from '../engine/stopSignal.ts';
import type { Backend } from '../wire/backend.ts';
import { createShopClient } from './shopClient.ts';
import { createSeatBoard } from './seatBoard.ts';
import { rivalOptions } from './rivalReader.ts';
import { shop, type Habits, type Outcome } from './buyer.ts';

/** How many rivals buy, how fast, and what. */
export interface RivalOptions extends Partial<Habits> {
  /** How many come. */
  buyers: number;
  /** How many arrive per second, on average; the gaps between them are random. Default 1. */
  perSecond?: number;
  /** What they want seats of. Default: the first event on sale. */
  eventId?: string;
  /** How old the crowd's view of the seatmap may be, ms. Default 1,000. */
  lookEveryMs?: number;
}

/** How the purchases of the rivals ended so far. */
export interface RivalCounts extends Record<Outcome, number> {
  arrived: number;
  /** In the shop at the moment. */
  active: number;
  /** By how much the latest arrival was late, ms: the machine cannot send them as fast as was asked. */
  behindMs: number;
}

/** A crowd that competes for seats over HTTP, like any other client. */
export interface Rivals {
  counts(): RivalCounts;
  /** Settles when the last has left. */
  readonly done: Promise<RivalCounts>;
  /** Sends everybody home; holds they have stay until they lapse. */
  stop(): Promise<RivalCounts>;
}

/** So many arrive without a pause when they are late; then others get their turn. */
const MOST_AT_ONCE = 100;

/** How soon the list of events is asked for again. */
const RETRY_MS = 500;

const DEFAULT_HABITS: Habits = { patienceMs: 60_000, thinkMs: 1000, abandonProbability: 0.1 };

/** @throws InvalidInputError naming the option that is wrong */
export function createRivals(backend: Backend, random: Random, options: RivalOptions): Rivals {
  const { buyers, perSecond = 1, lookEveryMs = 1000, ...rest } = rivalOptions.read(options, 'options');
  const habits = { ...DEFAULT_HABITS, ...rest };
  const { clock } = backend;
  const controller = createStopController();
  const { signal } = controller;
  const counter = createShopClient(backend, signal);
  const counts: RivalCounts = {
    arrived: 0,
    active: 0,
    behindMs: 0,
    bought: 0,
    declined: 0,
    abandoned: 0,
    soldOut: 0,
    gaveUp: 0,
  };

  async function comeAll(): Promise<RivalCounts> {
    const eventId = options.eventId ?? (await findEvent());
    if (eventId === undefined) return counts;
    const board = createSeatBoard({ counter, clock, eventId, lookEveryMs });
    const arrivals = random.fork('arrivals');
    const visits: Promise<void>[] = [];
    // Each is due at a time of its own: pauses one after another would add up what every timer is late.
    let dueAt = clock.monotonic();
    for (let index = 0; index < buyers && !signal.aborted; index++) {
      dueAt += roundToMicroseconds((-Math.log(1 - arrivals.next()) * 1000) / perSecond);
      const ms = dueAt - clock.monotonic();
      if (ms > 0 || index % MOST_AT_ONCE === 0) await sleep(clock, Math.max(0, ms), signal);
      counts.behindMs = Math.max(counts.behindMs, Math.round(clock.monotonic() - dueAt));
      if (!signal.aborted) visits.push(visit(index));
    }
    await Promise.all(visits);
    return counts;

    async function visit(index: number): Promise<void> {
      counts.arrived++;
      counts.active++;
      const outcome = await shop({ counter, clock, board, signal }, habits, random.fork(`rival-${index}`));
      counts.active--;
      counts[outcome]++;
    }
  }

  /** Undefined when no event is on sale, or when the catalog does not answer for as long as they have patience. */
  async function findEvent(): Promise<string | undefined> {
    const deadline = clock.monotonic() + habits.patienceMs;
    let reply = await counter('catalog', 'GET', '/events');
    while (reply.status !== 200 && clock.monotonic() < deadline && !signal.aborted) {
      await sleep(clock, RETRY_MS, signal);
      reply = await counter('catalog', 'GET', '/events');
    }
    const { json } = reply;
    const [first] = Array.isArray(json['items']) ? (json['items'] as { id?: unknown }[]) : [];
    return typeof first?.id === 'string' ? first.id : undefined;
  }

  const done = comeAll();
  // Whoever asks for the outcome gets the error; a crowd nobody asks about must not end the process.
  done.catch(() => undefined);
  return {
    counts: () => ({ ...counts }),
    done,
    async stop() {
      controller.abort();
      return done;
    },
  };
}

/** Engines differ in the last digit of a logarithm; the same seed must not. */
function roundToMicroseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
