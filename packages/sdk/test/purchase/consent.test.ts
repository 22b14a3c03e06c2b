import { describe, expect, it } from 'vitest';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { account, BUYERS, DIALECTS, eventId, openShop, type Shop } from '../support/shop.ts';

const fee = (where: RegExp, amount: number) => (path: string, body: Record<string, unknown>) => {
  if (where.test(path)) body['totalAmount'] = Number(body['totalAmount']) + amount;
};

/** Another seat of the buyer in the cart, put there by a page that knows nothing of this client. */
async function fillCart(shop: Shop, buyer: (typeof BUYERS)[number], seat: { seatId: string; price: number }) {
  const customerId = buyer.kind === 'user' ? buyer.userId : buyer.customerId;
  const held = await shop.ask('inventory', 'POST', '/reservations', { seatId: seat.seatId, customerId });
  const identity = buyer.kind === 'user' ? { userId: buyer.userId } : { guestToken: buyer.guestToken };
  const reservationId = held.json?.['reservationId'];
  const added = await shop.ask('ordering', 'POST', '/cart/add', { ...identity, ...seat, reservationId });
  expect(added.status).toBe(200);
}

describe.each(BUYERS)('seats of something else in the cart of a $kind', (buyer) => {
  it('are named, not paid; agreed to with a sum, all is paid and named', async () => {
    const shop = openShop({ dialect: 'guide' });
    const [other, wanted] = await shop.choices(2);
    if (!other || !wanted) throw new RangeError('no seats');
    await fillCart(shop, buyer, { seatId: other.seatId, price: other.price });
    const purchase = createPurchase(shop.client, { eventId, seats: [wanted], buyer });
    const problem = { code: 'cart_not_empty', seatIds: [other.seatId] };
    expect(await shop.until(purchase.start())).toMatchObject({ phase: 'ready', problem });
    expect(await shop.until(purchase.pay())).toMatchObject({ phase: 'ready', result: null, problem });
    expect(await shop.until(purchase.pay({}, { agreedCents: 9_999 }))).toMatchObject({ phase: 'ready', result: null });
    expect(shop.charges()).toEqual([]);
    const { result } = await shop.until(purchase.pay({}, { agreedCents: 10_000 }));
    expect(result).toMatchObject({ status: 'owned', chargedCents: 10_000 });
    expect([...(result?.ownedSeatIds ?? [])].sort()).toEqual([other.seatId, wanted.seatId].sort());
    expect(shop.charges()).toEqual([10_000]);
  });

  it('put there by another device while the buyer thinks are named, not paid', async () => {
    const shop = openShop({ dialect: 'guide' });
    const [other, wanted] = await shop.choices(2);
    if (!other || !wanted) throw new RangeError('no seats');
    const purchase = createPurchase(shop.client, { eventId, seats: [wanted], buyer });
    expect(await shop.until(purchase.start())).toMatchObject({ phase: 'ready', problem: null });
    await fillCart(shop, buyer, { seatId: other.seatId, price: other.price });
    await shop.clock.advance(5_000);
    const problem = { code: 'cart_not_empty', seatIds: [other.seatId] };
    expect(await shop.until(purchase.pay())).toMatchObject({ phase: 'ready', result: null, problem });
    expect(shop.charges()).toEqual([]);
    const { result } = await shop.until(purchase.pay({}, { agreedCents: 10_000 }));
    expect(result).toMatchObject({ status: 'owned', chargedCents: 10_000 });
    expect(shop.charges()).toEqual([10_000]);
  });

  it('one call that was given a payment pays for nothing that was not shown', async () => {
    for (const dialect of DIALECTS) {
      const shop = openShop({ dialect });
      const [other, wanted] = await shop.choices(2);
      if (!other || !wanted) throw new RangeError('no seats');
      await fillCart(shop, buyer, { seatId: other.seatId, price: other.price });
      const buying = purchaseTickets(shop.client, { eventId, seats: [wanted], buyer, payment: {} });
      const result = await shop.until(buying, 200_000);
      const isOwned = result.status === 'owned';
      expect(result.ownedSeatIds).toEqual(isOwned ? [wanted.seatId] : []);
      expect(shop.charges()).toEqual(isOwned ? [5_000] : []);
      expect(isOwned).toBe(dialect === 'deployed');
    }
  });
});

