import { orAbort } from '../engine/orAbort.ts';
import type { Backend } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { createRoutes, type RouteOptions } from './routes.ts';
import { serveRequest } from './serveRequest.ts';
import { toWebResponse } from './webResponse.ts';

/** A `fetch` that reaches an emulated platform. */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that reaches the services and nothing else, without a network: by their documented origins, or by the
 * URLs in `services`. Rejects as fetch does: with the signal's reason at once on abort, with a TypeError for a dropped
 * connection or a URL no service listens on.
 *
 * @throws InvalidInputError naming the service whose URL cannot be used
 */
export function createFetch(backend: Backend, options: RouteOptions = {}): Fetch {
  const find = createRoutes(options);
  return async function fetch(input, init) {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    // Without the signal: a Request keeps listening to it long after the answer.
    const request = input instanceof Request && !init ? input : new Request(absolute(input), { ...init, signal: null });
    signal?.throwIfAborted();
    const destination = find(new URL(request.url));
    // What `fetch` itself throws when nobody answers.
    if (!destination) throw new TypeError('fetch failed', { cause: `No service listens on ${request.url}.` });
    const work = serveRequest(backend, destination, request, { signal }).catch((error: unknown) => {
      throw error instanceof ConnectionDroppedError ? new TypeError('fetch failed', { cause: error }) : error;
    });
    const response = toWebResponse(await (signal ? orAbort(work, signal) : work), backend.clock);
    return withUrl(response, request.url);
  };
}

/** Outside of a page there is no origin for a path to belong to; a test that uses one means its own. */
function absolute(input: RequestInfo | URL): RequestInfo | URL {
  if (typeof input !== 'string' || !input.startsWith('/')) return input;
  return new URL(input, globalThis.location?.href ?? 'http://localhost');
}

/** A Response made by hand has no URL, and its copies have none either. */
function withUrl(response: Response, url: string): Response {
  const clone = response.clone.bind(response);
  return Object.defineProperties(response, {
    url: { value: url },
    clone: { value: () => withUrl(clone(), url) },
  });
}
