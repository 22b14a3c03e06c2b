import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { createFetch } from '../../src/adapters/createFetch.ts';
import { createWorlds, type WorldsOptions, type World } from '../../src/control/worlds.ts';

function setup(options: Partial<WorldsOptions<World>> = {}) {
  const clock = createVirtualClock();
  const disposed: string[] = [];
  const worlds = createWorlds({
    clock,
    create: (name) => {
      let count = 0;
      return {
        clock,
        handle: async (_service, { query, headers }) => {
          const body = JSON.stringify({ name, count: ++count, query: query.toString(), header: headers['x-world'] });
          return { status: 200, headers: {}, body };
        },
        dispose: () => void disposed.push(name),
      };
    },
    ...options,
  });
  const fetch = createFetch(worlds);
  const ask = async (query = '', headers: Record<string, string> = {}) =>
    (await fetch(`http://localhost:50001/events${query}`, { headers })).json();
  return { clock, worlds, disposed, ask, fetch };
}

describe('worlds', () => {
  it('are told apart by header or query, which the services never see', async () => {
    const { ask, worlds } = setup();
    expect(await ask('?a=1')).toEqual({ name: 'default', count: 1, query: 'a=1' });
    expect(await ask('?a=1', { 'x-world': 'w-1' })).toEqual({ name: 'w-1', count: 1, query: 'a=1' });
    expect(await ask('?x-world=w-1&a=1')).toEqual({ name: 'w-1', count: 2, query: 'a=1' });
    expect(await ask('', { 'X-World': 'w-2' })).toMatchObject({ name: 'w-2', count: 1 });
    expect(worlds.names()).toEqual(['default', 'w-1', 'w-2']);
  });

  it('hear of a client that leaves', async () => {
    const { worlds } = setup();
    const controller = new AbortController();
    const request = { method: 'GET', path: '/', query: new URLSearchParams(), body: '', signal: controller.signal };
    const routed = worlds.route({ ...request, headers: { 'x-world': 'w-1' } });
    controller.abort();
    expect([routed.name, routed.request.signal?.aborted]).toEqual(['w-1', true]);
  });

  it('are dropped when idle, all but the default one', async () => {
    const { clock, ask, worlds, disposed } = setup({ idleMs: 60_000 });
    await ask();
    expect(clock.pending()).toBe(0);
    await ask('?x-world=busy');
    await ask('?x-world=idle');
    for (let minute = 0; minute < 3; minute++) {
      await clock.advance(50_000);
      await ask('?x-world=busy');
    }
    expect([worlds.names(), disposed]).toEqual([['default', 'busy'], ['idle']]);
    await clock.advance(200_000);
    expect([worlds.names(), clock.pending()]).toEqual([['default'], 0]);
    expect(await ask('?x-world=idle')).toMatchObject({ count: 1 });
  });

  it('have names of a certain kind', async () => {
    const { ask, fetch } = setup();
    expect(await ask('?x-world=%20')).toEqual({ error: expect.stringContaining('names a world by 1 to 64 letters') });
    const reply = await fetch('http://localhost:50001/', { headers: { 'x-world': 'a/b' } });
    expect(reply.status).toBe(400);
  });

  it('are so many at most', async () => {
    const { fetch, worlds, ask } = setup({ limit: 2 });
    await ask('?x-world=a');
    await ask('?x-world=b');
    expect((await fetch('http://localhost:50001/?x-world=c')).status).toBe(503);
    expect(worlds.drop('a')).toBe(true);
    expect((await fetch('http://localhost:50001/?x-world=c')).status).toBe(200);
    expect(await ask()).toMatchObject({ name: 'default' });
  });

  it('all end together', async () => {
    const { clock, ask, worlds, disposed } = setup();
    await ask('?x-world=a');
    await ask();
    worlds.dispose();
    expect([disposed, worlds.names(), clock.pending()]).toEqual([['a', 'default'], [], 0]);
  });
});
