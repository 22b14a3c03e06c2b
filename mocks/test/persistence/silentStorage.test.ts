import { expect, it } from 'vitest';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { keepWorld } from '../../src/persistence/keepWorld.ts';
import type { WorldStorage } from '../../src/persistence/worldStorage.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import { SEAT } from '../support/world.ts';

const NEVER = new Promise<never>(() => undefined);

function openPage(storage: Partial<WorldStorage>) {
  const clock = createVirtualClock();
  const options = { scenario: 'documented', lag: 0 } as const;
  const assembled = assemblePlatform({ ...options, clock });
  const warnings: string[] = [];
  const kept = keepWorld(assembled, {
    storage: { read: async () => undefined, write: async () => undefined, remove: async () => undefined, ...storage },
    options,
    clock,
    whenIdle: (work) => work(),
    onWarning: ({ code, message }) => warnings.push(`${code}: ${message}`),
  });
  const send = (method: string, path: string, body = '') =>
    kept.backend.handle(method === 'GET' ? 'catalog' : 'inventory', {
      method,
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body,
    });
  const reserve = () => send('POST', '/reservations', JSON.stringify({ seatId: SEAT, customerId: 'x' }));
  return { clock, kept, warnings, send, reserve };
}

const GONE = 'world_not_kept: The world is not kept any more, and the next load of the page starts another one:';

it('a storage whose writes never end delays an answer by a second, and is given up with one warning', async () => {
  const { clock, kept, warnings, send, reserve } = openPage({ write: () => NEVER });
  await kept.load();
  const answered: number[] = [];
  const note = ({ status }: { status: number }) => void answered.push(status, clock.monotonic());
  const posting = reserve().then(note);
  await clock.advance(1000);
  await posting;
  expect(answered).toEqual([201, 1000]);
  const reading = send('GET', '/events').then(note);
  await clock.advance(1000);
  await reading;
  expect(answered.slice(2)).toEqual([200, 2000]);
  await clock.advance(5000);
  expect(warnings).toEqual([`${GONE} The storage did not answer within 5 s.`]);
  await Promise.all([reserve(), send('GET', '/events')]);
  await clock.advance(60_000);
  expect(warnings).toHaveLength(1);
  await kept.keeper.stop();
});

it('a storage whose reads never end delays the start by 5 s, and is done without', async () => {
  let writes = 0;
  const { clock, kept, warnings, reserve } = openPage({ read: () => NEVER, write: async () => void writes++ });
  const loading = kept.load();
  await clock.advance(5000);
  await loading;
  expect((await reserve()).status).toBe(201);
  await clock.advance(10_000);
  expect([warnings, writes]).toEqual([[`${GONE} The storage did not answer within 5 s.`], 0]);
});

it('a storage that is full says so once', async () => {
  const full = async () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const { clock, kept, warnings, reserve } = openPage({ write: full });
  await kept.load();
  expect((await reserve()).status).toBe(201);
  expect((await reserve()).status).toBe(409);
  await clock.advance(60_000);
  expect(warnings).toEqual([`${GONE} The quota has been exceeded.`]);
});

it('a storage that cannot remove rejects after 5 s', async () => {
  const { clock, kept } = openPage({ remove: () => NEVER });
  await kept.load();
  const forgetting = kept.forget();
  forgetting.catch(() => undefined);
  await clock.advance(5000);
  await expect(forgetting).rejects.toMatchObject({ code: 'storage_silent' });
});
