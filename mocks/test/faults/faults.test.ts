import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/engine/random.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import type { ServedResponse } from '../../src/wire/backend.ts';
import { createFaults, type FaultStrike } from '../../src/faults/createFaults.ts';
import type { FaultRule } from '../../src/model/fault.ts';
import type { ServiceName, WireRequest } from '../../src/wire/wire.ts';

function setup(...rules: FaultRule[]) {
  const clock = createVirtualClock();
  const strikes: FaultStrike[] = [];
  const faults = createFaults({ clock, random: createRandom(1) });
  const ids = rules.map((rule) => faults.add(rule));
  const done: string[] = [];
  const send = (method: string, path: string, more: Partial<WireRequest> = {}, service: ServiceName = 'inventory') => {
    const request: WireRequest = { method, path, query: new URLSearchParams(), headers: {}, body: '', ...more };
    const answer = async (): Promise<ServedResponse> => {
      done.push(`${method} ${path} at ${clock.monotonic()}`);
      return { status: 201, headers: { 'Content-Type': 'application/json' }, body: '{"ä":12345}' };
    };
    return faults.apply(service, request, answer, (strike) => void strikes.push(strike));
  };
  return { clock, faults, ids, strikes, done, send };
}

describe('faults', () => {
  it('strike the service and route they were made for, so often', async () => {
    const { send, faults, strikes } = setup({
      fault: { kind: 'status', status: 503 },
      service: 'inventory',
      method: 'post',
      path: '/reservations',
      times: 2,
    });
    expect((await send('POST', '/reservations', {}, 'catalog')).status).toBe(201);
    expect((await send('GET', '/reservations')).status).toBe(201);
    expect((await send('POST', '/reservations/x')).status).toBe(201);
    expect((await send('POST', '/Reservations/')).status).toBe(503);
    expect(faults.list()).toMatchObject([{ id: 'fault-1', struck: 1 }]);
    expect((await send('POST', '/reservations')).status).toBe(503);
    expect((await send('POST', '/reservations')).status).toBe(201);
    expect(faults.list()).toEqual([]);
    expect(strikes).toHaveLength(2);
  });

  it('leave preflights alone unless they are named', async () => {
    const { send } = setup({ fault: { kind: 'dropBefore' } });
    expect((await send('OPTIONS', '/reservations')).status).toBe(201);
    const named = setup({ fault: { kind: 'dropBefore' }, method: 'OPTIONS' });
    await expect(named.send('OPTIONS', '/reservations')).rejects.toMatchObject({ code: 'connection_dropped' });
  });

  it('strike with their probability', async () => {
    const { send } = setup({ fault: { kind: 'status', status: 500 }, probability: 0.25 });
    const replies = await Promise.all(Array.from({ length: 1000 }, () => send('GET', '/events')));
    const hits = replies.filter(({ status }) => status === 500).length;
    expect(hits).toBeGreaterThan(200);
    expect(hits).toBeLessThan(300);
  });

  it('drop before or after the service acts', async () => {
    const before = setup({ fault: { kind: 'dropBefore' } });
    await expect(before.send('POST', '/a')).rejects.toMatchObject({ code: 'connection_dropped' });
    expect(before.done).toEqual([]);
    const after = setup({ fault: { kind: 'dropAfter' } });
    await expect(after.send('POST', '/a')).rejects.toMatchObject({ code: 'connection_dropped' });
    expect(after.done).toHaveLength(1);
  });

  it('answer in the place of the service, before or after it acts, readable for the frontend', async () => {
    const rule = { kind: 'status', status: 502, body: 'Bad gateway', headers: { 'Retry-After': '1' } } as const;
    const before = setup({ fault: rule });
    expect(await before.send('POST', '/a', { headers: { origin: 'http://localhost:3000' } })).toEqual({
      status: 502,
      headers: { 'Access-Control-Allow-Origin': 'http://localhost:3000', 'Retry-After': '1' },
      body: 'Bad gateway',
    });
    const after = setup({ fault: { ...rule, after: true } });
    await after.send('POST', '/a');
    expect([before.done.length, after.done.length]).toEqual([0, 1]);
  });

  it('spoil, cut and slow the body', async () => {
    const { send } = setup({ fault: { kind: 'garbageBody' }, times: 1 });
    const garbage = await send('GET', '/a');
    expect(() => JSON.parse(String(garbage.body))).toThrow(SyntaxError);
    expect(garbage).toMatchObject({ status: 201, headers: { 'Content-Type': 'application/json' } });
    const both = setup({ fault: { kind: 'slowBody', ms: 900 } }, { fault: { kind: 'truncatedBody' } });
    expect((await both.send('GET', '/a')).transfer).toEqual({ truncateAt: 6, slowMs: 900 });
  });

  it('keep the service from hearing of it for a while, and of one who left never', async () => {
    const { clock, send, done } = setup({ fault: { kind: 'latency', ms: 500 } });
    const reply = send('GET', '/a');
    await clock.advance(499);
    expect(done).toEqual([]);
    await clock.advance(1);
    expect((await reply).status).toBe(201);

    const controller = new AbortController();
    const left = send('GET', '/b', { signal: controller.signal });
    controller.abort();
    await expect(left).rejects.toMatchObject({ code: 'connection_dropped' });
    expect([done, clock.pending()]).toEqual([['GET /a at 500'], 0]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  it('are removed one by one or all', async () => {
    const { faults, ids, send } = setup({ fault: { kind: 'dropBefore' } }, { fault: { kind: 'dropBefore' } });
    expect([faults.remove(ids[0] ?? ''), faults.remove('fault-9')]).toEqual([true, false]);
    faults.clear();
    expect((await send('GET', '/a')).status).toBe(201);
  });

  it('let the first requests that fit pass', async () => {
    const { send } = setup({ fault: { kind: 'status', status: 500 }, method: 'POST', skip: 2, times: 1 });
    const statuses: number[] = [];
    await send('GET', '/a');
    for (let turn = 0; turn < 4; turn++) statuses.push((await send('POST', '/a')).status);
    expect(statuses).toEqual([201, 201, 500, 201]);
  });

  it('reset the connection before or after the service acts', async () => {
    const before = setup({ fault: { kind: 'reset' } });
    await expect(before.send('POST', '/a')).rejects.toMatchObject({ code: 'connection_reset' });
    const after = setup({ fault: { kind: 'reset', after: true } });
    await expect(after.send('POST', '/a')).rejects.toMatchObject({ code: 'connection_reset' });
    expect([before.done.length, after.done.length]).toEqual([0, 1]);
  });

  it('delay the answer of a service that has acted', async () => {
    const { clock, send, done } = setup({ fault: { kind: 'latency', ms: 500, after: true } });
    let isDone = false;
    const reply = send('POST', '/a').then(() => (isDone = true));
    await clock.advance(499);
    expect([done, isDone]).toEqual([['POST /a at 0'], false]);
    await clock.advance(1);
    expect(await reply).toBe(true);
  });

  it('spread latency evenly by its jitter', async () => {
    const { clock, send, done } = setup({ fault: { kind: 'latency', ms: 100, jitterMs: 50 } });
    const replies = Array.from({ length: 300 }, () => send('GET', '/a'));
    await clock.advance(150);
    await Promise.all(replies);
    const times = done.map((line) => Number(line.split(' at ')[1]));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(50);
    expect(Math.min(...times)).toBeLessThan(55);
    expect(Math.max(...times)).toBeGreaterThan(145);
    expect(times.filter((ms) => ms < 100).length).toBeGreaterThan(120);
  });

  it('limit the speed of a body', async () => {
    const { send } = setup({ fault: { kind: 'bandwidth', bytesPerSecond: 1000 } });
    expect((await send('GET', '/a')).transfer).toEqual({ bytesPerSecond: 1000 });
  });

  it('say which rules never struck, removed ones too', async () => {
    const { faults, send, ids } = setup(
      { fault: { kind: 'dropBefore' }, path: '/payment' },
      { fault: { kind: 'garbageBody' }, path: '/a' },
      { fault: { kind: 'reset' }, path: '/orders', skip: 1 },
    );
    await send('GET', '/a');
    await send('GET', '/orders');
    faults.remove(ids[0] ?? '');
    expect(faults.unused()).toEqual([
      { id: 'fault-1', struck: 0, fault: { kind: 'dropBefore' }, path: '/payment' },
      { id: 'fault-3', struck: 0, fault: { kind: 'reset' }, path: '/orders', skip: 1 },
    ]);
    faults.clear();
    expect(faults.unused()).toHaveLength(2);
  });

  it.each([
    [{ fault: { kind: 'boom' } }, 'rule.fault.kind must be one of'],
    [{ fault: { kind: 'late' } }, 'rule.fault.ms must be a number'],
    [{ fault: { kind: 'reset' }, paht: '/x' }, 'rule has no member "paht".'],
    [null, 'rule must be an object'],
  ])('refuse %j', (rule, message) => {
    const { faults } = setup();
    expect(() => faults.add(rule as FaultRule)).toThrow(message);
  });
});
