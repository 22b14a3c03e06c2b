import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, test, vi } from 'vitest';
import { getEvent, type AuthToken } from '../../src/index.ts';
import { createMemoryStore, createSession, type SessionOptions } from '../../src/session.ts';
import { createFakeBackend, json, outcome } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

const HOUR = 3_600_000;
const jwt = (sub: string) => `h.${btoa(JSON.stringify({ sub })).replaceAll('=', '')}.s`;

function world(options: SessionOptions = {}) {
  const clock = createVirtualClock();
  const login = (name: string, ms = 2 * HOUR): AuthToken => ({
    token: jwt(name),
    expiresAt: new Date(clock.now() + ms).toISOString(),
  });
  const onUnauthenticated = vi.fn<() => void>();
  const session = createSession({ clock, onUnauthenticated, ...options });
  return { clock, login, session, onUnauthenticated };
}

test('signing in keeps the token and gives it to the requests that follow', async () => {
  const { session, clock } = world();
  const expiresAt = new Date(clock.now() + 2 * HOUR).toISOString();
  const backend = createFakeBackend([json({ token: jwt('u-1'), expiresAt }), { status: 404 }], { session });
  await outcome(backend.clock, session.signIn(backend.client, { email: 'a@b.c', password: 'x' }));
  await outcome(backend.clock, getEvent(backend.client, { eventId: IDS.event }));
  expect(backend.sent.map((request) => request.headers.get('authorization'))).toEqual([null, `Bearer ${jwt('u-1')}`]);
  expect(await session.userId()).toBe('u-1');
});

test('without a login nothing is sent along', async () => {
  const { session } = world();
  expect(await session.token()).toBeUndefined();
  expect(await session.userId()).toBeUndefined();
});

describe('expiry', () => {
  test('is watched: the app is told once, at the moment', async () => {
    const { session, clock, login, onUnauthenticated } = world();
    await session.use(login('u'));
    await clock.advance(2 * HOUR - 1);
    expect(onUnauthenticated).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    expect(await session.token()).toBeUndefined();
    expect(clock.pending()).toBe(0);
  });

  test('is met a minute early by a renewal', async () => {
    const renew = vi.fn<() => Promise<AuthToken>>(() => Promise.resolve(fresh));
    const { session, clock, login, onUnauthenticated } = world({ renew });
    const fresh = login('u', 4 * HOUR);
    await session.use(login('old'));
    await clock.advance(2 * HOUR - 60_000);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(await session.token()).toBe(fresh.token);
    expect(onUnauthenticated).not.toHaveBeenCalled();
    session.dispose();
    expect(clock.pending()).toBe(0);
  });

  test('a renewal that fails leaves the old token in use until it is over', async () => {
    const { session, clock, login } = world({ renew: () => Promise.reject(new RangeError('offline')) });
    const old = login('u', 30_000);
    await session.use(old);
    expect(await session.token()).toBe(old.token);
    await clock.advance(30_000);
    expect(await session.token()).toBeUndefined();
  });
});

test('many who ask at once cause one renewal', async () => {
  const renew = vi.fn<() => Promise<AuthToken>>(() => Promise.resolve(fresh));
  const { session, login, clock } = world({ renew });
  const fresh = login('fresh');
  const near = login('near', 10_000);
  await session.use(near);
  const tokens = await Promise.all(Array.from({ length: 50 }, () => session.token()));
  await clock.settle();
  expect(new Set(tokens)).toEqual(new Set([fresh.token]));
  expect(renew).toHaveBeenCalledTimes(1);
});

test('a token that a service refuses ends the login, once', async () => {
  const { session, login, clock, onUnauthenticated } = world();
  await session.use(login('u'));
  const backend = createFakeBackend([{ status: 401 }], { session });
  const { error } = await outcome(backend.clock, getEvent(backend.client, { eventId: IDS.event }));
  session.reject(jwt('u'));
  await clock.settle();
  expect(error).toMatchObject({ code: 'unauthenticated' });
  expect(onUnauthenticated).toHaveBeenCalledTimes(1);
  expect(await session.token()).toBeUndefined();
});

test('a refusal of an older token leaves the new login alone', async () => {
  const { session, login, clock, onUnauthenticated } = world();
  await session.use(login('new'));
  session.reject(jwt('old'));
  await clock.settle();
  expect(onUnauthenticated).not.toHaveBeenCalled();
  expect(await session.token()).toBe(jwt('new'));
});

test('the token is kept where the app says, and found there again', async () => {
  const store = createMemoryStore();
  const first = world({ store });
  await first.session.use(first.login('u'));
  const second = createSession({ store, clock: first.clock });
  expect(await second.token()).toBe(jwt('u'));
  await second.signOut();
  expect(await store.read()).toEqual({});
});

test('the buyer is one guest until somebody signs in', async () => {
  const { session, login } = world();
  const guest = await session.buyer();
  expect(guest.kind).toBe('guest');
  expect(await session.buyer()).toBe(guest);
  await session.use(login('u'));
  expect(await session.buyer()).toEqual({ kind: 'user', userId: 'u' });
});

test.each(['', 'a.b.c', 'a', 'a.e30.c', 'a.!!!.c'])('a token %j that names nobody names nobody', async (token) => {
  const { session, clock } = world();
  await session.use({ token, expiresAt: new Date(clock.now() + HOUR).toISOString() });
  expect(await session.userId()).toBeUndefined();
});
