import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createStandaloneServer } from '../../src/adapters/server/createStandaloneServer.ts';
import { rawSocket, readAll } from '../support/sockets.ts';
import { createEcho, startedServers } from '../support/echoBackend.ts';

const MIB = 1024 * 1024;
const { start, open } = startedServers();

describe('standalone server', () => {
  it('listens on one port per service and hands the request on as it came', async () => {
    const echo = createEcho();
    const { server } = await start(echo);
    expect(Object.keys(server.urls)).toHaveLength(8);
    const reply = await fetch(`${server.urls.ordering}/Cart/add%20?a=1&a=2`, { method: 'POST', body: '{"ä":1}' });
    expect(await reply.json()).toEqual({
      service: 'ordering',
      method: 'POST',
      path: '/Cart/add%20',
      query: 'a=1&a=2',
      body: '{"ä":1}',
    });
    expect(echo.seen[0]?.request.headers).toMatchObject({ 'content-type': 'text/plain;charset=UTF-8' });
  });

  it('binds loopback unless told otherwise', async () => {
    const { url } = await start(createEcho());
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('passes status, headers and bytes through', async () => {
    const body = new Uint8Array([0, 255, 10]);
    const { url } = await start(createEcho(() => ({ status: 418, headers: { Location: '/x', Allow: 'GET' }, body })));
    const reply = await fetch(url);
    expect([reply.status, reply.headers.get('location'), reply.headers.get('allow')]).toEqual([418, '/x', 'GET']);
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(body);
  });

  it('says how long a body is, once, also beyond ASCII', async () => {
    const answers = [{ body: 'ñandú' }, { body: 'nandu' }, { body: 'nandu', headers: { 'content-length': '2' } }];
    const { url } = await start(createEcho(() => ({ status: 200, headers: {}, body: '', ...answers.shift() })));
    for (const length of [7, 5, 2]) {
      const socket = await rawSocket(url);
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      const heard = await readAll(socket);
      expect(heard.match(/content-length: \d+/gi)).toEqual([expect.stringMatching(new RegExp(` ${length}$`))]);
      expect(heard).toContain(length === 7 ? '\r\n\r\nñandú' : '\r\n\r\nnandu');
    }
  });

  it('keeps a connection for the next request', async () => {
    const { url } = await start(createEcho());
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (let turn = 0; turn < 3; turn++) {
      const [reply] = await once(get(url, { agent }), 'response');
      ports.add(reply.socket.localPort);
      reply.resume();
      await once(reply, 'end');
    }
    agent.destroy();
    expect(ports.size).toBe(1);
  });

  it.each([1, 3])('answers 413 to a body of %i MiB and a byte, and goes on', async (size) => {
    const echo = createEcho();
    const { url } = await start(echo);
    const send = (length: number) => fetch(url, { method: 'POST', body: 'x'.repeat(length) });
    expect((await send(size * MIB + 1)).status).toBe(413);
    expect(echo.seen).toEqual([]);
    expect((await send(MIB)).status).toBe(200);
  });

  it('does not take an endless body to its end', async () => {
    const echo = createEcho();
    const { url } = await start(echo);
    const socket = await rawSocket(url);
    const ended = readAll(socket);
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${1000 * MIB}\r\n\r\n`);
    const feed = () => {
      while (socket.writable && socket.write('x'.repeat(64 * 1024)));
    };
    socket.on('drain', feed);
    feed();
    await ended;
    expect(socket.bytesWritten).toBeLessThan(100 * MIB);
    expect(echo.seen).toEqual([]);
  });

  it('names a taken port and leaves none of the others listening', async () => {
    const { server, portOffset } = await start(createEcho(), { only: ['catalog'] });
    const attempt = createStandaloneServer(createEcho(), { portOffset });
    await expect(attempt).rejects.toMatchObject({ code: 'port_taken', port: 50001 + portOffset });
    await expect(attempt).rejects.toThrow(`Port ${50001 + portOffset} on 127.0.0.1 (catalog) is taken`);
    await server.close();
    open.push(await createStandaloneServer(createEcho(), { portOffset }));
  });

  it('takes 32 kB of headers, as the platform does', async () => {
    const { url } = await start(createEcho());
    const statusOf = async (length: number) => {
      const socket = await rawSocket(url);
      socket.write(`GET / HTTP/1.1\r\nHost: x\r\nAuthorization: ${'x'.repeat(length)}\r\nConnection: close\r\n\r\n`);
      return (await readAll(socket)).slice(9, 12);
    };
    expect([await statusOf(20_000), await statusOf(32_000), await statusOf(33_000)]).toEqual(['200', '200', '431']);
  });

  it('listens at other ports and below paths, several services on one port', async () => {
    const echo = createEcho();
    const port = 14_000 + (process.pid % 500);
    const services = { catalog: '/api/catalog', waitlist: '/api', payment: `http://localhost:${port + 1}/pay` };
    const { server } = await start(echo, { services, gatewayPort: port });
    expect(server.urls).toMatchObject({
      catalog: `http://127.0.0.1:${port}/api/catalog`,
      waitlist: `http://127.0.0.1:${port}/api`,
      payment: `http://127.0.0.1:${port + 1}/pay`,
    });
    const ask = async (target: string) => {
      const reply = await fetch(target);
      const { service, path, query } = await reply.json();
      return [reply.status, service, path, query];
    };
    expect(await ask(`${server.urls.catalog}/events?a=1`)).toEqual([200, 'catalog', '/events', 'a=1']);
    expect(await ask(`${server.urls.waitlist}/catalogue`)).toEqual([200, 'waitlist', '/catalogue', '']);
    expect(await ask(`${server.urls.payment}`)).toEqual([200, 'payment', '/', '']);
    expect((await ask(`http://127.0.0.1:${port}/other`))[0]).toBe(404);
    const refused = createStandaloneServer(echo, { services: { catalog: 'https://localhost:9000' } });
    await expect(refused).rejects.toThrow('services.catalog must be an http URL: the server speaks no TLS');
  });

  it('names an address it cannot have', async () => {
    const attempt = createStandaloneServer(createEcho(), { host: '203.0.113.1', portOffset: 12_345 });
    await expect(attempt).rejects.toMatchObject({ code: 'listen_failed' });
  });

  it('frees its ports at close, though connections are open', async () => {
    const { server, url, portOffset } = await start(createEcho());
    const socket = await rawSocket(url);
    const ended = readAll(socket);
    await server.close();
    await server.close();
    await ended;
    const other = createServer().listen(50002 + portOffset, '127.0.0.1');
    await once(other, 'listening');
    expect(other.listening).toBe(true);
    other.close();
  });
});
