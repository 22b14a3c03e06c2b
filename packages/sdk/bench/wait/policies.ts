import { createLagMemory } from '../../src/wait/lagMemory.ts';
import { waitUntil } from '../../src/wait/waitUntil.ts';
import { createSimulatedClock } from './simulatedClock.ts';

/** One wait: when it ended, and what it took. `undefined`: it gave up while the hold was alive. */
export interface Waited {
  readonly tookMs: number | undefined;
  readonly requests: number;
}

/** A way of waiting, as it behaves for one buyer after another; `lag` is hidden from it but for the answers. */
export type Policy = (lag: number) => Waited | Promise<Waited>;

export interface World {
  readonly roundTripMs: number;
  /** How long the hold lives. */
  readonly holdMs: number;
  readonly random: () => number;
}

/** The distance to the next look after the given number of refusals; `undefined` gives up. */
type Distances = (refusals: number, random: () => number) => number | undefined;

/** A request sent at t reaches the service half a round trip later; its answer is back a whole one later. */
const isReady = (lag: number, sentAt: number, { roundTripMs }: World) => sentAt + roundTripMs / 2 >= lag;

const looking =
  (world: World, firstMs: number, distances: Distances): Policy =>
  (lag) => {
    let at = firstMs;
    for (let requests = 1; ; requests++) {
      if (at > world.holdMs) return { tookMs: undefined, requests: requests - 1 };
      if (isReady(lag, at, world)) return { tookMs: at + world.roundTripMs, requests };
      const distance = distances(requests, world.random);
      if (distance === undefined) return { tookMs: undefined, requests };
      at += world.roundTripMs + distance;
    }
  };

/** Looks at fixed times. */
export const lookingAt =
  (world: World, looks: readonly number[]): Policy =>
  (lag) => {
    let at = 0;
    for (const [index, look] of looks.entries()) {
      at = index === 0 ? look : Math.max(look, at + world.roundTripMs);
      if (isReady(lag, at, world)) return { tookMs: at + world.roundTripMs, requests: index + 1 };
    }
    return { tookMs: undefined, requests: looks.length };
  };

/** Ours: the real `waitUntil` with the real memory, on a simulated clock. */
function speckit(world: World): Policy {
  const clock = createSimulatedClock();
  const memory = createLagMemory({ clock: clock });
  const notYet = new RangeError('not yet');
  return async (lag) => {
    const began = clock.monotonic();
    const probe = () =>
      new Promise<true>((resolve, reject) => {
        const isYes = isReady(lag, clock.monotonic() - began, world);
        clock.setTimeout(() => (isYes ? resolve(true) : reject(notYet)), world.roundTripMs);
      });
    const outcome = await clock.run(
      waitUntil(
        { clock, random: world.random },
        {
          probe,
          isLag: (error) => error === notYet,
          schedule: memory.schedule('inventory>ordering'),
          deadline: clock.now() + world.holdMs,
        },
      ),
    );
    if (outcome.status !== 'ready') return { tookMs: undefined, requests: outcome.attempts };
    memory.observe('inventory>ordering', outcome.lag);
    return { tookMs: outcome.elapsedMs, requests: outcome.attempts };
  };
}

/** Every policy by name; each call makes a fresh one that has seen nothing. */
export const POLICIES: Readonly<Record<string, (world: World) => Policy>> = {
  speckit,
  /** The guide: sleep 3 s, then ask once. */
  guide3s: (world) => looking(world, 3_000, () => undefined),
  /** The platform's own frontend: at once, then every 3 s, three tries. */
  platformFrontend: (world) => looking(world, 0, (refusals) => (refusals < 3 ? 3_000 : undefined)),
  /** p-retry's defaults: ten retries, 1 s doubling, no jitter. */
  pRetryDefaults: (world) =>
    looking(world, 0, (refusals) => (refusals <= 10 ? 1_000 * 2 ** (refusals - 1) : undefined)),
  /** TanStack Query's defaults: three retries, 1 s doubling up to 30 s. */
  tanstackDefaults: (world) =>
    looking(world, 0, (refusals) => (refusals <= 3 ? Math.min(1_000 * 2 ** (refusals - 1), 30_000) : undefined)),
  /** AWS SDK waiters' defaults: from 2 s up to a doubling ceiling of 120 s, jittered between the two. */
  awsWaiter: (world) =>
    looking(
      world,
      0,
      (refusals, random) => 2_000 + random() * (Math.min(2_000 * 2 ** (refusals - 1), 120_000) - 2_000),
    ),
  fixed100ms: (world) => looking(world, 0, () => 100),
  fixed250ms: (world) => looking(world, 0, () => 250),
};
