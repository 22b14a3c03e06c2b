import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, test, vi } from 'vitest';
import { checkout, getEvent, UnauthenticatedError, type AuthToken } from '../../src/index.ts';
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

test('who asks at the same time gets the same guest, and a login that comes meanwhile is kept', async () => {
  let kept: unknown;
  const slow = { read: () => Promise.resolve(kept), write: (state: unknown) => Promise.resolve(void (kept = state)) };
  for (const store of [createMemoryStore(), slow as ReturnType<typeof createMemoryStore>]) {
    const { session, login } = world({ store });
    const [one, other] = await Promise.all([session.buyer(), session.buyer()]);
    expect(other).toEqual(one);
    expect(await session.buyer()).toEqual(one);
    await Promise.all([session.buyer(), session.use(login('u')), session.buyer()]);
    expect(await session.buyer()).toEqual({ kind: 'user', userId: 'u' });
    expect(await session.token()).toBe(jwt('u'));
  }
});

test.each(['a.b.c', 'a', 'a.e30.c', 'a.!!!.c'])('a token %j that names nobody names nobody', async (token) => {
  const { session, clock } = world();
  await session.use({ token, expiresAt: new Date(clock.now() + HOUR).toISOString() });
  expect(await session.userId()).toBeUndefined();
});

describe('a store that fails leaves reads and guests working, and is told of', () => {
  const stores: Record<string, () => unknown> = {
    'throws a SecurityError': () => {
      throw new DOMException('denied', 'SecurityError');
    },
    rejects: () => Promise.reject(new SyntaxError('damaged')),
    'never answers': () => new Promise(() => undefined),
    'holds a text': () => 'nonsense',
    'holds a number': () => 7,
  };
  test.each(Object.entries(stores))('%s', async (_, read) => {
    const onProblem = vi.fn<(problem: { code: string }) => void>();
    const store = { read: read as () => undefined, write: () => Promise.reject(new RangeError('full')) };
    const { session, clock, login } = world({ store, onProblem });
    const backend = createFakeBackend([{ status: 404 }], { session });
    const buyers = Promise.all([session.buyer(), session.buyer()]);
    await clock.advance(1_000);
    const [one, other] = await buyers;
    expect(one).toBe(other);
    expect(onProblem).toHaveBeenCalledWith(expect.objectContaining({ code: 'host_unavailable' }));
    const { error } = await outcome(backend.clock, getEvent(backend.client, { eventId: IDS.event }));
    expect(error).toMatchObject({ code: 'event_not_found' });
    await session.use(login('u'));
    expect(await session.token()).toBe(jwt('u'));
  });

  test.each([null, {}, { login: null }, { login: { token: 7 }, guest: 'g' }])(
    'holds %j: nobody is here',
    async (kept) => {
      const { session } = world({ store: { read: () => kept as never, write: () => undefined } });
      expect(await session.token()).toBeUndefined();
      expect((await session.buyer()).kind).toBe('guest');
    },
  );
});

test('a page can follow who is here, without a secret', async () => {
  const { session, login } = world();
  expect(session.getSnapshot()).toEqual({ status: 'loading' });
  const seen: unknown[] = [];
  const stop = session.subscribe(() => seen.push(session.getSnapshot()));
  await session.buyer();
  await session.use({ ...login('u'), userEmail: 'a@b.c', userRole: 'User' });
  expect(session.getSnapshot()).toBe(session.getSnapshot());
  expect(JSON.stringify(session.getSnapshot())).not.toContain(jwt('u'));
  await session.signOut();
  stop();
  await session.use(login('v'));
  expect(seen).toEqual([
    { status: 'anonymous' },
    { status: 'signed_in', userId: 'u', userEmail: 'a@b.c', userRole: 'User' },
    { status: 'anonymous' },
  ]);
});

test('a sign-out is heard by the other tabs of the same account, and by no other', async () => {
  const channels: { onmessage: ((event: MessageEvent<unknown>) => unknown) | null }[] = [];
  const openChannel = () => {
    const channel = {
      onmessage: null as ((event: MessageEvent<unknown>) => unknown) | null,
      close: () => undefined,
      postMessage: (data: unknown) => {
        for (const each of channels) if (each !== channel) each.onmessage?.({ data } as MessageEvent<unknown>);
      },
    };
    channels.push(channel);
    return channel;
  };
  const [one, same, other] = [world({ openChannel }), world({ openChannel }), world({ openChannel })];
  await one.session.use(one.login('u'));
  await same.session.use(same.login('u'));
  await other.session.use(other.login('v'));
  await one.session.signOut();
  expect(await same.session.token()).toBeUndefined();
  expect(await other.session.token()).toBe(jwt('v'));
});

test.each([undefined, null, 'eyJ', {}, { token: '' }, { token: 'x' }])('%j is no login', async (login) => {
  const { session } = world();
  await expect(session.use(login as never)).rejects.toMatchObject({
    code: 'invalid_request',
    facts: { issues: [{ path: 'login' }] },
  });
});
