import { expect, it } from 'vitest';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { keepWorld } from '../../src/persistence/keepWorld.ts';
import type { WorldStorage } from '../../src/persistence/worldStorage.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import type { PlatformOptions } from '../../src/platform/options.ts';
import { SEAT } from '../support/world.ts';

/** A storage whose writes end when they are told to. */
function slowStorage() {
  const worlds = new Map<string, unknown>();
  const waiting: (() => void)[] = [];
  let isSlow = false;
  const storage: WorldStorage = {
    read: async (name) => worlds.get(name),
    write: async (name, world) => {
      const copy: unknown = structuredClone(world);
      if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
      worlds.set(name, copy);
    },
    remove: async (name) => void worlds.delete(name),
  };
  return { storage, worlds, waiting, slow: () => (isSlow = true) };
}

async function openPage(storage: WorldStorage, options: PlatformOptions = {}, clock = createVirtualClock()) {
  const all: PlatformOptions = { scenario: 'documented', lag: 0, ...options };
  const assembled = assemblePlatform({ ...all, clock });
  const kept = keepWorld(assembled, { storage, options: all, clock, whenIdle: (work) => work() });
  await kept.load();
  const send = (method: string, path: string, body = '') =>
    kept.backend.handle(method === 'GET' ? 'catalog' : 'inventory', {
      method,
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body,
    });
  const reserve = () => send('POST', '/reservations', JSON.stringify({ seatId: SEAT, customerId: 'x' }));
  return { ...assembled, ...kept, clock, send, reserve };
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

it('answers when what it says is kept, and reads at once when nothing has changed', async () => {
  const { storage, waiting, slow, worlds } = slowStorage();
  const { reserve, send, clock } = await openPage(storage);
  slow();
  let answered = 0;
  const mark = () => (answered += 1);
  const posting = reserve().then(mark);
  await clock.settle();
  expect(answered).toBe(0);
  waiting.splice(0).forEach((finish) => finish());
  await turns();
  while (waiting.length > 0) {
    waiting.splice(0).forEach((finish) => finish());
    await turns();
  }
  await posting;
  expect(worlds.size).toBe(1);
  await clock.advance(2_000);
  waiting.splice(0).forEach((finish) => finish());
  await clock.settle();
  const writes = waiting.length;
  expect((await send('GET', '/events')).status).toBe(200);
  expect(waiting).toHaveLength(writes);
});

it('goes on in the next page, and keeps worlds of other options apart', async () => {
  const { storage, worlds } = slowStorage();
  const first = await openPage(storage);
  expect((await first.reserve()).status).toBe(201);
  first.platform.dispose();

  const other = await openPage(storage, { seed: 2 });
  expect(other.platform.keyspace.size).toBe(0);
  const again = await openPage(storage);
  expect(again.platform.keyspace.size).toBe(1);
  expect((await again.reserve()).status).toBe(409);
  expect([first.generation(), other.generation(), again.generation()]).toEqual(['', '', ` ${first.clock.now()}`]);
  expect(worlds.size).toBe(1);
});

it('sets aside what another version kept, and what is damaged', async () => {
  const { storage, worlds } = slowStorage();
  const first = await openPage(storage);
  await first.reserve();
  const [[name, world]] = [...worlds] as [[string, object]];
  for (const foreign of [{ ...world, format: 0 }, { ...world, services: {} }, 'nonsense', null]) {
    worlds.set(name, foreign);
    const page = await openPage(storage);
    expect((await page.reserve()).status).toBe(201);
  }
});

it('keeps what happens by itself too, before long', async () => {
  const { storage } = slowStorage();
  const first = await openPage(storage);
  await first.platform.handle('inventory', {
    method: 'POST',
    path: '/reservations',
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seatId: SEAT, customerId: 'a rival' }),
  });
  await first.clock.advance(500);
  const again = await openPage(storage);
  expect(again.platform.keyspace.size).toBe(1);
});

it('goes on without a storage that fails', async () => {
  const failing: WorldStorage = {
    read: () => Promise.reject(new TypeError('forbidden')),
    write: () => Promise.reject(new TypeError('full')),
    remove: async () => undefined,
  };
  const { reserve, send, clock } = await openPage(failing);
  expect((await reserve()).status).toBe(201);
  await clock.advance(5_000);
  expect((await send('GET', '/events')).status).toBe(200);
});

it('forgets the world, and keeps no other', async () => {
  const { storage, worlds } = slowStorage();
  const page = await openPage(storage);
  const { reserve, clock } = page;
  await reserve();
  await page.forget();
  await reserve();
  await clock.advance(5_000);
  expect(worlds.size).toBe(0);
});

it('keeps a control that was moved before the next answer leaves', async () => {
  const { storage } = slowStorage();
  const page = await openPage(storage);
  page.platform.pause('ordering-service');
  page.platform.setLag(70, 'payment-service');
  await page.send('GET', '/events');
  const next = await openPage(storage);
  const groups = next.platform.log.groups();
  expect(groups.filter(({ isPaused }) => isPaused).map(({ id }) => id)).toEqual(['ordering-service']);
  expect(groups.find(({ id }) => id === 'payment-service')?.lagModel).toMatchObject({ medianMs: 70 });
});
