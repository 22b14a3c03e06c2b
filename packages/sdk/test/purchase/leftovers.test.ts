import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/host/storage.ts';
import { createPurchase, type Purchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { mergeGuestCart } from '../../src/session.ts';
import { account, BUYERS, DIALECTS, eventId, guest, openShop, type Shop } from '../support/shop.ts';

/** Ways to turn away from a purchase. */
const WAYS: Readonly<Record<string, (shop: Shop, purchase: Purchase) => Promise<unknown>>> = {
  'cancelled at `ready`': async (shop, purchase) => {
    await shop.until(purchase.start());
    await shop.until(purchase.cancel());
  },
  'left at `ready`': async (shop, purchase) => {
    await shop.until(purchase.start());
    purchase.dispose();
  },
  'cancelled while the hold is out': (shop, purchase) =>
    during(shop, purchase, '/reservations', () => purchase.cancel()),
  'cancelled while the cart is out': (shop, purchase) => during(shop, purchase, '/cart/add', () => purchase.cancel()),
  'left while the cart is out': (shop, purchase) => during(shop, purchase, '/cart/add', () => purchase.dispose()),
};

/** Does something while a request of the purchase is on its way. */
async function during(shop: Shop, purchase: Purchase, path: string, act: () => unknown) {
  shop.platform.faults.add({ fault: { kind: 'latency', ms: 2_000 }, method: 'POST', path, times: 1 });
  const started = purchase.start();
  await shop.clock.advance(1_000);
  const acted = act();
  await shop.until(Promise.all([started, acted]));
}

describe.each(DIALECTS)('a purchase that was given up (%s)', (dialect) => {
  const CASES = BUYERS.flatMap((buyer) =>
    Object.entries(WAYS).flatMap(([how, leave]) =>
      [1_000, 90_000].map((laterMs) => ({ kind: buyer.kind, buyer, how, leave, laterMs })),
    ),
  );
  it.each(CASES)(
    '$how by a $kind: the next one, $laterMs ms later, is bought alone',
    async ({ buyer, leave, laterMs }) => {
      const shop = openShop({ dialect });
      const [one, two] = await shop.choices(2);
      if (!one || !two) throw new RangeError('no seats');
      const first = createPurchase(shop.client, { eventId, seats: [one], buyer });
      await leave(shop, first);
      await shop.clock.advance(laterMs);
      const second = createPurchase(shop.client, { eventId, seats: [two], buyer, payment: {} });
      const { result } = await shop.until(second.start(), 200_000);
      expect(result).toMatchObject({ status: 'owned', ownedSeatIds: [two.seatId], chargedCents: 5_000 });
      await shop.clock.advance(1_200_000);
      expect(shop.charges()).toEqual([5_000]);
      expect(shop.orders().filter((state) => state === 'draft' || state === 'pending')).toEqual([]);
    },
  );

  it('after a page that is gone for ever, by another client: what is said is what happened', async () => {
    for (const buyer of BUYERS) {
      const shop = openShop({ dialect });
      const [one, two] = await shop.choices(2);
      if (!one || !two) throw new RangeError('no seats');
      const first = createPurchase(shop.client, { eventId, seats: [one], buyer });
      await shop.until(first.start());
      first.dispose();
      const options = { eventId, seats: [two], buyer };
      const second = createPurchase(shop.clientWith({}), options);
      await shop.until(second.start(), 200_000);
      // By the guide both are in one cart, and it is said; the deployed services refuse, and an order without the account is made.
      const foreign = { phase: 'ready', problem: { code: 'cart_not_empty', seatIds: [one.seatId] } };
      expect(second.state).toMatchObject(dialect === 'guide' ? foreign : { phase: 'ready', problem: null });
      await shop.until(second.pay(), 200_000);
      expect(shop.charges()).toEqual(dialect === 'guide' ? [] : [5_000]);
      expect(second.state.result?.status).toBe(dialect === 'guide' ? undefined : 'owned');
      expect(second.state.result?.mailsTickets ?? false).toBe(false);
    }
  });

  it('the same seat again: refused by the buyer’s own hold, and it is said until when', async () => {
    const shop = openShop({ dialect });
    const options = { eventId, seats: await shop.choices(1), buyer: account };
    const journal = createJournal(memoryStorage());
    const first = createPurchase(shop.client, { ...options, journal });
    await shop.until(first.start());
    const given = (await shop.until(first.cancel())).result?.lostSeats[0]?.freesAt;
    expect(given).toBeDefined();
    // In the same page, and after a reload.
    for (const client of [shop.client, shop.clientWith({})]) {
      const again = createPurchase(client, { ...options, journal, payment: {} });
      const { result } = await shop.until(again.start(), 200_000);
      expect(result).toMatchObject({ status: 'failed', lostSeats: [{ code: 'seat_unavailable' }] });
      expect(Date.parse(result?.lostSeats[0]?.freesAt ?? '')).toBeGreaterThanOrEqual(Date.parse(given ?? '') - 100);
    }
    await shop.clock.advance(Date.parse(given ?? '') - shop.clock.now() + 1);
    const last = createPurchase(shop.client, { ...options, journal, payment: {} });
    expect((await shop.until(last.start(), 200_000)).result).toMatchObject({ status: 'owned' });
    expect(shop.charges()).toEqual([5_000]);
  });

  it('a seat that cannot be had takes the order of the others back', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(2);
    const taken = { seatId: seats[1]?.seatId ?? '', customerId: '99999999-2222-4333-8444-555555555555' };
    await shop.ask('inventory', 'POST', '/reservations', taken);
    const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, payment: {} });
    const { result } = await shop.until(purchase.start());
    expect(result).toMatchObject({ status: 'failed', chargedCents: 0, leftOrderIds: [] });
    expect(shop.orders().filter((state) => state === 'draft')).toEqual([]);
    expect(shop.charges()).toEqual([]);
  });

  it('a cart that moved to an account is not paid by the guest’s old page', async () => {
    const shop = openShop({ dialect });
    const purchase = createPurchase(shop.client, { eventId, seats: await shop.choices(1), buyer: guest });
    const { seats, orders } = await shop.until(purchase.start());
    const moved = seats.map(({ seatId, reservationId = '', price }) => ({ seatId, reservationId, price }));
    const order = { guest, userId: account.userId, orderId: orders[0]?.id ?? '', seats: moved };
    const merged = await shop.until(mergeGuestCart(shop.client, order));
    expect(merged.buyer.kind).toBe('user');
    const { result } = await shop.until(purchase.pay(), 200_000);
    expect(result?.chargedCents).toBe(0);
    expect(['failed', 'expired']).toContain(result?.status);
    expect(shop.charges()).toEqual([]);
    expect(shop.orders().at(-1)).toBe('draft');
  });
});

