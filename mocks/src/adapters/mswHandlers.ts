import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Backend } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { createRoutes, type RouteOptions } from './routes.ts';
import { serveRequest } from './serveRequest.ts';
import { toWebResponse } from './webResponse.ts';

/** Which origins the handlers answer. */
export interface MswHandlerOptions extends RouteOptions {
  /** The origin to answer as if the page came from it; a service worker catches requests before Origin is set. */
  origin?: string;
}

/** One handler for every request to the platform: the routes are the platform's, never a second set. */
export function createMswHandlers(backend: Backend, options: MswHandlerOptions = {}): HttpHandler[] {
  const { origin } = options;
  const find = createRoutes(options);
  const addHeaders = origin === undefined ? {} : { origin };
  return [
    http.all(
      ({ request }) => find(new URL(request.url)) !== undefined,
      async ({ request }) => {
        const destination = find(new URL(request.url));
        if (!destination) return undefined;
        try {
          const response = await serveRequest(backend, destination, request, { signal: request.signal, addHeaders });
          return toWebResponse(response, backend.clock);
        } catch (error) {
          if (error instanceof ConnectionDroppedError) return HttpResponse.error();
          throw error;
        }
      },
    ),
  ];
}
