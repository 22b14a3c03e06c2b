import http from 'node:http';
import { once } from 'node:events';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectionDroppedError } from '../../src/wire/errors.ts';
import { createMswHandlers, type MswHandlerOptions } from '../../src/adapters/mswHandlers.ts';
import type { Backend } from '../../src/wire/backend.ts';
import { createEcho, deferred } from '../support/echoBackend.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

function intercept(backend: Backend, options?: MswHandlerOptions): void {
  const server = setupServer(...createMswHandlers(backend, options));
  server.listen({ onUnhandledFrame: 'error' });
  stop = () => server.close();
}

describe('MSW handlers', () => {
  it('catch every path and method of every service', async () => {
    const echo = createEcho();
    intercept(echo);
    const reply = await fetch('http://127.0.0.1:5003/Cart/add%20x?a=1', { method: 'PATCH', body: '{}' });
    expect(await reply.json()).toEqual({
      service: 'ordering',
      method: 'PATCH',
      path: '/Cart/add%20x',
      query: 'a=1',
      body: '{}',
    });
    await fetch('http://localhost:50004/');
    await fetch('http://localhost:50000');
    expect(echo.seen.map(({ service }) => service)).toEqual(['ordering', 'fulfillment', 'identity']);
  });

  it('catch Node requests as well as fetch', async () => {
    const echo = createEcho();
    intercept(echo, { portOffset: 100 });
    const outgoing = http.request('http://localhost:50101/events', { method: 'OPTIONS' }).end();
    const [reply] = await once(outgoing, 'response');
    reply.resume();
    expect([reply.statusCode, echo.seen[0]?.request.method]).toEqual([200, 'OPTIONS']);
  });

  it('say which origin the page has, where the caller has not', async () => {
    const echo = createEcho();
    intercept(echo, { origin: 'http://localhost:3000' });
    await fetch('http://localhost:50001/');
    expect(echo.seen[0]?.request.headers['origin']).toBe('http://localhost:3000');
  });

  it('turn a dropped connection into a network error', async () => {
    intercept(createEcho(() => Promise.reject(new ConnectionDroppedError('catalog'))));
    await expect(fetch('http://localhost:50001/')).rejects.toThrow('fetch failed');
  });

  it('tell the service when the caller gives up', async () => {
    const arrived = deferred();
    const gone = deferred();
    intercept(
      createEcho(async ({ signal }) => {
        signal?.addEventListener('abort', () => gone.resolve());
        arrived.resolve();
        await gone.promise;
        return { status: 200, headers: {}, body: '' };
      }),
    );
    const controller = new AbortController();
    const reply = fetch('http://localhost:50001/', { signal: controller.signal });
    await arrived.promise;
    controller.abort();
    await expect(reply).rejects.toThrow('aborted');
    await gone.promise;
  });

  it('refuse a body over 1 MiB', async () => {
    intercept(createEcho());
    const reply = await fetch('http://localhost:50001/', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) });
    expect(reply.status).toBe(413);
  });
});
