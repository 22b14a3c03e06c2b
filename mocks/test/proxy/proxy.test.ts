import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseFlows } from '../../conformance/format/files.ts';
import { runFlow } from '../../conformance/runFlow.ts';
import { createRandom } from '../../src/engine/random.ts';
import { createForwarder } from '../../src/proxy/createForwarder.ts';
import { checkTargets, readTargets } from '../../src/proxy/targets.ts';
import type { WireRequest } from '../../src/wire/wire.ts';
import flowsFile from '../../../packages/testing/contract/flows.json';
import { DOCUMENTED_EVENT_ID } from '../../src/scenarios/documented.ts';
import { deferred } from '../support/echoBackend.ts';
import { forwardTo, startFront, startLive, targetOf } from './support.ts';

const flows = parseFlows(JSON.stringify(flowsFile), 'flows.json');

describe('the proxy in front of a running platform', () => {
  it.each(flows.map((flow) => [flow.id, flow] as const))(
    'lets conversation %s through unchanged',
    async (_id, flow) => {
      const live = await startLive({ scenario: 'empty' });
      const { server } = await startFront(forwardTo(live.server));
      const target = targetOf(server, live);
      const random = createRandom(7);
      const today = () => live.clock.now();
      const result = await runFlow(flow, target, { environment: 'Development', guid: () => random.uuid(), today });
      target.close();
      expect(result).toEqual({ id: flow.id, title: flow.title, outcome: 'passed' });
    },
  );

  it('meets requests with faults and keeps a journal, though nothing is emulated here', async () => {
    const live = await startLive({ scenario: 'documented' });
    const { traffic, urls } = await startFront(forwardTo(live.server));
    traffic.faults.add({ fault: { kind: 'status', status: 503 }, path: '/events', times: 1 });
    expect((await fetch(`${urls.catalog}/events`)).status).toBe(503);
    expect(live.platform.requests()).toEqual([]);
    traffic.faults.add({ fault: { kind: 'dropAfter' }, path: '/events/*/seatmap' });
    await expect(live.during(fetch(`${urls.catalog}/events/${DOCUMENTED_EVENT_ID}/seatmap`))).rejects.toThrow('fetch');
    expect(live.platform.requests()).toMatchObject([{ path: `/events/${DOCUMENTED_EVENT_ID}/seatmap` }]);
    traffic.serviceOutages.set('catalog', true);
    await expect(fetch(`${urls.catalog}/events`)).rejects.toThrow('fetch');
    expect(traffic.requests().map(({ outcome, faults }) => [outcome, faults])).toEqual([
      ['answered', ['fault-1']],
      ['dropped', ['fault-2']],
      ['dropped', []],
    ]);
    traffic.reset();
    expect((await live.during(fetch(`${urls.catalog}/events`))).status).toBe(200);
  });

  it('delays every answer where it is told to, after a reset too', async () => {
    const live = await startLive({ scenario: 'documented' });
    const rules = [{ fault: { kind: 'latency', ms: 60, after: true } } as const];
    const warnings: string[] = [];
    const onWarning = ({ message }: { message: string }) => void warnings.push(message);
    const { traffic, urls } = await startFront(forwardTo(live.server), { rules, onWarning });
    traffic.reset();
    const from = performance.now();
    expect((await live.during(fetch(`${urls.catalog}/events`))).status).toBe(200);
    expect(performance.now() - from).toBeGreaterThanOrEqual(55);
    expect(warnings).toEqual([]);
  });

  it('drops the connection when the platform is gone, and says which service it was', async () => {
    const live = await startLive();
    const silent: string[] = [];
    const { urls } = await startFront(forwardTo(live.server, (service) => silent.push(service)));
    await live.close();
    await expect(fetch(`${urls.payment}/health`)).rejects.toThrow('fetch');
    expect(silent).toEqual(['payment']);
  });
});

