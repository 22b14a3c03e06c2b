import type { PlatformOptions } from '@speckit/mocks';
import { createCoreClient, type CoreClient, type TicketingClientConfig } from '../../src/index.ts';
import { keepBooks, type Books } from '../../../testing/world/books.ts';
import { clientConfig, createWorld, userId, type World } from '../../../testing/world/clientWorld.ts';
import { createPageClock, type PageClock } from '../../../testing/world/pageClock.ts';

export { eventId, hallId, userId } from '../../../testing/world/clientWorld.ts';

export const account = { kind: 'user' as const, userId };
export const guest = {
  kind: 'guest' as const,
  guestToken: 'guest-1700000000000-abc',
  customerId: '0b8f3c52-9a44-4d0e-8d3b-0a4b7a3f1c22',
};
export const BUYERS = [account, guest];
export const DIALECTS = ['guide', 'deployed'] as const;

/** A world in which somebody buys, with the platform's own books. */
export interface Shop extends World {
  /** What is in them now. */
  readonly books: () => Books;
  /** Sums of cents, in the order of the charges. */
  readonly charges: () => readonly number[];
  /** The last state of every order, in the order of their making. */
  readonly orders: () => readonly string[];
  /** How many answers began like this: `POST /cart/add 400`. */
  readonly count: (name: string) => number;
  /** A clock of one page: it can jump and sleep. */
  readonly pageClock: () => PageClock;
  /** Another client of the same platform. */
  readonly clientWith: (config: Partial<TicketingClientConfig>) => CoreClient;
  /** A client whose answers are changed on the way: those that are JSON and no refusals. */
  readonly clientThrough: (change: (path: string, body: Record<string, unknown>) => void) => CoreClient;
}

export function openShop(options: Omit<PlatformOptions, 'clock'> = {}): Shop {
  const world = createWorld({ lag: 0, ...options });
  const keeper = keepBooks(world.platform);
  const clientWith = (config: Partial<TicketingClientConfig>) =>
    createCoreClient({ ...clientConfig(world), ...config });
  return {
    ...world,
    books: keeper.read,
    charges: () => keeper.read().charges.map(({ cents }) => cents),
    orders: () => keeper.read().orders.map(({ state }) => state),
    count: (name) => world.requests.filter((request) => request.startsWith(name)).length,
    pageClock: () => createPageClock(world.clock),
    clientWith,
    clientThrough: (change) =>
      clientWith({
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const response = await world.fetch(request);
          if (!response.ok || response.status === 204) return response;
          const body = (await response.json()) as Record<string, unknown>;
          change(new URL(request.url).pathname, body);
          return new Response(JSON.stringify(body), { status: response.status });
        },
      }),
  };
}
