import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/host/storage.ts';
import { createPurchase } from '../../../src/purchase/createPurchase.ts';
import { createJournal } from '../../../src/purchase/journal/createJournal.ts';
import { account, eventId, openShop, userId } from '../../support/shop.ts';
import { keptPurchase } from './records.ts';
import versions from './version1.json' with { type: 'json' };

const key = `speckit.purchase.${eventId}.${userId}`;
const SEED = process.env['SEED'];
/** A failure prints its seed; `SEED=…` plays it again. */
const settings = { numRuns: 300, ...(SEED !== undefined && { seed: Number(SEED) }) };
type Json = Record<string, unknown>;

/** A journal in a storage with this in it, what it loads, and what it says. */
async function load(text: string) {
  const storage = memoryStorage();
  await storage.write(key, text);
  const told: string[] = [];
  const journal = createJournal(storage, { onProblem: ({ code }) => told.push(code) });
  const kept = await journal.load(eventId, account);
  return { kept, told, aside: await storage.read(`${key}.invalid`), left: await storage.read(key) };
}
/** What a journal writes for a purchase. */
async function written(entry: Parameters<ReturnType<typeof createJournal>['save']>[0]): Promise<string> {
  const storage = memoryStorage();
  expect(await createJournal(storage).save(entry)).toBe('kept');
  return (await storage.read(key)) ?? '';
}
/** Every path of a value: `['record', 'seats', '0', 'price']`. */
const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]))]
    : [path];
/** A copy with something else in one place. */
const changed = (value: unknown, [name, ...path]: readonly string[], change: (value: unknown) => unknown): unknown => {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) => (String(index) === name ? changed(each, path, change) : each));
  }
  return { ...Object(value), [name]: changed((value as Json)[name], path, change) };
};

describe('a journal', () => {
  it('gives back what was written, member by member', async () => {
    await fc.assert(
      fc.asyncProperty(keptPurchase, async (purchase) => {
        const text = await written({ ...purchase, epoch: 1, owner: 'page' });
        const { kept, told } = await load(text);
        expect(told).toEqual([]);
        expect(kept && { savedAt: kept.savedAt, wallAt: kept.wallAt, record: kept.record }).toEqual(purchase);
      }),
      settings,
    );
  });

  it('sets aside what has a value of another kind in any place', async () => {
    await fc.assert(
      fc.asyncProperty(keptPurchase, fc.nat(), async (purchase, seed) => {
        const entry: unknown = JSON.parse(await written({ ...purchase, epoch: 1, owner: 'page' }));
        const paths = pathsOf(entry);
        const path = paths[seed % paths.length] ?? [];
        // No member may be this, whatever it is otherwise.
        const text = JSON.stringify(changed(entry, path, () => ({ nobody: 'knows' })));
        // Of an object that has only members that may be missing it is an empty one.
        fc.pre(path.at(-1) !== 'payment');
        const { kept, told, aside, left } = await load(text);
        expect({ kept, told, aside, left, path }).toMatchObject({ kept: null, told: ['journal_invalid'], aside: text });
        expect(left ?? null).toBeNull();
      }),
      settings,
    );
  });

  it('never throws at garbage, and buys all the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const { kept, told } = await load(text);
        expect(kept).toBeNull();
        expect(told).toEqual(['journal_invalid']);
      }),
      settings,
    );
  });
});