describe('forwarding', () => {
  const request = (more: Partial<WireRequest> = {}): WireRequest => ({
    method: 'GET',
    path: '/a%20b',
    query: new URLSearchParams('x=a+b&y'),
    search: 'x=a+b&y',
    headers: {},
    body: '',
    ...more,
  });

  async function startTarget(answer: { headers?: Record<string, string>; status?: number; body?: Buffer } = {}) {
    const seen: { url: string; method: string; headers: Record<string, unknown>; body: string }[] = [];
    const server = createServer((incoming, reply) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
      incoming.on('end', () => {
        seen.push({ url: incoming.url ?? '', method: incoming.method ?? '', headers: incoming.headers, body });
        reply.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { seen, url: new URL(`http://127.0.0.1:${port}/base/`) };
  }

  it('passes path, query, body and headers on as they came, but those of the connection', async () => {
    const { seen, url } = await startTarget();
    const forwarder = createForwarder(() => undefined);
    const headers = {
      host: 'localhost:1',
      connection: 'close, x-hop',
      'x-hop': '1',
      authorization: 'Bearer t',
      te: 'x',
    };
    await forwarder.forward('catalog', url, request({ method: 'POST', headers, body: '{"ñ":1}' }));
    expect(seen[0]).toMatchObject({ url: '/base/a%20b?x=a+b&y', method: 'POST', body: '{"ñ":1}' });
    expect(seen[0]?.headers).toMatchObject({ host: url.host, authorization: 'Bearer t', 'content-length': '8' });
    expect(Object.keys(seen[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['x-hop']));
    await forwarder.forward('catalog', url, request({ method: 'POST' }));
    expect(seen[1]?.headers).toMatchObject({ 'content-length': '0' });
    forwarder.close();
  });

  it('gives the answer back letter by letter, and names itself in Location', async () => {
    const bytes = Buffer.from([0, 255, 10]);
    const { url } = await startTarget({ status: 201, headers: { 'X-A': '1', Location: '' }, body: bytes });
    const located = await startTarget({ headers: { Location: `${url.origin}/x` } });
    const forwarder = createForwarder(() => undefined);
    const answer = await forwarder.forward('catalog', url, request());
    expect(answer).toMatchObject({ status: 201, headers: { 'X-A': '1' }, body: new Uint8Array(bytes) });
    const moved = await forwarder.forward('catalog', located.url, request({ headers: { host: 'localhost:7' } }));
    expect(moved.headers['Location']).toBe(`${url.origin}/x`);
    const own = await startTarget();
    const back = await startTarget({ headers: { Location: `${own.url.origin}/y` } });
    expect((await forwarder.forward('catalog', back.url, request())).headers['Location']).toBe(`${own.url.origin}/y`);
    forwarder.close();
  });

  it('takes the request back when its client leaves', async () => {
    const closed = deferred();
    const server = createServer((incoming) => void incoming.on('close', () => closed.resolve())).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const url = new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    const reasons: string[] = [];
    const forwarder = createForwarder((_service, reason) => reasons.push(reason));
    const client = new AbortController();
    const answer = forwarder.forward('catalog', url, request({ signal: client.signal }));
    await once(server, 'request');
    client.abort();
    await expect(answer).rejects.toMatchObject({ code: 'connection_dropped' });
    await closed.promise;
    expect(reasons).toEqual([]);
    forwarder.close();
  });
});

describe('targets', () => {
  it('are single services, or a gateway with all of them', () => {
    const { services } = readTargets('catalog=http://a:1/x,ordering=https://b');
    expect([services.catalog?.href, services.ordering?.href, services.payment]).toEqual([
      'http://a:1/x',
      'https://b/',
      undefined,
    ]);
    const { services: behind, gateway } = readTargets('gateway=http://localhost:5000/');
    expect([gateway?.port, behind.identity?.href, behind.waitlist?.pathname, behind.notification]).toEqual([
      '5000',
      'http://localhost:5000/auth',
      '/api/waitlist',
      undefined,
    ]);
  });

  it.each([
    ['', 'the target of "" must be an http(s) URL.'],
    ['cart=http://a', 'the target "cart=http://a" is unknown or named twice.'],
    ['catalog=http://a,catalog=http://b', 'is unknown or named twice.'],
    ['catalog=a:1', 'the target of "catalog" must be an http(s) URL.'],
    ['catalog=http://me:secret@a', 'the target of catalog must not hold a name or a password.'],
    ['gateway=http://a,catalog=http://b', 'a gateway and single services exclude each other.'],
  ])('refuse "%s"', (text, message) => {
    expect(() => readTargets(text)).toThrow(message);
    expect(() => readTargets(text)).not.toThrow('secret');
  });

  it('name the one that cannot be reached', async () => {
    await expect(checkTargets(readTargets('payment=http://127.0.0.1:9'))).rejects.toThrow(
      'Cannot reach payment at http://127.0.0.1:9: ECONNREFUSED',
    );
    await expect(checkTargets(readTargets('gateway=http://127.0.0.1:9'))).rejects.toThrow('Cannot reach gateway at');
  });
});
