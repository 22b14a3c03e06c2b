import { RequestController } from '@mswjs/interceptors';
import { HttpRequestInterceptor } from '@mswjs/interceptors/http';
import type { Backend } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { createRoutes, type FindDestination, type RouteOptions } from './routes.ts';
import { serveRequest } from './serveRequest.ts';
import { toWebResponse } from './webResponse.ts';

/** What becomes of a request to another origin than the platform's. */
export type Unhandled = 'bypass' | 'warn' | 'error';

export interface Interception {
  /** From here on `fetch`, `http.request` and `XMLHttpRequest` of this process reach the platform. */
  start(unhandled: Unhandled, warn: (message: string) => void): void;
  stop(): void;
}

/**
 * Catches the requests of a Node process where its connections are made, with the part of MSW that does it. A
 * `setupServer` of MSW may run beside it.
 */
export function interceptRequests(backend: Backend, options: RouteOptions = {}): Interception {
  const find = createRoutes(options);
  let interceptor: HttpRequestInterceptor | undefined;
  let restoreFetch: () => void = () => undefined;

  return {
    start(unhandled, warn) {
      this.stop();
      restoreFetch = resolveRelativeUrls();
      interceptor = new HttpRequestInterceptor();
      interceptor.apply();
      interceptionsOfProcess().add(find);
      interceptor.on('request', async ({ request, controller }) => {
        if (controller.readyState !== RequestController.PENDING) return;
        const url = new URL(request.url);
        const destination = find(url);
        if (!destination) {
          if ([...interceptionsOfProcess()].some((other) => other(url))) return;
          // Without path and query, which may hold secrets.
          const message = `No service of the platform listens on ${request.method} ${url.origin}.`;
          if (unhandled === 'warn') warn(message);
          if (unhandled === 'error') controller.errorWith(new TypeError(message));
          return;
        }
        try {
          const answer = await serveRequest(backend, destination, request, { signal: request.signal });
          controller.respondWith(toWebResponse(answer, backend.clock));
        } catch (error) {
          if (!(error instanceof ConnectionDroppedError)) throw error;
          controller.respondWith(Response.error());
        }
      });
    },
    stop() {
      restoreFetch();
      interceptionsOfProcess().delete(find);
      interceptor?.dispose();
      interceptor = undefined;
    },
  };
}

/**
 * Where a test has a page (jsdom, happy-dom), `fetch('/events')` means the page's own origin; Node's fetch knows none.
 * Restores what was there unless somebody else has replaced it meanwhile.
 */
function resolveRelativeUrls(): () => void {
  const original = globalThis.fetch;
  const page = globalThis.location?.href;
  if (page === undefined) return () => undefined;
  const resolving: typeof fetch = (input, init) => {
    const isRelative = typeof input === 'string' && !URL.canParse(input);
    return original(isRelative ? new URL(input, globalThis.location.href) : input, init);
  };
  globalThis.fetch = resolving;
  return () => {
    if (globalThis.fetch === resolving) globalThis.fetch = original;
  };
}

const INTERCEPTIONS = Symbol.for('@speckit/mocks/interceptions');

/** All that are at work, of every copy of this module: another one may answer the request. */
function interceptionsOfProcess(): Set<FindDestination> {
  const holder = globalThis as { [INTERCEPTIONS]?: Set<FindDestination> };
  holder[INTERCEPTIONS] ??= new Set();
  return holder[INTERCEPTIONS];
}