it.each(DIALECTS)(
  'what was bought in part is not bought again by the same choice after a reload (%s)',
  async (dialect) => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(2);
    const taken = { seatId: seats[1]?.seatId ?? '', customerId: '99999999-2222-4333-8444-555555555555' };
    await shop.ask('inventory', 'POST', '/reservations', taken);
    const journal = createJournal(memoryStorage());
    const options = { eventId, seats, buyer: account, payment: {}, policy: 'best-effort' as const, journal };
    const partial = { status: 'partial', ownedSeatIds: [seats[0]?.seatId], chargedCents: 5_000 };
    for (const client of [shop.client, shop.clientWith({})]) {
      const page = createPurchase(client, options);
      expect((await shop.until(page.start(), 200_000)).result).toMatchObject(partial);
      page.dispose();
    }
    expect(shop.count('POST /reservations')).toBe(2);
    expect(shop.charges()).toEqual([5_000]);
  },
);

describe.each(DIALECTS)('a command of a page that was just loaded (%s)', (dialect) => {
  /** A kept purchase at `ready`, and a new page for it. */
  const reloaded = async () => {
    const shop = openShop({ dialect });
    const journal = createJournal(memoryStorage());
    const options = { eventId, seats: await shop.choices(1), buyer: account, journal };
    const before = createPurchase(shop.client, options);
    await shop.until(before.start());
    before.dispose();
    return { shop, page: createPurchase(shop.clientWith({}), options) };
  };

  it('`cancel` before `resume` gives the kept order back', async () => {
    const { shop, page } = await reloaded();
    const { result } = await shop.until(page.cancel());
    expect(result).toMatchObject({ status: 'cancelled', chargedCents: 0 });
    expect(result?.lostSeats[0]?.freesAt).toBeDefined();
    expect(shop.orders()).toEqual(['cancelled']);
  });

  it('`pay` before `resume` pays the kept order, once', async () => {
    const { shop, page } = await reloaded();
    expect((await shop.until(page.pay())).result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(shop.count('POST /reservations')).toBe(1);
    expect(shop.charges()).toEqual([5_000]);
  });

  it('`cancel` beside `resume` is not undone by it', async () => {
    for (const isFirst of [true, false]) {
      const { shop, page } = await reloaded();
      const commands = isFirst ? [page.cancel(), page.resume()] : [page.resume(), page.cancel()];
      await shop.until(Promise.all(commands));
      await shop.until(page.resume());
      await shop.clock.advance(120_000);
      expect(page.state.result).toMatchObject({ status: 'cancelled', chargedCents: 0 });
      expect(shop.charges()).toEqual([]);
    }
  });

  it('twice the same at once: one hold, one charge', async () => {
    const shop = openShop({ dialect });
    const purchase = createPurchase(shop.client, { eventId, seats: await shop.choices(1), buyer: account });
    await shop.until(Promise.all([purchase.start(), purchase.start()]));
    await shop.until(Promise.all([purchase.pay(), purchase.pay(), purchase.resume()]));
    expect(purchase.state.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(shop.count('POST /reservations')).toBe(1);
    expect(shop.charges()).toEqual([5_000]);
  });
});