describe.each(DIALECTS)('another sum (%s)', (dialect) => {
  const payable = dialect === 'guide' ? /cart\/add/ : /cart\/add|checkout/;
  it.each([
    ['a fee in the cart', payable, 30],
    ['a fee of a cent', payable, 0.01],
    ['a rebate', payable, -10],
  ])('%s stops before it and is named; one call ends without paying', async (_, where, amount) => {
    const shop = openShop({ dialect });
    const client = shop.clientThrough(fee(where, amount));
    const purchase = createPurchase(client, { eventId, seats: await shop.choices(1), buyer: account });
    await shop.until(purchase.start());
    const actualCents = 5_000 + Math.round(amount * 100);
    const problem = { code: 'price_changed', expectedCents: 5_000, actualCents };
    expect(await shop.until(purchase.pay())).toMatchObject({ phase: 'ready', problem, result: null });
    expect(shop.charges()).toEqual([]);
    await shop.until(purchase.cancel());
    const buying = purchaseTickets(client, { eventId, seats: await shop.choices(1), buyer: account, payment: {} });
    expect(await shop.until(buying)).toMatchObject({ chargedCents: 0, ownedSeatIds: [] });
    expect(shop.charges()).toEqual([]);
  });

  it.each(['EUR', 'JPY', 'usd'])('another currency (%s) than the prices were shown in', async (currency) => {
    const shop = openShop({ dialect });
    const purchase = createPurchase(shop.client, { eventId, seats: await shop.choices(1), buyer: account });
    await shop.until(purchase.start());
    await shop.until(purchase.pay({ currency }));
    const isSame = currency === 'usd';
    expect(purchase.state.problem?.code).toBe(isSame ? undefined : 'price_changed');
    expect(shop.charges()).toEqual(isSame ? [5_000] : []);
    expect(shop.books().charges.every((charge) => /^usd$/i.test(charge.currency))).toBe(true);
  });

  it.each(['/orders/checkout', '/payments'])(
    'a seat that is added while %s is out is not paid unasked',
    async (path) => {
      const shop = openShop({ dialect });
      const [one, two] = await shop.choices(2);
      if (!one || !two) throw new RangeError('no seats');
      const purchase = createPurchase(shop.client, { eventId, seats: [one], buyer: account });
      await shop.until(purchase.start());
      shop.platform.faults.add({ fault: { kind: 'latency', ms: 2_000 }, method: 'POST', path, times: 1 });
      const paying = purchase.pay();
      await shop.clock.advance(500);
      await shop.until(Promise.all([paying, purchase.addSeats([two])]), 200_000);
      await shop.clock.advance(120_000);
      expect(shop.charges().every((cents) => cents === 5_000)).toBe(true);
      expect(shop.charges().length).toBeLessThanOrEqual(1);
      const charged = shop.charges().reduce((sum, cents) => sum + cents, 0);
      expect(purchase.state.result?.chargedCents ?? 0).toBe(charged);
      expect(purchase.state.result?.ownedSeatIds ?? []).not.toContain(two.seatId);
    },
  );

  it('a purchase that is started once more with its payment does not pay for the seat that was added', async () => {
    const shop = openShop({ dialect });
    const [one, two] = await shop.choices(2);
    if (!one || !two) throw new RangeError('no seats');
    const purchase = createPurchase(shop.client, { eventId, seats: [one], buyer: account, payment: {} });
    const started = purchase.start();
    await shop.until(Promise.all([started, purchase.addSeats([two])]));
    const again = await shop.until(purchase.start());
    expect(again).toMatchObject({ phase: 'ready', seats: [{ seatId: one.seatId }, { seatId: two.seatId }] });
    expect(shop.charges()).toEqual([]);
    expect((await shop.until(purchase.pay({}, { agreedCents: 10_000 }))).result).toMatchObject({ status: 'owned' });
  });

  it('a seat that is added before paying, at `ready`, is paid with the others: its price was shown', async () => {
    const shop = openShop({ dialect });
    const [one, two] = await shop.choices(2);
    if (!one || !two) throw new RangeError('no seats');
    const purchase = createPurchase(shop.client, { eventId, seats: [one], buyer: account });
    await shop.until(purchase.start());
    await shop.until(purchase.addSeats([two]));
    const { result } = await shop.until(purchase.pay());
    expect(result).toMatchObject({ status: 'owned', chargedCents: 10_000 });
    expect(shop.charges().reduce((sum, cents) => sum + cents, 0)).toBe(10_000);
  });
});
