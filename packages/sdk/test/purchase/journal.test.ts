import { describe, expect, it } from 'vitest';
import { createGuest, userBuyer } from '../../src/models/buyer.ts';
import type { TicketingError } from '../../src/errors/TicketingError.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { memoryStorage, type TextStorage } from '../../src/host/storage.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import { createTabs } from './tabs.ts';
import { createWorld, eventId, userId } from '../../../testing/world/clientWorld.ts';

const key = `speckit.purchase.${eventId}.${userId}`;

/** A world, a storage that shows what is in it, and purchases that keep their journal there. */
async function setup(more: Partial<PurchaseOptions> = {}) {
  const world = createWorld({ lag: 0 });
  const seats = await world.choices(1);
  const kept = new Map<string, string>();
  const storage: TextStorage = {
    read: (name) => kept.get(name),
    write: (name, text) => void kept.set(name, text),
    remove: (name) => void kept.delete(name),
  };
  const problems: TicketingError[] = [];
  const journalIn = (place: TextStorage) =>
    createJournal(place, { onProblem: (problem) => void problems.push(problem) });
  const open = (journal = journalIn(storage), client = world.client) =>
    createPurchase(client, { eventId, seats, buyer: userBuyer(userId), journal, ...more });
  return { world, kept, storage, problems, journalIn, open };
}

describe('a journal', () => {
  it.each([
    ['is not JSON', '{"version":1,'],
    ['is of another version', '{"version":9,"record":{}}'],
    ['is somebody else’s', '"hello"'],
    ['lacks members', `{"version":1,"record":{"id":"x","eventId":"${eventId}"}}`],
  ])('that %s is set aside and told, and the purchase begins afresh', async (_, text) => {
    const { world, kept, problems, open } = await setup();
    kept.set(key, text);
    const purchase = open();
    expect(await world.until(purchase.resume())).toMatchObject({ phase: 'idle', problem: null });
    expect(problems).toMatchObject([{ code: 'journal_invalid' }]);
    expect(kept.get(`${key}.invalid`)).toBe(text);
    expect(await world.until(purchase.start())).toMatchObject({ phase: 'ready' });
  });

  it('of another buyer or event is never gone on with', async () => {
    const { world, kept, problems, open } = await setup();
    await world.until(open().start());
    const text = kept.get(key)?.replaceAll(userId, '11111111-1111-4111-8111-111111111111') ?? '';
    kept.set(key, text);
    expect(await world.until(open().resume())).toMatchObject({ phase: 'idle' });
    expect(problems).toMatchObject([{ code: 'journal_invalid' }]);
  });

  it('that cannot be written is told, and the purchase goes on', async () => {
    const { world, problems, journalIn, open } = await setup({ payment: {} });
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const state = await world.until(open(journalIn({ ...memoryStorage(), write: full })).start());
    expect(state.result).toMatchObject({ status: 'owned' });
    expect(problems[0]).toMatchObject({ code: 'journal_invalid', cause: { name: 'QuotaExceededError' } });
  });

  it('holds no secret of a guest', async () => {
    const buyer = createGuest();
    const { world, kept, open } = await setup({ buyer, payment: {} });
    await world.until(open().start());
    expect([...kept.keys()].filter((name) => !name.endsWith('.lease'))).toHaveLength(1);
    expect([...kept.values()].join()).not.toContain(buyer.guestToken);
  });

  it('is left to the page that took over: what the old one still hears does not go in', async () => {
    const buyer = createGuest();
    const { world, kept, journalIn, storage, open } = await setup({ buyer });
    const own = `speckit.purchase.${eventId}.${buyer.customerId}`;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    const slow: typeof fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const response = await world.fetch(input, init);
      if (url.endsWith('/cart/add')) await held;
      return response;
    };
    const journal = journalIn(storage);
    const old = open(journal, createWorld({ client: { fetch: slow, clock: world.clock, random: () => 0.5 } }).client);
    void old.start();
    await world.clock.advance(50);
    old.dispose();
    const next = open(journal);
    await world.until(next.resume());
    await world.until(next.pay());
    const before = kept.get(own);
    expect(before).toContain('"status":"owned"');
    answer();
    await world.clock.advance(50);
    expect(old.state.orders).toHaveLength(1);
    expect(kept.get(own)).toBe(before);
  });
});

it('goes on in the page that was taken over from when the page that took over is gone', async () => {
  const { world, journalIn, storage, open } = await setup({ payment: {} });
  /** A client that never gets the answers to some requests. */
  const withoutAnswersOf = (path: string) => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await world.fetch(input, init);
      return (input instanceof Request ? input.url : String(input)).endsWith(path) ? new Promise(() => {}) : response;
    };
    return createWorld({ client: { fetch, clock: world.clock, random: () => 0.5 } }).client;
  };
  const started = open(journalIn(storage), withoutAnswersOf('/cart/add')).start();
  await world.clock.advance(100);
  const next = open(journalIn(storage), withoutAnswersOf('/orders/checkout'));
  void next.resume();
  await world.clock.advance(100);
  expect(next.state.phase).toBe('checking_out');
  next.dispose();
  expect((await world.until(started)).result).toMatchObject({ status: 'owned', evidence: 'order' });
});

describe.each(['guide', 'deployed'] as const)('of two pages without sharing one begins other seats (%s)', (dialect) => {
  it.each(['pay', 'cancel', 'addSeats'] as const)(
    '%s in the first does nothing to them, and says why',
    async (command) => {
      const world = createWorld({ dialect, lag: 0 });
      const [mine, other, third] = await world.choices(3);
      if (!mine || !other || !third) throw new RangeError('no seats');
      const storage = memoryStorage();
      const open = (seat: typeof mine) =>
        createPurchase(world.client, {
          eventId,
          seats: [seat],
          buyer: userBuyer(userId),
          journal: createJournal(storage),
        });
      const first = open(mine);
      await world.until(first.start());
      const second = open(other);
      await world.until(second.start());
      const shown = new Set<string>();
      first.subscribe(() => {
        for (const { seatId } of first.state.seats) shown.add(seatId);
      });
      const given = { pay: () => first.pay({}), cancel: () => first.cancel(), addSeats: () => first.addSeats([third]) };
      for (let tries = 0; tries < 2; tries++) {
        expect(await world.until(given[command]())).toMatchObject({
          phase: 'idle',
          result: null,
          problem: { code: 'purchase_under_way', seatIds: [other.seatId] },
        });
      }
      expect([...shown]).not.toContain(other.seatId);
      expect(second.state).toMatchObject({ phase: 'ready', problem: null });
      expect((await world.until(second.pay({}))).result).toMatchObject({
        status: 'owned',
        ownedSeatIds: [other.seatId],
        chargedCents: 5_000,
      });
    },
  );
});

it('a purchase that was disposed of does nothing more, and leads nobody', async () => {
  const openTab = createTabs();
  const world = createWorld({ lag: 0 });
  const journal = createJournal(memoryStorage());
  const { sharing } = openTab();
  const seats = await world.choices(1);
  const options = { eventId, seats, buyer: userBuyer(userId), journal };
  const gone = createPurchase(world.client, { ...options, sharing });
  await world.until(gone.start());
  gone.dispose();
  const asked = world.requests.length;
  expect(await world.until(gone.pay())).toMatchObject({ phase: 'ready' });
  expect(world.requests).toHaveLength(asked);
  const next = createPurchase(world.client, { ...options, sharing: openTab().sharing });
  await world.until(next.resume());
  expect((await world.until(next.pay())).result).toMatchObject({ status: 'owned' });
});
