import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '../../src/session.ts';
import { memoryStorage, type TextStorage } from '../../src/host/storage.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import type { PurchaseJournal } from '../../src/purchase.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import { webSharing } from '../../src/purchase/tabs/webSharing.ts';
import { createLagMemory } from '../../src/wait/lagMemory.ts';
import { createRequestBudget } from '../../src/wait/requestBudget.ts';
import { account, DIALECTS, eventId, guest, openShop, type Shop } from '../support/shop.ts';

const never = () => new Promise<never>(() => undefined);
const boom = () => {
  throw new RangeError('a mistake of the app');
};

beforeEach(() => {
  // Where a mistake of the app is told: a browser has it, Node has not.
  vi.stubGlobal('reportError', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Buys one seat in one call; a minute is the most that a host may cost. */
async function buy(shop: Shop, more: Partial<PurchaseOptions>) {
  const seats = await shop.choices(1);
  const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, payment: {}, ...more });
  return shop.until(purchase.start(), 60_000);
}

describe.each(DIALECTS)('one ticket, one charge (%s)', (dialect) => {
  const quiet = () => ({ postMessage: () => undefined, close: () => undefined, onmessage: null });
  const granted = ((_: string, ...rest: unknown[]) =>
    Promise.resolve((rest.at(-1) as (lock: object) => unknown)({ name: 'x' }))) as LockManager['request'];
  const refused = (() => Promise.reject(new DOMException('denied', 'SecurityError'))) as LockManager['request'];
  const thrown = (() => {
    throw new DOMException('denied', 'SecurityError');
  }) as LockManager['request'];
  const silent = (() => never()) as LockManager['request'];
  /** Another tab has the lock and does not answer. */
  const taken = ((_: string, given: LockOptions, work: (lock: null) => unknown) =>
    given.ifAvailable ? Promise.resolve(work(null)) : never()) as LockManager['request'];
  const noChannel = () => {
    throw new ReferenceError('BroadcastChannel is not defined');
  };
  const closed = () => ({
    ...quiet(),
    postMessage: () => {
      throw new DOMException('closed', 'InvalidStateError');
    },
  });

  it.each([
    ['locks are refused', () => webSharing({ locks: { request: refused }, openChannel: quiet })],
    ['locks throw', () => webSharing({ locks: { request: thrown }, openChannel: quiet })],
    ['locks never answer', () => webSharing({ locks: { request: silent }, openChannel: quiet })],
    ['the lock is with a tab that is silent', () => webSharing({ locks: { request: taken }, openChannel: quiet })],
    ['there is no channel', () => webSharing({ locks: { request: granted }, openChannel: noChannel })],
    ['the channel refuses', () => webSharing({ locks: { request: granted }, openChannel: closed })],
  ])('where %s', async (_, sharing) => {
    const shop = openShop({ dialect });
    const state = await buy(shop, { journal: createJournal(memoryStorage()), sharing: sharing() });
    expect(state.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(shop.tookMs()).toBeLessThan(10_000);
    expect(shop.charges()).toEqual([5_000]);
  });

  it('where neither locks nor channels exist, as on plain http', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', undefined);
    const shop = openShop({ dialect });
    const state = await buy(shop, { journal: createJournal(memoryStorage()), sharing: webSharing() });
    expect(state.result).toMatchObject({ status: 'owned' });
    expect(shop.charges()).toEqual([5_000]);
  });

  /** A storage whose reads or writes fail from the nth use on, until it is repaired. */
  const failing = (kind: 'read' | 'write' | 'both', from: number, failure: () => unknown) => {
    const memory = memoryStorage();
    let uses = 0;
    let isRepaired = false;
    const fails = (name: 'read' | 'write') => !isRepaired && (kind === 'both' || kind === name) && uses++ >= from;
    const storage: TextStorage = {
      ...memory,
      read: (key) => (fails('read') ? (failure() as string) : memory.read(key)),
      write: (key, text) => (fails('write') ? (failure() as undefined) : memory.write(key, text)),
    };
    return { storage, repair: () => (isRepaired = true) };
  };
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const KINDS = ['read', 'write', 'both'] as const;
  const FAILURES = { 'never answers': never, throws: full, rejects: () => Promise.reject(new RangeError('gone')) };
  const CASES = Object.entries(FAILURES).flatMap(([what, failure]) =>
    KINDS.flatMap((kind) => [0, 1, 3, 6, 9].map((from) => ({ what, kind, from, failure }))),
  );
  const FROM_THE_START = CASES.filter(({ from, kind }) => from === 0 && kind !== 'read');
  it.each(FROM_THE_START)('where a storage $what: $kind', async ({ kind, failure }) => {
    const shop = openShop({ dialect });
    const problems: string[] = [];
    const { storage } = failing(kind, 0, failure);
    const journal = createJournal(storage, { onProblem: ({ code }) => problems.push(code) });
    const state = await buy(shop, { journal });
    expect(state.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(shop.tookMs()).toBeLessThan(6_000);
    expect(shop.charges()).toEqual([5_000]);
    expect(problems).toContain('journal_invalid');
  });

  it.each(CASES)('where a storage $what: $kind, from use $from', async ({ kind, from, failure }) => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    const { storage, repair } = failing(kind, from, failure);
    const options = { eventId, seats, buyer: account, journal: createJournal(storage) };
    const purchase = createPurchase(shop.client, { ...options, payment: {} });
    const state = await shop.until(purchase.start(), 60_000);
    // Where what the journal has is older, a reload would pay once more: nothing is paid, and it is said.
    const stopped = { phase: 'ready', problem: { code: 'host_unavailable' } };
    expect(state).toMatchObject(state.result ? { result: { status: 'owned' } } : stopped);
    expect(shop.charges()).toHaveLength(state.result ? 1 : 0);
    repair();
    if (!state.result) await shop.until(purchase.pay(), 60_000);
    expect(purchase.state.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    const again = createPurchase(shop.client, options);
    await shop.until(again.resume(), 200_000);
    await shop.clock.advance(120_000);
    expect(shop.charges()).toEqual([5_000]);
  });

  it('where a storage falls silent between `ready` and the end of the hold: told in time', async () => {
    const shop = openShop({ dialect });
    const memory = memoryStorage();
    let isSilent = false;
    const storage: TextStorage = { ...memory, write: (key, text) => (isSilent ? never() : memory.write(key, text)) };
    const seats = await shop.choices(1);
    const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, journal: createJournal(storage) });
    const { expiresAt } = await shop.until(purchase.start());
    isSilent = true;
    await shop.clock.advance(Date.parse(expiresAt ?? '') - shop.clock.now() + 5_000);
    expect(purchase.state.result).toMatchObject({ status: 'expired', chargedCents: 0 });
    expect(shop.charges()).toEqual([]);
  });

  const own = (change: Partial<PurchaseJournal>): PurchaseJournal => ({
    ...createJournal(memoryStorage()),
    ...change,
  });
  it.each<[string, (shop: Shop) => Partial<PurchaseOptions>]>([
    [
      'the journal’s onProblem',
      () => ({ journal: createJournal({ ...memoryStorage(), write: full }, { onProblem: boom }) }),
    ],
    ['an own journal’s save', () => ({ journal: own({ save: boom }) })],
    ['an own journal’s save, late', () => ({ journal: own({ save: () => Promise.reject(new RangeError('x')) }) })],
    ['an own journal’s load', () => ({ journal: own({ load: boom }) })],
    ['an own journal’s claim', () => ({ journal: own({ claim: boom }) })],
    [
      'a listener of the lags',
      (shop) => {
        const lags = createLagMemory({ clock: shop.clock });
        lags.subscribe(boom);
        return { lags };
      },
    ],
    ['a budget', () => ({ budget: { admit: () => Promise.reject(new RangeError('x')) } })],
  ])('where %s throws', async (_, options) => {
    const shop = openShop({ dialect });
    expect((await buy(shop, options(shop))).result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(shop.charges()).toEqual([5_000]);
  });

  it('where the listener throws', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, payment: {} });
    purchase.subscribe(boom);
    expect((await shop.until(purchase.start())).result).toMatchObject({ status: 'owned' });
    expect(shop.charges()).toEqual([5_000]);
  });

  it('where the host says "offline" for ever: delayed, and told what is waited for', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    const page = { isHidden: () => false, isOnline: () => false, subscribe: () => () => undefined };
    const budget = createRequestBudget(shop.client, { page });
    const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, payment: {}, budget });
    const waits = new Set<string | undefined>();
    purchase.subscribe(() => waits.add(purchase.state.waiting?.for));
    expect((await shop.until(purchase.start(), 60_000)).result).toMatchObject({ status: 'owned' });
    expect(shop.tookMs()).toBeLessThan(30_000);
    expect(waits).toContain('connection');
    expect(shop.charges()).toEqual([5_000]);
  });

  it.each([
    ['read', { read: boom, write: () => undefined }],
    ['write', { read: () => undefined, write: boom }],
    ['both, without an end', { read: never, write: never }],
  ])('where the store of the session fails: %s', async (_, store) => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    const session = createSession({ clock: shop.clock, store });
    const client = shop.clientWith({ session });
    const buyer = await shop.until(session.buyer(), 5_000);
    const purchase = createPurchase(client, { eventId, seats, buyer, payment: {} });
    expect((await shop.until(purchase.start(), 60_000)).result).toMatchObject({ status: 'owned' });
    expect(shop.charges()).toEqual([5_000]);
    session.dispose();
  });
});

it('a policy that throws gives up that seat, and the purchase with it; nothing is left behind', async () => {
  const shop = openShop({ dialect: 'guide' });
  const [lost, other] = await shop.choices(2);
  if (!lost || !other) throw new RangeError('no seats');
  const rival = { seatId: lost.seatId, customerId: '99999999-2222-4333-8444-555555555555' };
  await shop.ask('inventory', 'POST', '/reservations', rival);
  const policy = { type: 'substitute' as const, attempts: 2, choose: boom };
  const purchase = createPurchase(shop.client, { eventId, seats: [lost, other], buyer: guest, policy, payment: {} });
  const { result } = await shop.until(purchase.start(), 60_000);
  expect(result).toMatchObject({ status: 'failed', chargedCents: 0 });
  expect(result?.lostSeats.find(({ seatId }) => seatId === other.seatId)?.freesAt).toBeDefined();
  expect(shop.orders().filter((state) => state === 'draft')).toEqual([]);
  expect(shop.charges()).toEqual([]);
});
