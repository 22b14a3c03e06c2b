import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createFetch } from '../../src/adapters/createFetch.ts';
import { ConnectionDroppedError } from '../../src/wire/errors.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { createEcho } from '../support/echoBackend.ts';

const CATALOG = 'http://localhost:50001';

describe('fetch into the platform', () => {
  it('finds the service by origin, under both names', async () => {
    const fetch = createFetch(createEcho());
    const named = await fetch(`${CATALOG}/events?x=1`, { method: 'POST', body: 'ä' });
    expect(await named.json()).toMatchObject({ service: 'catalog', path: '/events', query: 'x=1', body: 'ä' });
    expect(named.url).toBe(`${CATALOG}/events?x=1`);
    const numbered = await fetch(new URL('http://127.0.0.1:5006/api'));
    expect(await numbered.json()).toMatchObject({ service: 'waitlist' });
    const shifted = await createFetch(createEcho(), { portOffset: 10 })(new Request('http://localhost:5014/'));
    expect(await shifted.json()).toMatchObject({ service: 'payment' });
  });

  it.each(['http://localhost:50003/', 'https://localhost:50001/', 'http://example.com:50001/', 'http://localhost/'])(
    'reaches nothing at %s',
    async (url) => {
      const echo = createEcho();
      await expect(createFetch(echo)(url)).rejects.toThrow(new TypeError('fetch failed'));
      expect(echo.seen).toEqual([]);
    },
  );

  it('gives statuses without a body no body', async () => {
    const reply = await createFetch(createEcho(() => ({ status: 204, headers: {}, body: '' })))(CATALOG);
    expect([reply.status, reply.body]).toEqual([204, null]);
  });

  it('refuses a body over 1 MiB as the ports do', async () => {
    const echo = createEcho();
    const post = (length: number) => createFetch(echo)(CATALOG, { method: 'POST', body: 'x'.repeat(length) });
    expect([(await post(1024 * 1024 + 1)).status, echo.seen.length]).toEqual([413, 0]);
    expect((await post(1024 * 1024)).status).toBe(200);
  });

  it('rejects with the reason of an abort at once, and leaves no listener', async () => {
    const never = createEcho(() => new Promise(() => undefined));
    const controller = new AbortController();
    const reply = createFetch(never)(CATALOG, { signal: controller.signal });
    const reason = new RangeError('enough');
    controller.abort(reason);
    await expect(reply).rejects.toBe(reason);
    await expect(createFetch(never)(CATALOG, { signal: controller.signal })).rejects.toBe(reason);

    const calm = new AbortController();
    const fetch = createFetch(createEcho());
    for (let call = 0; call < 100; call++) await fetch(CATALOG, { signal: calm.signal });
    expect(getEventListeners(calm.signal, 'abort')).toEqual([]);
  });

  it('rejects as for a network error when the connection is dropped', async () => {
    const fetch = createFetch(createEcho(() => Promise.reject(new ConnectionDroppedError('catalog'))));
    await expect(fetch(CATALOG)).rejects.toThrow(new TypeError('fetch failed'));
  });

  it('cuts a body short, and sends one slowly in virtual time', async () => {
    const clock = createVirtualClock();
    const body = 'x'.repeat(100);
    const cut = createEcho(() => ({ status: 200, headers: {}, body, transfer: { truncateAt: 50 } }));
    await expect((await createFetch(cut)(CATALOG)).text()).rejects.toThrow('terminated');
    const slow = { ...createEcho(() => ({ status: 200, headers: {}, body, transfer: { slowMs: 5000 } })), clock };
    const text = (await createFetch(slow)(CATALOG)).text();
    let isDone = false;
    void text.then(() => (isDone = true));
    await clock.advance(4999);
    expect(isDone).toBe(false);
    await clock.advance(1);
    expect(await text).toBe(body);
    expect(clock.pending()).toBe(0);
  });

  it('leaves no timer when a slow body is given up', async () => {
    const clock = createVirtualClock();
    const backend = createEcho(() => ({ status: 200, headers: {}, body: 'xxxx', transfer: { slowMs: 5000 } }));
    const reply = await createFetch({ ...backend, clock })(CATALOG);
    const reader = reply.body?.getReader();
    const reading = reader?.read();
    await clock.advance(1);
    await reader?.cancel();
    await reading;
    expect(clock.pending()).toBe(0);
  });
});
