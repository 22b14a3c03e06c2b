import type { HttpHandler } from 'msw';
import { createMswHandlers, type MswHandlerOptions } from './adapters/mswHandlers.ts';
import type { Backend } from './wire/backend.ts';

export type * from './publicTypes.ts';
export type { MswHandlerOptions } from './adapters/mswHandlers.ts';

/**
 * The platform as MSW handlers, to mix with your own: put yours first where they shall win.
 *
 * @param platform What `createPlatform` made.
 * @param options Default `origin`: the page's own, where there is a page.
 * @throws InvalidInputError naming the service whose URL cannot be used
 *
 * @example
 * const platform = createPlatform({ lag: 0 });
 * const worker = setupWorker(...myHandlers, ...createTicketingHandlers(platform, { services: { catalog: '/api/catalog' } }));
 */
export function createTicketingHandlers(
  platform: Pick<Backend, 'handle' | 'clock'>,
  options: MswHandlerOptions = {},
): HttpHandler[] {
  const origin = globalThis.location?.origin;
  return createMswHandlers(platform, { ...(origin !== undefined && { origin, pageOrigin: origin }), ...options });
}
