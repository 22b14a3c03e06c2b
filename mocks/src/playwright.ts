import type { BrowserContext, Fixtures, PlaywrightTestArgs, PlaywrightTestOptions, Route } from '@playwright/test';
import { findService } from './adapters/origins.ts';
import { createPlatform } from './platform/createPlatform.ts';
import type { Platform } from './platform/types.ts';
import type { PlatformOptions } from './platform/options.ts';

export type { Platform } from './platform/types.ts';
export type { PlatformOptions } from './platform/options.ts';

/** What `ticketingFixtures` adds to a Playwright test. */
export interface TicketingFixtures {
  /** How the platform of each test is made; set it with `test.use({ ticketingOptions: { lag: 3000 } })`. */
  ticketingOptions: PlatformOptions;
  /** The test's own platform: every page of its context reaches it by the documented local origins. */
  ticketing: Platform;
}

type Use<T> = (value: T) => Promise<void>;

/**
 * Fixtures for `test.extend(ticketingFixtures)` from `@playwright/test`: a platform for each test, in the test's own
 * process, so that nothing is shared and no port is taken. Playwright answers CORS preflights itself here; a test of
 * CORS needs the real ports (`createStandaloneServer`).
 */
export const ticketingFixtures: Fixtures<TicketingFixtures, object, PlaywrightTestArgs & PlaywrightTestOptions> = {
  ticketingOptions: [{}, { option: true }],
  ticketing: async (
    { context, ticketingOptions }: { context: BrowserContext; ticketingOptions: PlatformOptions },
    use: Use<Platform>,
  ): Promise<void> => {
    const platform = createPlatform(ticketingOptions);
    const isPlatform = (url: URL) => findService(url) !== undefined;
    const answer = (route: Route) => fulfil(route, platform);
    await context.route(isPlatform, answer);
    await use(platform);
    await context.unroute(isPlatform, answer);
    platform.dispose();
  },
};

async function fulfil(route: Route, platform: Platform): Promise<void> {
  const request = route.request();
  const headers = await request.allHeaders();
  const sendable = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const body = request.postDataBuffer();
  let reply: Response;
  try {
    reply = await platform.fetch(request.url(), {
      method: request.method(),
      headers: Object.fromEntries(sendable),
      ...(body && { body: new Uint8Array(body) }),
    });
  } catch {
    // A dropped connection (a fault, an outage): the page sees what it would see.
    await route.abort('connectionreset');
    return;
  }
  const bytes = await reply.arrayBuffer();
  await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body: Buffer.from(bytes) });
}
