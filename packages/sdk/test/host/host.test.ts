import { createVirtualClock } from '@speckit/mocks';
import { afterEach, expect, test, vi } from 'vitest';
import { guarded } from '../../src/host/guarded.ts';
import { hostCall } from '../../src/host/hostCall.ts';
import { randomId } from '../../src/host/randomId.ts';
import { indexedDbStorage, webStorage } from '../../src/host/storage.ts';
import { createGuest } from '../../src/models/buyer.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test('ids are random UUIDs, also where crypto.randomUUID is missing (plain http)', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const guest = createGuest();
  expect(guest.customerId).toMatch(UUID);
  expect(guest.guestToken.slice('guest-'.length)).toMatch(UUID);
  expect(new Set(Array.from({ length: 1_000 }, randomId)).size).toBe(1_000);
});

/** One use of a facility, and what was told of it. */
async function using(work: () => unknown) {
  const clock = createVirtualClock();
  const told: string[] = [];
  const onProblem = ({ facts }: { facts: object }) => void told.push(JSON.stringify(facts));
  const result = hostCall({ clock, facility: 'journal storage', work, onProblem });
  await clock.advance(1_000);
  return { ...(await result), told, pending: clock.pending() };
}

test.each([
  ['a value', () => 'kept'],
  ['a promise', () => Promise.resolve('kept')],
])('a facility that answers with %s', async (_, work) => {
  expect(await using(work)).toEqual({ ok: true, value: 'kept', told: [], pending: 0 });
});

test.each([
  [
    'throws',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
    'SecurityError: denied',
  ],
  ['rejects', () => Promise.reject(new RangeError('full')), 'RangeError: full'],
  ['rejects with nothing', () => Promise.reject(undefined as never), 'undefined'],
])('a facility that %s is told, and does not stop the work', async (_, work, reason) => {
  const end = await using(work);
  expect(end).toMatchObject({ ok: false, problem: { code: 'host_unavailable' }, pending: 0 });
  expect(end.told).toEqual([JSON.stringify({ facility: 'journal storage', reason })]);
});

test('a facility that never answers is given up after a second', async () => {
  const end = await using(() => new Promise(() => undefined));
  expect(end).toMatchObject({ ok: false, problem: { facts: { limitMs: 1_000 } }, pending: 0 });
  expect(end.told).toHaveLength(1);
});

test('a listener that throws is reported to the host and changes nothing', async () => {
  const error = new RangeError('listener');
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fail = () => {
    throw error;
  };
  guarded(fail);
  expect(log).toHaveBeenCalledExactlyOnceWith(error);
  const reportError = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reportError);
  guarded(fail);
  expect(reportError).toHaveBeenCalledExactlyOnceWith(error);
  const clock = createVirtualClock();
  const work = () => Promise.reject(new RangeError('full'));
  expect(await hostCall({ clock, facility: 'lock', work, onProblem: fail })).toMatchObject({ ok: false });
});

test('an asynchronous listener that rejects is reported, and is no unhandled rejection', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const error = new RangeError('listener');
  guarded(() => Promise.reject(error));
  await Promise.resolve();
  await Promise.resolve();
  expect(log).toHaveBeenCalledExactlyOnceWith(error);
});

test('a web storage that may not even be named fails when it is used, not before', () => {
  const storage = webStorage(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(() => storage.read('key')).toThrow('insecure');
});

test('IndexedDB: missing or blocked is an error that says so, not a wait without end', async () => {
  await expect(indexedDbStorage().read('key')).rejects.toMatchObject({
    code: 'host_unavailable',
    facts: { facility: 'IndexedDB', reason: 'missing' },
  });
  const request = new EventTarget();
  const blocked = indexedDbStorage('x', { open: () => request as IDBOpenDBRequest });
  const reading = blocked.read('key');
  request.dispatchEvent(new Event('blocked'));
  await expect(reading).rejects.toMatchObject({ facts: { reason: 'blocked by another connection' } });
});
