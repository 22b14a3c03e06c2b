import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import {
  createCoreClient,
  getSeatmap,
  localServices,
  seatChoice,
  type CoreClient,
  type Seat,
  type SeatChoice,
  type TicketingClientConfig,
} from '@speckit/sdk';
import { lehmer } from '../random/lehmer.ts';
import { createPlatformWorld, type PlatformWorld, type PlatformWorldOptions } from './platformWorld.ts';

export const eventId = DOCUMENTED_EVENT_ID;
/** A hall of the sample data, with hundreds of seats. */
export const hallId = 'b2c94e0a-6f3d-4e57-8a1b-5d7e9c3f2041';
export const userId = '7d9f2a64-1b1e-4c55-9a0f-2f6f1f0c9a11';

/** A platform and a client of it, on one virtual clock. */
export interface World extends PlatformWorld {
  readonly client: CoreClient;
  readonly seatmap: (event?: string) => Promise<readonly Seat[]>;
  readonly choices: (count: number, event?: string) => Promise<readonly SeatChoice[]>;
}

export interface WorldOptions extends PlatformWorldOptions {
  readonly client?: Partial<TicketingClientConfig>;
}

/** What every client of a test is made of: the world's clock and network, seeded random numbers. */
export function clientConfig({ clock, fetch }: PlatformWorld): TicketingClientConfig {
  return { services: localServices, fetch, clock, random: lehmer(1) };
}

export function createWorld({ client: config, ...options }: WorldOptions = {}): World {
  const world = createPlatformWorld({ seed: 1, ...options });
  const client = createCoreClient({ ...clientConfig(world), ...config });
  const seatmap = async (event = eventId) => (await world.until(getSeatmap(client, { eventId: event }))).seats;
  const choices = async (count: number, event = eventId) =>
    (await seatmap(event))
      .filter(({ status }) => status === 'available')
      .slice(0, count)
      .map(seatChoice);
  return { ...world, client, seatmap, choices };
}
