import { describe, expect, it } from 'vitest';
import { ConnectionDroppedError } from '../../src/wire/errors.ts';
import { rawSocket, readAll } from '../support/sockets.ts';
import { createEcho, deferred, startedServers } from '../support/echoBackend.ts';

const { start } = startedServers();

describe('standalone server, bad clients and services', () => {
  it('tells the service that the client went away', async () => {
    const arrived = deferred();
    const gone = deferred();
    const backend = createEcho(async ({ signal }) => {
      signal?.addEventListener('abort', () => gone.resolve());
      arrived.resolve();
      await gone.promise;
      return { status: 200, headers: {}, body: '' };
    });
    const { url } = await start(backend);
    const controller = new AbortController();
    const reply = fetch(url, { signal: controller.signal });
    await arrived.promise;
    controller.abort();
    await expect(reply).rejects.toThrow('aborted');
    await gone.promise;
  });

  it('lets slow and half-open clients go, and nobody else waits', async () => {
    const { url } = await start(createEcho(), { timeouts: { headers: 200, request: 200 } });
    const silent = await rawSocket(url);
    silent.write('GET / HT');
    const halfBody = await rawSocket(url);
    halfBody.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
    const halfOpen = await rawSocket(url);
    halfOpen.end('GET /last HTTP/1.1\r\nHost: x\r\n\r\n');
    const endings = Promise.all([readAll(silent), readAll(halfBody), readAll(halfOpen)]);
    expect((await fetch(url)).status).toBe(200);
    const [first, second, third] = await endings;
    expect([first.slice(9, 12), second.slice(9, 12)]).toEqual(['408', '408']);
    expect(third).toContain('"path":"/last"');
  });

  it('survives what is not HTTP', async () => {
    const { url } = await start(createEcho());
    const socket = await rawSocket(url);
    socket.write('\u0000\u0001nonsense\r\n\r\n');
    expect(await readAll(socket)).toContain('400 Bad Request');
    expect((await fetch(url)).status).toBe(200);
  });

  it('takes the absolute form of a target', async () => {
    const echo = createEcho();
    const { url } = await start(echo);
    const socket = await rawSocket(url);
    socket.write('GET http://anything:1/events?x=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await readAll(socket);
    expect(echo.seen[0]?.request.path).toBe('/events');
  });

  it('breaks the connection where the service dropped it', async () => {
    const backend = createEcho(() => Promise.reject(new ConnectionDroppedError('inventory')));
    const { url } = await start(backend);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('answers an empty 500 to a failure of its own, and reports it', async () => {
    const errors: unknown[] = [];
    const backend = createEcho(() => Promise.reject(new RangeError('a bug')));
    const { url } = await start(backend, { onError: (error) => void errors.push(error) });
    const reply = await fetch(url);
    expect([reply.status, await reply.text()]).toEqual([500, '']);
    expect(errors).toEqual([new RangeError('a bug')]);
  });

  it('streams until the client leaves', async () => {
    const stopped = deferred();
    const stream = (write: (text: string) => void) => {
      write('one\n');
      return stopped.resolve;
    };
    const control = {
      handle: async () => ({ status: 200, headers: { 'Content-Type': 'text/plain' }, body: '', stream }),
    };
    const { server } = await start(createEcho(), { control });
    const controller = new AbortController();
    const reply = await fetch(server.urls.control ?? '', { signal: controller.signal });
    const { value } = (await reply.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('one\n');
    controller.abort();
    await stopped.promise;
  });

  it('breaks off in the middle of a body, or sends it slowly', async () => {
    const body = 'x'.repeat(1000);
    const cut = await start(createEcho(() => ({ status: 200, headers: {}, body, transfer: { truncateAt: 300 } })));
    const reply = await fetch(cut.url);
    expect([reply.status, reply.headers.get('content-length')]).toEqual([200, '1000']);
    await expect(reply.text()).rejects.toThrow('terminated');
    const slow = await start(createEcho(() => ({ status: 200, headers: {}, body, transfer: { slowMs: 100 } })));
    const slowReply = await fetch(slow.url);
    expect(await slowReply.text()).toBe(body);
  });
});
