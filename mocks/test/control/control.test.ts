import { afterEach, describe, expect, it } from 'vitest';
import type { PlatformEvent } from '../../src/model/events.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { UnknownGroupError } from '../../src/platform/errors.ts';
import { createEmulator, type Emulator } from '../../src/control/createEmulator.ts';
import { toWebResponse } from '../../src/adapters/webResponse.ts';
import { DOCUMENTED_EVENT_ID } from '../../src/scenarios/documented.ts';

const open: Emulator[] = [];
afterEach(() => {
  for (const emulator of open.splice(0)) emulator.dispose();
});

function setup() {
  const clock = createVirtualClock();
  const emulator = createEmulator({ clock, lag: 0, scenario: 'documented' });
  open.push(emulator);
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const url = new URL(path, 'http://x');
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    return emulator.control.handle({ method, path: url.pathname, query: url.searchParams, headers, body: text });
  };
  const control = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const reply = await send(method, path, body, headers);
    return { status: reply.status, body: reply.body === '' ? '' : JSON.parse(String(reply.body)) };
  };
  const catalog = (path: string, headers: Record<string, string> = {}) =>
    emulator.handle('catalog', { method: 'GET', path, query: new URLSearchParams(), headers, body: '' });
  return { clock, emulator, send, control, catalog };
}

