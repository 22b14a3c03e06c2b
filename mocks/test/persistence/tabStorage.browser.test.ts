import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSystemClock } from '../../src/engine/systemClock.ts';
import { tabStorage } from '../../src/persistence/tabStorage.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const at = (ms: number) => ({ ...createSystemClock(), now: () => ms });
const clear = () => sessionStorage.removeItem('speckit.world');
beforeEach(clear);
afterEach(clear);

it('keeps what JSON cannot say', async () => {
  const storage = tabStorage(createSystemClock());
  const world = { at: new Map([['a', 1n]]), none: undefined, far: Number.POSITIVE_INFINITY };
  await storage.write('one', world);
  expect(await storage.read('one')).toEqual(world);
  expect(await storage.read('another')).toBeUndefined();
  await storage.remove('one');
  expect(await storage.read('one')).toBeUndefined();
});

it('gives a new tab a world of its own', async () => {
  await tabStorage(createSystemClock()).write('one', 'first');
  clear();
  expect(await tabStorage(createSystemClock()).read('one')).toBeUndefined();
});

it('goes on from a copy in a tab that was duplicated', async () => {
  const original = tabStorage(createSystemClock());
  await original.write('one', 'before');
  const copy = tabStorage(createSystemClock());
  expect(await copy.read('one')).toBe('before');
  await copy.write('one', 'after');
  expect(await original.read('one')).toBe('before');
});

it('drops what is a week old', async () => {
  const now = Date.now();
  const old = tabStorage(at(now - WEEK_MS - 1));
  await old.write('one', 'old');
  expect(await old.read('one')).toBe('old');
  clear();
  await tabStorage(at(now)).read('one');
  expect(await old.read('one')).toBeUndefined();
});
