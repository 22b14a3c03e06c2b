import { describe, expect, test, vi } from 'vitest';
import { checkout, getEvent, UnauthenticatedError, type AuthToken } from '../../src/index.ts';
import { createMemoryStore, createSession } from '../../src/session.ts';
import { createFakeBackend, json, outcome } from '../support/fakeBackend.ts';
import { HOUR, jwt, world } from '../support/session.ts';
import { IDS } from '../support/verbs.ts';

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

  test('a renewal without an answer keeps the login, and is asked again later and later', async () => {
    let isOffline = true;
    const renew = vi.fn<() => Promise<AuthToken>>(() =>
      isOffline ? Promise.reject(new RangeError('offline')) : Promise.resolve(fresh),
    );
    const { session, clock, login, onUnauthenticated } = world({ renew });
    const fresh = login('fresh', 24 * HOUR);
    await session.use(login('u', 600_000));
    await clock.advance(540_000);
    expect(renew).toHaveBeenCalledTimes(1);
    await clock.advance(8 * HOUR);
    expect(onUnauthenticated).not.toHaveBeenCalled();
    expect((await session.buyer()).kind).toBe('user');
    expect(renew.mock.calls.length).toBeGreaterThan(10);
    expect(renew.mock.calls.length).toBeLessThan(500);
    isOffline = false;
    await clock.advance(60_000);
    expect(await session.token()).toBe(fresh.token);
  });

  test.each<[string, () => Promise<AuthToken | undefined>]>([
    ['undefined', () => Promise.resolve(undefined)],
    ['a 401', () => Promise.reject(new UnauthenticatedError())],
  ])('a renewal that answers %s lets the token live to its end, and is not asked again', async (_, answer) => {
    const renew = vi.fn<() => Promise<AuthToken | undefined>>(answer);
    const { session, clock, login, onUnauthenticated } = world({ renew });
    await session.use(login('u', 600_000));
    await clock.advance(599_999);
    expect(await session.token()).toBe(jwt('u'));
    expect(onUnauthenticated).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(await session.token()).toBeUndefined();
    expect(renew).toHaveBeenCalledTimes(1);
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    expect(clock.pending()).toBe(0);
  });

  test('a renewal that never answers is given up and asked again, and reads do not wait for it', async () => {
    const renew = vi.fn<() => Promise<AuthToken>>(() => new Promise(() => undefined));
    const { session, clock, login } = world({ renew });
    await session.use(login('u', 600_000));
    await clock.advance(540_000);
    expect(await session.token()).toBe(jwt('u'));
    await clock.advance(30_000);
    expect(renew.mock.calls.length).toBeGreaterThan(1);
  });
});

describe('the life of a token counts from its receipt', () => {
  const lived = (sub: string, seconds: number, iat = 0) =>
    `h.${btoa(JSON.stringify({ sub, iat, exp: iat + seconds })).replaceAll('=', '')}.s`;

  test.each([-2.1 * HOUR, 2.1 * HOUR, 40 * 24 * HOUR])(
    'a clock that is wrong by %i ms can sign in',
    async (wrongBy) => {
      const { session, clock, onUnauthenticated } = world();
      const expiresAt = new Date(clock.now() - wrongBy + 2 * HOUR).toISOString();
      await session.use({ token: lived('u', 7_200, (clock.now() - wrongBy) / 1_000), expiresAt });
      expect(await session.userId()).toBe('u');
      expect((await session.buyer()).kind).toBe('user');
      await clock.advance(2 * HOUR - 1);
      expect(await session.token()).toBeDefined();
      await clock.advance(1);
      expect(await session.token()).toBeUndefined();
      expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    },
  );

  test.each([1, 30, 90])('a token of %i s with a margin of 60 s is renewed about once in its life', async (seconds) => {
    const { session, clock } = world({ renew: () => Promise.resolve(make()) });
    let made = 0;
    const make = (): AuthToken => {
      made += 1;
      return { token: lived(`u${made}`, seconds), expiresAt: new Date(clock.now() + seconds * 1_000).toISOString() };
    };
    await session.use(make());
    for (let minute = 0; minute < 10; minute += 1) {
      await clock.advance(60_000);
      expect(await session.token()).toBeDefined();
    }
    expect(made).toBeLessThanOrEqual(Math.ceil(600 / Math.max(1, seconds / 2)) + 12);
    session.dispose();
    expect(clock.pending()).toBe(0);
  });

  test('it goes on while the page is closed, whatever the clock says meanwhile', async () => {
    const store = createMemoryStore();
    const first = world({ store });
    await first.session.use({ token: lived('u', 7_200), expiresAt: '2001-01-01T00:00:00Z' });
    first.session.dispose();
    await first.clock.advance(HOUR);
    const second = createSession({ store, clock: first.clock });
    expect(await second.userId()).toBe('u');
    await first.clock.advance(HOUR);
    expect(await second.token()).toBeUndefined();
  });
});

test('many who ask at once cause one renewal', async () => {
  const renew = vi.fn<() => Promise<AuthToken>>(() => Promise.resolve(fresh));
  const { session, login, clock } = world({ renew });
  const fresh = login('fresh', 4 * HOUR);
  await session.use(login('old', HOUR));
  session.reject(jwt('old'));
  const tokens = await Promise.all(Array.from({ length: 50 }, () => session.token()));
  await clock.settle();
  expect(new Set(tokens)).toEqual(new Set([fresh.token]));
  expect(renew).toHaveBeenCalledTimes(1);
});

test('a read whose token was refused is repeated once with the renewed one', async () => {
  const { session, login } = world({ renew: () => Promise.resolve(login('fresh')) });
  await session.use(login('old'));
  const backend = createFakeBackend(
    (request) =>
      request.headers.get('authorization') === `Bearer ${jwt('fresh')}` ? { status: 404 } : { status: 401 },
    { session },
  );
  const { error } = await outcome(backend.clock, getEvent(backend.client, { eventId: IDS.event }));
  expect(error).toMatchObject({ code: 'event_not_found' });
  expect(backend.sent).toHaveLength(2);
});

test('an empty 401 of a gateway is unauthenticated and told to the session; ordering’s own words are not', async () => {
  const { session, login, onUnauthenticated } = world();
  await session.use(login('u'));
  const cart = { orderId: IDS.order, userId: IDS.customer };
  const words = createFakeBackend([{ status: 401, body: 'Unauthorized' }], { session });
  const forbidden = await outcome(words.clock, checkout(words.client, cart));
  expect(forbidden.error).toMatchObject({ code: 'order_forbidden', ambiguous: false });
  expect(onUnauthenticated).not.toHaveBeenCalled();
  const empty = createFakeBackend([{ status: 401 }], { session });
  const refused = await outcome(empty.clock, checkout(empty.client, cart));
  expect(refused.error).toMatchObject({ code: 'unauthenticated', ambiguous: true });
  expect(onUnauthenticated).toHaveBeenCalledTimes(1);
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
