import { afterEach } from 'vitest';
import type { Backend, ServedResponse } from '../../src/wire/backend.ts';
import { PortTakenError } from '../../src/adapters/server/errors.ts';
import {
  createStandaloneServer,
  type StandaloneServer,
  type StandaloneServerOptions,
} from '../../src/adapters/server/createStandaloneServer.ts';
import { createSystemClock } from '../../src/engine/systemClock.ts';
import type { ServiceName, WireRequest } from '../../src/wire/wire.ts';

export interface EchoBackend extends Backend {
  seen: { service: ServiceName; request: WireRequest }[];
}

/** Answers with what it was asked, unless `answer` says otherwise. */
export function createEcho(answer?: (request: WireRequest) => ServedResponse | Promise<ServedResponse>): EchoBackend {
  const seen: EchoBackend['seen'] = [];
  return {
    clock: createSystemClock(),
    seen,
    async handle(service, request) {
      seen.push({ service, request });
      if (answer) return answer(request);
      const { method, path, query, body } = request;
      return {
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ service, method, path, query: query.toString(), body }),
      };
    },
  };
}

/** A server on ports nobody has: above the ephemeral range, another start per process, onward while they are taken. */
export async function startSomewhere(
  backend: Backend,
  options: StandaloneServerOptions = {},
): Promise<{ server: StandaloneServer; portOffset: number }> {
  for (let step = 0; ; step++) {
    const portOffset = 11_000 + ((process.pid + step) % 200) * 10;
    try {
      return { server: await createStandaloneServer(backend, { portOffset, ...options }), portOffset };
    } catch (error) {
      if (!(error instanceof PortTakenError) || step > 200) throw error;
    }
  }
}

/** Starts servers, which are closed after the test, as are those that it puts into `open` itself. */
export function startedServers() {
  const open: StandaloneServer[] = [];
  afterEach(async () => void (await Promise.all(open.splice(0).map((server) => server.close()))));
  return {
    open,
    start: async (backend: Backend, options: StandaloneServerOptions = {}) => {
      const { server, portOffset } = await startSomewhere(backend, options);
      open.push(server);
      return { server, portOffset, url: server.urls.inventory ?? '' };
    },
  };
}

export function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
