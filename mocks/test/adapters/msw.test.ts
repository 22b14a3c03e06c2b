import nodeHttp from 'node:http';
import { once } from 'node:events';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectionDroppedError } from '../../src/wire/errors.ts';
import { interceptRequests, type Unhandled } from '../../src/adapters/interceptRequests.ts';
import { createMswHandlers, type MswHandlerOptions } from '../../src/adapters/mswHandlers.ts';
import type { Backend } from '../../src/wire/backend.ts';
import { createEcho, deferred } from '../support/echoBackend.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

function withMsw(backend: Backend, options?: MswHandlerOptions): void {
  const server = setupServer(...createMswHandlers(backend, options));
  server.listen({ onUnhandledFrame: 'error' });
  stop = () => server.close();
}

function withoutMsw(backend: Backend, options?: MswHandlerOptions, unhandled: Unhandled = 'error'): void {
  const interception = interceptRequests(backend, options);
  interception.start(unhandled, () => undefined);
  stop = () => interception.stop();
}

describe.each([
  ['MSW handlers', withMsw],
  ['interceptors of a Node process', withoutMsw],
])('%s', (_name, intercept) => {
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
    const outgoing = nodeHttp.request('http://localhost:50101/events', { method: 'OPTIONS' }).end();
    const [reply] = await once(outgoing, 'response');
    reply.resume();
    expect([reply.statusCode, echo.seen[0]?.request.method]).toEqual([200, 'OPTIONS']);
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

describe('MSW handlers', () => {
  it('say which origin the page has, where the caller has not', async () => {
    const echo = createEcho();
    withMsw(echo, { origin: 'http://localhost:3000' });
    await fetch('http://localhost:50001/');
    expect(echo.seen[0]?.request.headers['origin']).toBe('http://localhost:3000');
  });
});

describe('interceptors of a Node process', () => {
  it('stand beside a setupServer of MSW, whoever comes first', async () => {
    const mine = setupServer(http.get('http://shop.example/hello', () => HttpResponse.text('hello')));
    for (const order of ['before', 'after']) {
      if (order === 'before') withoutMsw(createEcho(), {}, 'bypass');
      mine.listen({ onUnhandledFrame: 'bypass' });
      if (order === 'after') withoutMsw(createEcho(), {}, 'bypass');
      expect(await (await fetch('http://shop.example/hello')).text()).toBe('hello');
      expect(await (await fetch('http://localhost:50001/events')).json()).toMatchObject({ service: 'catalog' });
      stop();
      expect(await (await fetch('http://shop.example/hello')).text()).toBe('hello');
      mine.close();
    }
  });

  it('resolve paths against the page of the test, where there is one', async () => {
    vi.stubGlobal('location', new URL('http://localhost:3000/shop'));
    const native = globalThis.fetch;
    const echo = createEcho();
    const interception = interceptRequests(echo, { services: { catalog: '/api/catalog' } });
    interception.start('error', () => undefined);
    const reply = await fetch('/api/catalog/events');
    expect(await reply.json()).toMatchObject({ service: 'catalog', path: '/events' });
    interception.stop();
    vi.unstubAllGlobals();
    expect(globalThis.fetch).toBe(native);
  });

  it('refuse, warn of or let pass what no service listens on', async () => {
    const warn = vi.fn<(message: string) => void>();
    const interception = interceptRequests(createEcho());
    interception.start('error', warn);
    await expect(fetch('http://localhost:50999/secret?token=abc')).rejects.toMatchObject({
      cause: { message: 'No service of the platform listens on GET http://localhost:50999.' },
    });
    interception.stop();
    interception.start('warn', warn);
    await expect(fetch('http://localhost:50999/secret?token=abc')).rejects.toThrow('fetch failed');
    expect(warn.mock.calls).toEqual([['No service of the platform listens on GET http://localhost:50999.']]);
    interception.stop();
  });

  it('catch a client that is told host and port apart', async () => {
    const echo = createEcho();
    withoutMsw(echo);
    const outgoing = nodeHttp.request({ port: 50_002, path: '/reservations', method: 'POST' });
    outgoing.end('{"seatId":1}');
    const [reply] = await once(outgoing, 'response');
    reply.resume();
    expect(echo.seen[0]?.request.body).toBe('{"seatId":1}');
  });
});
