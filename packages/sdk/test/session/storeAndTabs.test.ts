import { describe, expect, test, vi } from 'vitest';
import { getEvent } from '../../src/index.ts';
import { createMemoryStore, createSession } from '../../src/session.ts';
import { createFakeBackend, outcome } from '../support/fakeBackend.ts';
import { HOUR, jwt, world } from '../support/session.ts';
import { IDS } from '../support/verbs.ts';

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
