import { orAbort } from '../engine/orAbort.ts';
import type { Backend } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { findService } from './origins.ts';
import { serveRequest } from './serveRequest.ts';
import { toWebResponse } from './webResponse.ts';

export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that reaches the services and nothing else, without a network: by the origins of `origins.ts`.
 * Rejects as fetch does: with the signal's reason at once on abort, with a TypeError for a dropped connection or a
 * URL no service listens on.
 */
export function createFetch(backend: Backend, { portOffset = 0 }: { portOffset?: number } = {}): Fetch {
  return async function fetch(input, init) {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    // Without the signal: a Request keeps listening to it long after the answer.
    const request = input instanceof Request && !init ? input : new Request(input, { ...init, signal: null });
    signal?.throwIfAborted();
    const service = findService(new URL(request.url), portOffset);
    if (!service) throw new TypeError('fetch failed', { cause: `No service listens on ${request.url}.` });
    const work = serveRequest(backend, service, request, { signal }).catch((error: unknown) => {
      throw error instanceof ConnectionDroppedError ? new TypeError('fetch failed', { cause: error }) : error;
    });
    const response = toWebResponse(await (signal ? orAbort(work, signal) : work), backend.clock);
    Object.defineProperty(response, 'url', { value: request.url });
    return response;
  };
}
