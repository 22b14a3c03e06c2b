// What the README says of buying, where no other test of a purchase shows it.
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/host/storage.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { account, DIALECTS, eventId, guest, hallId, openShop } from '../support/shop.ts';

describe.each(DIALECTS)('on the %s platform', (dialect) => {
  it('every step is given to whoever iterates, in order, until the end', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, payment: {} });
    const types: string[] = [];
    const phases = new Set<string>();
    const reading = (async () => {
      for await (const { event, state } of purchase) {
        types.push(event.type);
        phases.add(state.phase);
      }
    })();
    await shop.until(purchase.start());
    await shop.until(reading);
    const order = ['started', 'hold_sent', 'held', 'cart_sent', 'carted', 'checkout_sent', 'checked_out'];
    expect(types.filter((type) => order.includes(type))).toEqual(order);
    expect([...phases].at(-1)).toBe('ended');
  });

  it('listeners are told after the requests that follow from a step have left', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    shop.platform.faults.add({ fault: { kind: 'latency', ms: 50 }, method: 'POST' });
    const purchase = createPurchase(shop.client, {
      eventId,
      seats,
      buyer: account,
      payment: {},
      journal: createJournal(memoryStorage()),
    });
    const sentAt: Record<string, readonly string[]> = {};
    purchase.subscribe(() => {
      const status = purchase.state.seats[0]?.status ?? '';
      sentAt[status] ??= [...shop.sent];
    });
    await shop.until(purchase.start());
    expect(sentAt['holding']).toContain('POST /reservations');
    expect(sentAt['held']).toContain('POST /cart/add');
    expect(sentAt['in_cart']).toContain('POST /orders/checkout');
  });

  it.each(['guide', 'deployed', 'auto'] as const)(
    'capabilities: %s, which are corrected by what is met',
    async (capabilities) => {
      for (const count of [1, 2]) {
        const shop = openShop({ dialect });
        const seats = await shop.choices(count);
        shop.requests.length = 0;
        const buying = purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {}, capabilities });
        expect(await shop.until(buying)).toMatchObject({ status: 'owned', chargedCents: 5_000 * count });
        expect(shop.charges().reduce((sum, cents) => sum + cents, 0)).toBe(5_000 * count);
        // A platform that was named rightly is not looked at beside the hold.
        const isNamed = capabilities === dialect;
        expect(shop.requests.slice(0, count + 1).some((request) => request.includes('seatmap'))).toBe(
          !isNamed && capabilities === 'auto',
        );
      }
    },
  );

  it('prices in another currency are paid in that one', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, currency: 'EUR' });
    await shop.until(purchase.start());
    await shop.until(purchase.pay({ currency: 'USD' }));
    expect(purchase.state).toMatchObject({
      phase: 'ready',
      problem: { code: 'price_changed', expectedCurrency: 'EUR' },
    });
    expect(shop.charges()).toEqual([]);
  });

  it('ordering never hears of the hold: `platform_behind`, and when to hold it again', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    shop.platform.pause('ordering-service');
    const result = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} }));
    expect(result).toMatchObject({ status: 'failed', lostSeats: [{ code: 'platform_behind' }], chargedCents: 0 });
    const freesAt = Date.parse(result.lostSeats[0]?.freesAt ?? '');
    expect(freesAt).toBeGreaterThan(0);
    await shop.clock.advance(Math.max(0, freesAt - shop.clock.now()) + 1);
    shop.platform.resume('ordering-service');
    await shop.clock.advance(1_000);
    const again = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} }));
    expect(again).toMatchObject({ status: 'owned' });
    expect(shop.charges()).toEqual([5_000]);
  });

  it('inventory has not heard of a seat that the catalog shows: asked again', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1, hallId);
    const fault = { kind: 'status' as const, status: 404, body: '{"error":"Seat not found"}' };
    const rule = shop.platform.faults.add({ fault, method: 'POST', path: '/reservations' });
    shop.clock.setTimeout(() => shop.platform.faults.remove(rule), 6_000);
    const buying = purchaseTickets(shop.client, { eventId: hallId, seats, buyer: account, payment: {} });
    expect(await shop.until(buying)).toMatchObject({ status: 'owned' });
    expect(shop.charges()).toHaveLength(1);
  });

  it('a seat that neither knows is lost at once', async () => {
    const shop = openShop({ dialect });
    const seats = [{ seatId: '11111111-1111-4111-8111-111111111111', price: 50 }];
    const result = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer: guest, payment: {} }));
    expect(result).toMatchObject({ status: 'failed', lostSeats: [{ code: 'seat_not_found' }] });
    expect(shop.tookMs()).toBeLessThan(5_000);
  });
});

it('a receipt is believed after 1.3 s, and confirmed later: subscribers are told of the stronger evidence', async () => {
  const shop = openShop({ dialect: 'deployed' });
  const seats = await shop.choices(1);
  // Nothing that payment says reaches the catalog: the seat does not turn sold.
  shop.platform.pause('catalog-service-group');
  const purchase = createPurchase(shop.client, { eventId, seats, buyer: account, payment: {} });
  const told: unknown[] = [];
  let toldAt = 0;
  purchase.subscribe(() => {
    const { result } = purchase.state;
    if (!result || told.at(-1) === result.evidence) return;
    told.push(result.evidence);
    toldAt ||= shop.clock.monotonic();
  });
  const { result } = await shop.until(purchase.start());
  expect(result).toMatchObject({ status: 'owned', evidence: 'receipt', chargedCents: 5_000 });
  // The charge is in the books when the payment has been answered.
  const waitedMs = toldAt - (shop.books().charges[0]?.at ?? 0);
  expect(waitedMs).toBeGreaterThan(1_200);
  expect(waitedMs).toBeLessThanOrEqual(1_500);
  shop.platform.resume('catalog-service-group');
  await shop.clock.advance(120_000);
  expect(purchase.state.result).toMatchObject({ status: 'owned', evidence: 'seatmap' });
  expect(told).toEqual(['receipt', 'seatmap']);
});
