import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/control/createEmulator.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';

function setup(options: EmulatorOptions = {}) {
  const clock = createVirtualClock();
  const emulator = createEmulator({ clock, lag: 0, scenario: 'documented', onWarning: () => undefined, ...options });
  onTestFinished(() => emulator.dispose());
  const send = async (method: string, path: string, headers: Record<string, string> = {}, body?: object) => {
    const url = new URL(path, 'http://x');
    const text = body === undefined ? '' : JSON.stringify(body);
    const request = { method, path: url.pathname, query: url.searchParams, headers, body: text };
    const reply = await emulator.control.handle(request);
    return { ...reply, text: String(reply.body) };
  };
  return { clock, emulator, send };
}

describe('who may use the control plane', () => {
  it.each([
    [{}, 200],
    [{ host: 'localhost:50090' }, 200],
    [{ host: '192.168.1.7:50090' }, 200],
    [{ host: 'backend:50090' }, 200],
    [{ origin: 'http://localhost:3000', host: 'localhost:50090' }, 200],
    [{ origin: 'http://127.0.0.1:5173' }, 200],
    [{ origin: 'http://[::1]:5173' }, 200],
    [{ origin: 'https://tickets.example' }, 200],
    [{ host: 'tickets.example:50090' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'https://localhost.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ host: 'evil.example:50090' }, 403],
  ] as [Record<string, string>, number][])('%j: %i', async (headers, status) => {
    const { send, emulator } = setup({ allowedOrigins: ['https://tickets.example'] });
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const reply = await send(method, method === 'POST' ? '/reset' : '/time', headers);
      expect(reply.status === 204 ? 200 : reply.status).toBe(status);
      const cors = reply.headers['Access-Control-Allow-Origin'];
      expect(cors).toBe(status === 200 ? headers['origin'] : undefined);
    }
    expect((await send('POST', '/faults', headers, { fault: { kind: 'reset' } })).status).toBe(status);
    expect(emulator.main().platform.faults.list()).toHaveLength(status === 200 ? 1 : 0);
  });

  it('is everybody, when that is asked for', async () => {
    const { send } = setup({ allowedOrigins: ['*'] });
    const reply = await send('GET', '/time', { origin: 'https://evil.example', host: 'evil.example' });
    expect([reply.status, reply.headers['Access-Control-Allow-Origin']]).toEqual([200, '*']);
  });
});

describe('a jump in time', () => {
  it.each(['the client leaves', 'it is told to'])('stops where it is when %s', async (how) => {
    const { clock, emulator, send } = setup();
    const { control } = emulator.main();
    const client = new AbortController();
    let ticks = 0;
    const tick = () => {
      if (++ticks === 1000) {
        if (how === 'the client leaves') client.abort();
        else control.stopAdvance();
      }
      clock.setTimeout(tick, 10);
    };
    tick();
    const time = await control.advance(3_600_000, { signal: client.signal });
    expect(time.elapsedMs).toBeGreaterThanOrEqual(9990);
    expect(time.elapsedMs).toBeLessThan(20_000);
    expect(time.advancingMs).toBe(0);
    expect(JSON.parse((await send('DELETE', '/time/advance')).text)).toMatchObject({ elapsedMs: time.elapsedMs });
  });

  it('says how far it has to go, and one that waits is stopped, too', async () => {
    const { clock, emulator } = setup();
    const { control } = emulator.main();
    const seen: number[] = [];
    clock.setTimeout(() => seen.push(control.time().advancingMs), 400);
    const first = control.advance(1000);
    const second = control.advance(2000);
    clock.setTimeout(() => control.stopAdvance(), 700);
    expect((await second).elapsedMs).toBe((await first).elapsedMs);
    expect(seen).toEqual([2600]);
    expect(clock.monotonic()).toBe(700);
    await expect(control.advance(-1)).rejects.toThrow('options.ms must be a number from 0 to 31536000000');
  });
});

describe('on the control port', () => {
  it('GET /ready says whether requests are answered', async () => {
    const { send } = setup();
    const reply = await send('GET', '/ready');
    expect([reply.status, reply.text]).toEqual([200, '{"ready":true}']);
  });

  it('GET /requests and DELETE /requests are the journal', async () => {
    const { emulator, send } = setup();
    await emulator.main().platform.fetch('http://localhost:50001/events');
    const { text } = await send('GET', '/requests?service=catalog&method=get&path=/events');
    expect(JSON.parse(text)).toMatchObject([{ path: '/events', response: { status: 200 } }]);
    expect(JSON.parse((await send('GET', '/requests?service=payment')).text)).toEqual([]);
    expect((await send('GET', '/requests?servce=payment')).text).toContain('query has no member');
    await send('DELETE', '/requests');
    expect(JSON.parse((await send('GET', '/requests')).text)).toEqual([]);
  });

  it('a world can be made of data', async () => {
    const { emulator, send } = setup();
    const scenario = { events: [{ name: 'Mine', sections: [{ code: 'A', price: 5, rows: 1, seatsPerRow: 1 }] }] };
    expect((await send('POST', '/scenario', {}, { scenario })).status).toBe(200);
    const events = await (await emulator.main().platform.fetch('http://localhost:50001/events')).json();
    expect(events).toMatchObject([{ name: 'Mine' }]);
    const wrong = await send('POST', '/scenario', {}, { scenario: { events: [{}] } });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('body.scenario.events[0].name')]);
  });

  it('the page has a strict policy, and only for those who want a page', async () => {
    const { send } = setup();
    const page = await send('GET', '/', { accept: 'text/html,*/*' });
    expect(page.headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'; script-src 'self'; style-src 'self'"),
    });
    expect(page.text).not.toMatch(/<script>|\son\w+=|style=/);
    expect((await send('GET', '/page.js')).text).not.toMatch(/innerHTML|eval|insertAdjacentHTML|document\.write/);
    expect((await send('GET', '/', { accept: '*/*' })).text).toContain('"commands"');
  });
});
