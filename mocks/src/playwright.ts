import type {
  BrowserContext,
  Fixtures,
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  Request as PageRequest,
  Route,
  TestInfo,
} from '@playwright/test';
import { createRoutes, type RouteOptions } from './adapters/routes.ts';
import { serveRequest } from './adapters/serveRequest.ts';
import { toWebResponse } from './adapters/webResponse.ts';
import { createControl, type Control } from './control/createControl.ts';
import { createRandom } from './engine/random.ts';
import { createPlatform } from './platform/createPlatform.ts';
import type { PlatformOptions } from './platform/options.ts';
import type { Platform } from './platform/types.ts';
import { ConnectionDroppedError } from './wire/errors.ts';

export type * from './publicTypes.ts';

/** How the platform of a test is made, and where its pages reach it. */
export interface TicketingFixtureOptions extends PlatformOptions, Pick<RouteOptions, 'portOffset'> {}

/** What `ticketingFixtures` adds to a Playwright test. */
export interface TicketingFixtures {
  /** How the platform of each test is made; set it with `test.use({ ticketingOptions: { lag: 3000 } })`. */
  ticketingOptions: TicketingFixtureOptions;
  /**
   * The test's own platform, also of a test that does not name it: every page of its context reaches it by the
   * documented local origins, or by `ticketingOptions.services`.
   */
  ticketing: Platform;
  /** Time, rivals and snapshots of that platform. */
  ticketingControl: Control;
}

type Use<T> = (value: T) => Promise<void>;

/**
 * Fixtures for `test.extend(ticketingFixtures)` from `@playwright/test`: a platform for each test, in the test's own
 * process, so that nothing is shared and no port is taken. Playwright answers CORS preflights itself here; a test of
 * CORS needs the real ports (`createStandaloneServer`). A body that a fault slows down arrives at its end, in one piece.
 */
export const ticketingFixtures: Fixtures<TicketingFixtures, object, PlaywrightTestArgs & PlaywrightTestOptions> = {
  ticketingOptions: [{}, { option: true }],
  ticketing: [
    async (
      { context, ticketingOptions }: { context: BrowserContext; ticketingOptions: TicketingFixtureOptions },
      use: Use<Platform>,
      testInfo: TestInfo,
    ): Promise<void> => {
      const { portOffset = 0, services = {}, ...options } = ticketingOptions;
      const find = createRoutes({ services, portOffset });
      const platform = createPlatform({
        onWarning: ({ message }) => void testInfo.annotations.push({ type: 'ticketing', description: message }),
        ...options,
      });
      const clients = new Map<PageRequest, AbortController>();
      const isPlatform = (url: URL) => find(url) !== undefined;
      const answer = (route: Route) => fulfil(route, platform, find, clients);
      const onGone = (request: PageRequest) => clients.get(request)?.abort();
      context.on('requestfailed', onGone);
      await context.route(isPlatform, answer);
      await use(platform);
      await context.unroute(isPlatform, answer);
      context.off('requestfailed', onGone);
      platform.dispose();
    },
    { auto: true },
  ],
  ticketingControl: async (
    { ticketing, ticketingOptions }: { ticketing: Platform; ticketingOptions: TicketingFixtureOptions },
    use: Use<Control>,
  ): Promise<void> => {
    const random = createRandom(ticketingOptions.seed ?? 1).fork('control');
    const control = createControl(ticketing, { random });
    await use(control);
    control.dispose();
  },
};

async function fulfil(
  route: Route,
  platform: Platform,
  find: ReturnType<typeof createRoutes>,
  clients: Map<PageRequest, AbortController>,
): Promise<void> {
  const request = route.request();
  const destination = find(new URL(request.url()));
  if (!destination) return route.fallback();
  const client = new AbortController();
  clients.set(request, client);
  try {
    const headers = await request.allHeaders();
    const sendable = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
    const body = request.postDataBuffer();
    const sent = new Request(request.url(), {
      method: request.method(),
      headers: Object.fromEntries(sendable),
      ...(body && { body: new Uint8Array(body) }),
    });
    const answer = await serveRequest(platform, destination, sent, { signal: client.signal });
    const reply = toWebResponse(answer, platform.clock);
    const bytes = await reply.arrayBuffer();
    await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body: Buffer.from(bytes) });
  } catch (error) {
    // A dropped connection (a fault, an outage): the page sees what it would see. One that has left sees nothing.
    const isReset = error instanceof ConnectionDroppedError && error.code === 'connection_reset';
    await route.abort(isReset ? 'connectionreset' : 'connectionclosed').catch(() => undefined);
  } finally {
    clients.delete(request);
  }
}
