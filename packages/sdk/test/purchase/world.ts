import {
  createPlatform,
  createVirtualClock,
  DOCUMENTED_EVENT_ID,
  type Platform,
  type PlatformOptions,
} from '@speckit/mocks';
import { getSeatmap } from '../../src/actions/catalog/getSeatmap.ts';
import type { CoreClient, TicketingClientConfig } from '../../src/transport/client.ts';
import { createCoreClient } from '../../src/createCoreClient.ts';
import type { Seat } from '../../src/models/catalog.ts';
import { seatChoice, type SeatChoice } from '../../src/purchase/record/types.ts';
import { localServices } from '../../src/models/services.ts';

export const eventId = DOCUMENTED_EVENT_ID;
/** A hall of the sample data, with hundreds of seats. */
export const hallId = 'b2c94e0a-6f3d-4e57-8a1b-5d7e9c3f2041';
export const userId = '7d9f2a64-1b1e-4c55-9a0f-2f6f1f0c9a11';

export interface World {
  readonly platform: Platform;
  readonly client: CoreClient;
  readonly clock: ReturnType<typeof createVirtualClock>;
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** `POST /cart/add 400`, in the order of the answers. */
  readonly requests: string[];
  readonly seatmap: (event?: string) => Promise<readonly Seat[]>;
  readonly choices: (count: number, event?: string) => Promise<readonly SeatChoice[]>;
  /** Lets virtual time pass until the promise settles. */
  readonly until: <Value>(work: Promise<Value>, limitMs?: number) => Promise<Value>;
  /** Virtual ms that the last `until` waited for. */
  readonly tookMs: () => number;
}

export interface WorldOptions extends Omit<PlatformOptions, 'clock'> {
  readonly client?: Partial<TicketingClientConfig>;
}

/** A platform and a client of it, on one virtual clock. */
export function createWorld({ client: config, ...options }: WorldOptions = {}): World {
  const clock = createVirtualClock();
  const platform = createPlatform({ seed: 1, ...options, clock });
  const requests: string[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const name = `${request.method} ${new URL(request.url).pathname.replace(/[\da-f-]{36}/g, '{id}')}`;
    try {
      const response = await platform.fetch(request);
      requests.push(`${name} ${response.status}`);
      return response;
    } catch (error) {
      requests.push(`${name} lost`);
      throw error;
    }
  };
  let took = 0;
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const client = createCoreClient({ services: localServices, fetch, clock, random, ...config });

  const until = async <Value>(work: Promise<Value>, limitMs = 3_600_000): Promise<Value> => {
    const began = clock.monotonic();
    let doneAt: number | undefined;
    const mark = () => (doneAt = clock.monotonic());
    work.then(mark, mark);
    for (let step = 1; doneAt === undefined && clock.monotonic() < began + limitMs; step = Math.min(step * 2, 1_000)) {
      await clock.advance(step);
    }
    if (doneAt === undefined) throw new RangeError(`nothing after ${limitMs} ms`);
    took = doneAt - began;
    return work;
  };
  const seatmap = async (event = eventId) => (await until(getSeatmap(client, { eventId: event }))).seats;
  const choices = async (count: number, event = eventId) =>
    (await seatmap(event))
      .filter(({ status }) => status === 'available')
      .slice(0, count)
      .map(seatChoice);
  return { platform, client, clock, requests, fetch, seatmap, choices, until, tookMs: () => took };
}