describe('a journal that fits and makes no sense is set aside', () => {
  const seats = (change: (seat: Json) => Json) => (record: Json) => ({
    ...record,
    seats: (record['seats'] as Json[]).map(change),
  });
  const orders = (change: (order: Json) => Json) => (record: Json) => ({
    ...record,
    orders: (record['orders'] as Json[]).map(change),
  });
  const without = (name: string) => (value: Json) =>
    Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  it.each<[string, (record: Json) => Json]>([
    ['a seat in the cart without its reservation', seats(without('reservationId'))],
    ['a seat in the cart without its end', seats(without('endsAt'))],
    ['a seat in the cart without its order', seats(without('orderId'))],
    ['a seat in an order that is not there', (record) => ({ ...record, orders: [] })],
    ['an order without seats', orders((order) => ({ ...order, seatIds: [] }))],
    ['an order with a seat that is not there', orders((order) => ({ ...order, seatIds: ['somebody’s'] }))],
    ['an order that costs less than nothing', orders((order) => ({ ...order, totalCents: -1 }))],
    ['an order that is paid before its checkout', orders((order) => ({ ...order, paymentId: 'p' }))],
    ['a seat that stands there twice', (record) => ({ ...record, seats: [record['seats'], record['seats']].flat() })],
    [
      'an order that stands there twice',
      (record) => ({ ...record, orders: [record['orders'], record['orders']].flat() }),
    ],
    ['a price below nothing', seats((seat) => ({ ...seat, price: -5 }))],
    ['another event', (record) => ({ ...record, eventId: 'b2c94e0a-6f3d-4e57-8a1b-5d7e9c3f2041' })],
    ['another buyer', (record) => ({ ...record, customerId: '0b8f3c52-9a44-4d0e-8d3b-0a4b7a3f1c22' })],
  ])('%s', async (_, change) => {
    const shop = openShop({ dialect: 'deployed' });
    const storage = memoryStorage();
    const told: string[] = [];
    const options = { eventId, seats: await shop.choices(1), buyer: account };
    const before = createPurchase(shop.client, { ...options, journal: createJournal(storage) });
    await shop.until(before.start());
    before.dispose();
    const entry = JSON.parse((await storage.read(key)) ?? '') as { record: Json };
    await storage.write(key, JSON.stringify({ ...entry, record: change(entry.record) }));
    const journal = createJournal(storage, { onProblem: ({ code }) => told.push(code) });
    const page = createPurchase(shop.client, { ...options, journal });
    expect(await shop.until(page.resume())).toMatchObject({ phase: 'idle', result: null });
    expect(told).toEqual(['journal_invalid']);
    expect(await storage.read(`${key}.invalid`)).toBeDefined();
    expect(shop.charges()).toEqual([]);
  });
});

describe('a journal of version 1', () => {
  const CASES = Object.entries(versions).map(([name, entry]) => {
    const [dialect, status] = name.split(' ') as ['guide' | 'deployed', string];
    return { dialect, status, entry };
  });
  it.each(CASES)('is gone on with: $status ($dialect)', async ({ dialect, status, entry }) => {
    const shop = openShop({ dialect });
    const [seat] = await shop.choices(1);
    const told: string[] = [];
    const storage = memoryStorage();
    // What the journal speaks of is on the platform, under the ids that it has there.
    const hold = { seatId: seat?.seatId, customerId: userId };
    const isHeld = status === 'held' || status === 'in_cart';
    const held = isHeld ? await shop.ask('inventory', 'POST', '/reservations', hold) : undefined;
    const reservationId = held?.json?.['reservationId'];
    const cart = { userId, seatId: seat?.seatId, price: 50, reservationId };
    const added = status === 'in_cart' ? await shop.ask('ordering', 'POST', '/cart/add', cart) : undefined;
    const old = entry.record.seats[0] as { reservationId?: string; orderId?: string };
    let text = JSON.stringify(entry);
    for (const [was, is] of [
      [old.reservationId, reservationId],
      [old.orderId, added?.json?.['id']],
    ]) {
      if (typeof was === 'string' && typeof is === 'string') text = text.replaceAll(was, is);
    }
    await storage.write(key, text);

    const journal = createJournal(storage, { onProblem: ({ code }) => told.push(code) });
    const page = createPurchase(shop.client, { eventId, seats: seat ? [seat] : [], buyer: account, journal });
    await shop.until(page.resume(), 200_000);
    expect(told).toEqual([]);
    if (isHeld) await shop.until(page.pay(), 200_000);
    const expected = {
      held: { status: 'owned', chargedCents: 5_000, mailsTickets: true },
      in_cart: { status: 'owned', chargedCents: 5_000, mailsTickets: true },
      owned: { status: 'owned', chargedCents: 5_000 },
      lost: { status: 'cancelled', chargedCents: 0 },
    }[status];
    expect(page.state.result).toMatchObject(expected ?? {});
    expect(shop.charges()).toEqual(isHeld ? [5_000] : []);
    expect(shop.count('POST /reservations')).toBe(0);
    const now = JSON.parse((await storage.read(key)) ?? '{}') as Json;
    expect(now['version']).toBe(2);
  });

  it.each([0, 3, 99, -1, 1.5, '1', '2', null, true])('of version %j is nobody’s: set aside', async (version) => {
    const text = JSON.stringify({ ...versions['guide in_cart'], version });
    const { kept, told, aside } = await load(text);
    expect({ kept, told, aside }).toEqual({ kept: null, told: ['journal_invalid'], aside: text });
  });
});
