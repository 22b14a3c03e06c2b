import type { Platform, VirtualClock } from '@speckit/mocks';
import {
  addToCart,
  createCoreClient,
  createUser,
  getSeatmap,
  isTicketingError,
  reserve,
  type CallOptions,
  type CoreClient,
} from '../../src/index.ts';
import { clientConfig } from '../../../testing/world/clientWorld.ts';
import { createPlatformWorld } from '../../../testing/world/platformWorld.ts';
import { IDS, verbsWith } from '../support/verbs.ts';

/** An emulated platform with a buyer in the middle of a purchase, and every verb with ids that exist there. */
export interface World {
  readonly clock: VirtualClock;
  readonly platform: Platform;
  readonly verbs: ReturnType<typeof verbsWith>;
  /** How a call of the verb ends: `value`, the code, or the code with `?` where it may have happened all the same. */
  readonly outcomeOf: (verb: string, options?: CallOptions) => Promise<string>;
  /** Requests sent since the world was made or last put back. */
  readonly requests: () => number;
  /** Puts everything but the time back. */
  readonly reset: () => void;
}

export async function createWorld(): Promise<World> {
  const world = createPlatformWorld({ dialect: 'deployed', lag: 0, ttl: 1_000_000 });
  const { clock, platform, sent } = world;
  const client: CoreClient = createCoreClient({ ...clientConfig(world), random: () => 0.5 });
  const done = async <Value>(work: Promise<Value>) => {
    await clock.advance(1_000);
    return work;
  };
  const { seats } = await done(getSeatmap(client, { eventId: IDS.event }));
  const [first, second] = seats.filter(({ status }) => status === 'available');
  if (!first || !second) throw new RangeError('the documented event has too few free seats');
  const buyer = { customerId: IDS.customer };
  await done(createUser(client, { email: 'a@b.c', password: 'x' }));
  const { reservationId } = await done(reserve(client, { seatId: first.id, ...buyer }));
  const cart = { reservationId, seatId: first.id, price: first.price, userId: IDS.customer };
  const { id: order } = await done(addToCart(client, cart));
  const verbs = verbsWith({ ...IDS, order, reservation: reservationId, seat: second.id });
  const start = platform.snapshot();
  const reset = () => {
    platform.faults.clear();
    platform.restore(start);
    sent.length = 0;
  };
  reset();

  const outcomeOf = async (name: string, options?: CallOptions) => {
    const call = verbs[name]?.(client, options).then(
      () => 'value',
      (error: unknown) => {
        if (!isTicketingError(error)) throw error;
        return error.code + (error.ambiguous ? '?' : '');
      },
    );
    await clock.advance(61_000);
    return (await call) ?? 'no such verb';
  };
  return { clock, platform, verbs, outcomeOf, requests: () => sent.length, reset };
}