describe('control plane', () => {
  it('lists every command with what it does and takes', async () => {
    const { control } = setup();
    const { commands } = (await control('GET', '/')).body;
    expect(commands).toContainEqual({
      method: 'POST',
      path: '/time/advance',
      does: 'Jumps ahead, through every timer on the way',
      body: 'an object { ms: a number from 0 to 31536000000 }',
    });
    expect(commands.map(({ path }: { path: string }) => path)).toContain('/events');
  });

  it('moves time', async () => {
    const { control } = setup();
    expect((await control('GET', '/time')).body).toMatchObject({ elapsedMs: 0, rate: null });
    expect((await control('POST', '/time/advance', { ms: 90_000 })).body).toMatchObject({ elapsedMs: 90_000 });
    const refusal = await control('POST', '/time/rate', { rate: 2 });
    expect(refusal).toMatchObject({ status: 400, body: { error: expect.stringContaining('virtual clock') } });
  });

  it.each([
    ['/time/advance', '{"ms":', 'The body is not JSON.'],
    ['/time/advance', { ms: -1 }, 'body.ms must be a number from 0 to 31536000000, and is -1.'],
    ['/time/advance', { ms: 1, s: 2 }, 'body has no member "s".'],
    ['/time/advance', [], 'body must be an object { ms: a number from 0 to 31536000000 }, and is [].'],
    ['/lag', { model: 'slow' }, 'body.model names no preset.'],
    ['/lag', { model: { kind: 'fixed' } }, 'body.model.ms must be a number of 0 or more, and is missing.'],
    ['/lag', { model: { kind: 'samples', samples: [1, '2'] } }, 'body.model.samples[1] must be a number'],
    ['/lag', { model: 5, group: 'nobody' }, 'body.group must be one of'],
    ['/faults', { fault: { kind: 'boom' } }, 'body.fault.kind must be one of latency, late, frozen'],
    ['/faults', { fault: { kind: 'dropAfter' }, service: 'cart' }, 'body.service must be one of identity, catalog'],
    ['/faults', { fault: { kind: 'dropAfter' }, times: 1.5 }, 'body.times must be a whole number'],
    [
      '/faults',
      { fault: { kind: 'status', status: 500, headers: { 'a b': '1' } } },
      'body.fault.headers has an invalid HTTP header ["a b","1"]',
    ],
    [
      '/faults',
      { fault: { kind: 'status', status: 500, headers: { a: '1\r\nb: 2' } } },
      'body.fault.headers has an invalid HTTP header',
    ],
    ['/faults', { fault: { kind: 'late' } }, 'body.fault.ms must be a number from 0 to 31536000000, and is missing.'],
    ['/faults', { fault: { kind: 'frozen', ms: 1, abandoned: 'lost' } }, 'must be one of dropped, handled'],
    ['/faults', { fault: { kind: 'reset' }, headers: { a: 1 } }, 'body.headers.a must be a string, and is 1.'],
    ['/faults', { fault: { kind: 'reset' }, skip: -1 }, 'body.skip must be a whole number'],
    ['/faults', { fault: { kind: 'status', status: 99 } }, 'body.fault.status must be a whole number from 200 to 599'],
    ['/outages/kafka', { isDown: 'yes' }, 'body.isDown must be true or false, and is "yes".'],
    ['/scenario', { scenario: 'moon' }, 'body.scenario must be one of default'],
    ['/time/freeze', { now: true }, 'body has no member "now".'],
  ])('answers a bad %s with what was expected', async (path, body, error) => {
    const { control } = setup();
    const reply = await control('POST', path, body);
    expect(reply.status).toBe(400);
    expect(reply.body.error).toContain(error);
    expect(reply.body.expected).toMatch(/\w/);
  });

  it('knows its paths and methods', async () => {
    const { control, send } = setup();
    expect(await control('GET', '/nothing')).toMatchObject({ status: 404 });
    expect(await control('DELETE', '/faults/fault-7')).toMatchObject({
      status: 404,
      body: { error: 'There is no fault "fault-7".' },
    });
    const wrong = await send('DELETE', '/time');
    expect([wrong.status, wrong.headers['Allow']]).toEqual([405, 'GET']);
    const preflight = await send('OPTIONS', '/lag', undefined, { 'access-control-request-headers': 'content-type' });
    expect(preflight).toMatchObject({ status: 204, headers: { 'Access-Control-Allow-Headers': 'content-type' } });
  });

  it('sets lag for all groups or one, by median, preset or model', async () => {
    const { control } = setup();
    await control('POST', '/lag', { model: 'afterRestart' });
    await control('POST', '/lag', { model: { kind: 'fixed', ms: 3000 }, group: 'ordering-service' });
    await control('POST', '/lag', { model: 0, group: 'payment-service' });
    const groups = (await control('GET', '/groups')).body as { id: string; lagModel: { kind: string } }[];
    const kinds = Object.fromEntries(groups.map(({ id, lagModel }) => [id, lagModel.kind]));
    expect(kinds).toMatchObject({
      'ordering-service': 'fixed',
      'payment-service': 'none',
      'catalog-service-group': 'samples',
    });
  });

  it('makes no group by a slip of the pen', () => {
    const { platform } = setup().emulator.main();
    expect(() => platform.setLag(0, 'ordering')).toThrow(UnknownGroupError);
    expect(() => platform.pause('nobody')).toThrow(/ordering-service/);
    expect(platform.log.groups().map(({ id }) => id)).not.toContain('ordering');
  });

  it('pauses and resumes a group', async () => {
    const { control, emulator } = setup();
    await control('POST', '/pause', { group: 'ordering-service' });
    const { log } = emulator.main().platform;
    expect(log.group('ordering-service').isPaused).toBe(true);
    await control('POST', '/resume', { group: 'ordering-service' });
    expect(log.group('ordering-service').isPaused).toBe(false);
  });

  it('breaks requests and mends them again', async () => {
    const { control, catalog, emulator } = setup();
    const strikes: PlatformEvent[] = [];
    emulator.main().platform.subscribe((event) => event.type === 'fault' && strikes.push(event));
    const rule = { fault: { kind: 'status', status: 503 }, service: 'catalog', path: '/events' };
    const { id } = (await control('POST', '/faults', rule)).body;
    expect((await catalog('/events')).status).toBe(503);
    expect((await control('GET', '/faults')).body).toMatchObject([{ id, struck: 1 }]);
    expect(strikes).toMatchObject([{ rule: id, kind: 'status', service: 'catalog', causedBy: 'request-1' }]);
    expect((await control('DELETE', `/faults/${id}`)).body).toEqual({ ok: true });
    expect((await catalog('/events')).status).toBe(200);
  });

  it('takes machinery down and restarts services', async () => {
    const { control } = setup();
    await control('POST', '/outages/database', { isDown: true, service: 'ordering' });
    await control('POST', '/outages/redis', { isDown: true });
    expect((await control('GET', '/outages')).body).toMatchObject({ database: ['ordering'], redis: true });
    await control('POST', '/restart', { service: 'ordering' });
    const groups = (await control('GET', '/groups')).body as { id: string; isJoining: boolean }[];
    expect(groups.find(({ id }) => id === 'ordering-service')?.isJoining).toBe(true);
  });

  it('keeps a world as it is and goes back to it', async () => {
    const { control, emulator } = setup();
    const { id } = (await control('POST', '/snapshots')).body;
    const { keyspace } = emulator.main().platform;
    keyspace.set('mark', 'here');
    expect((await control('POST', `/snapshots/${id}/restore`)).status).toBe(200);
    expect(keyspace.get('mark')).toBeNull();
    expect((await control('GET', '/snapshots')).body).toEqual([id]);
    expect((await control('POST', '/snapshots/snapshot-9/restore')).status).toBe(404);
  });

  it('sends rivals, counts them, and sends them home', async () => {
    const { control, clock } = setup();
    const { id } = (await control('POST', '/rivals', { buyers: 3, perSecond: 10, eventId: DOCUMENTED_EVENT_ID })).body;
    await clock.advance(60_000);
    const [crowd] = (await control('GET', '/rivals')).body;
    expect(crowd).toMatchObject({ id, arrived: 3, active: 0 });
    expect(crowd.bought + crowd.declined + crowd.abandoned + crowd.soldOut + crowd.gaveUp).toBe(3);
    expect((await control('DELETE', `/rivals/${id}`)).body).toMatchObject({ arrived: 3 });
    expect((await control('DELETE', `/rivals/${id}`)).status).toBe(404);
  });

  it('keeps worlds apart, and makes one anew', async () => {
    const { control, catalog } = setup();
    const other = { 'x-world': 'other' };
    await control('POST', '/scenario', { scenario: 'empty' }, other);
    expect(JSON.parse(String((await catalog('/events', other)).body))).toEqual([]);
    expect(JSON.parse(String((await catalog('/events')).body))).not.toEqual([]);
    expect((await control('GET', '/worlds')).body).toEqual(['other', 'default']);
    expect((await control('DELETE', '/worlds/other')).body).toEqual({ ok: true });
    expect(JSON.parse(String((await catalog('/events', other)).body))).not.toEqual([]);
    expect((await control('GET', '/worlds', undefined, { 'x-world': 'no good' })).status).toBe(400);
  });

  it('tells everything that happens, with causes, until the listener leaves', async () => {
    const { send, emulator, clock } = setup();
    const reply = await send('GET', '/events?type=request,record,response');
    const reader = toWebResponse(reply, clock).body?.pipeThrough(new TextDecoderStream()).getReader();
    const { platform } = emulator.main();
    const seatmap = await platform.fetch(`http://localhost:50001/events/${DOCUMENTED_EVENT_ID}/seatmap`);
    const [seat] = (await seatmap.json()).seats;
    const body = JSON.stringify({ seatId: seat.id, customerId: 'someone' });
    const headers = { 'content-type': 'application/json' };
    await platform.fetch('http://localhost:50002/reservations', { method: 'POST', headers, body });
    let text = '';
    while (!text.includes('"type":"record"')) text += (await reader?.read())?.value ?? '';
    const events = text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line): PlatformEvent => JSON.parse(line.slice(6)));
    const request = events.find((event) => event.type === 'request' && event.path === '/reservations');
    const record = events.find((event) => event.type === 'record');
    expect(record).toMatchObject({ topic: 'reservation-created', causedBy: request && 'id' in request && request.id });
    const pending = clock.pending();
    await reader?.cancel();
    expect(clock.pending()).toBe(pending - 1);
  });
});
