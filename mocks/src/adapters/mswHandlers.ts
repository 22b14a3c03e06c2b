import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Backend } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { serviceOrigins } from './origins.ts';
import { serveRequest } from './serveRequest.ts';
import { toWebResponse } from './webResponse.ts';
import { SERVICE_NAMES, type ServiceName } from '../wire/wire.ts';

export interface MswHandlerOptions {
  /** Added to every port. Default 0. */
  portOffset?: number;
  /** The origin to answer as if the page came from it; a service worker catches requests before Origin is set. */
  origin?: string;
}

/** One handler per service origin, for everything below it: the routes are the platform's, never a second set. */
export function createMswHandlers(backend: Backend, options: MswHandlerOptions = {}): HttpHandler[] {
  const { portOffset = 0, origin } = options;
  const addHeaders = origin === undefined ? {} : { origin };
  const answer = async (service: ServiceName, request: Request) => {
    try {
      const response = await serveRequest(backend, service, request, { signal: request.signal, addHeaders });
      return toWebResponse(response, backend.clock);
    } catch (error) {
      if (error instanceof ConnectionDroppedError) return HttpResponse.error();
      throw error;
    }
  };
  return SERVICE_NAMES.flatMap((service) =>
    serviceOrigins(service, portOffset).map((base) => http.all(`${base}/*`, ({ request }) => answer(service, request))),
  );
}
