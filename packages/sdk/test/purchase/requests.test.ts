import { describe, expect, it } from 'vitest';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { BUYERS, DIALECTS, eventId, hallId, openShop } from '../support/shop.ts';

describe.each(DIALECTS)('a seat bought without conflict or lag (%s)', (dialect) => {
  it.each(BUYERS)('costs at most six requests the first time and five after ($kind)', async (buyer) => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(4, hallId);
    const costs: number[] = [];
    for (const seat of seats) {
      const before = shop.requests.length;
      const buying = purchaseTickets(shop.client, { eventId: hallId, seats: [seat], buyer, payment: {} });
      expect(await shop.until(buying)).toMatchObject({ status: 'owned', chargedCents: seat.price * 100 });
      // What is only looked at afterwards costs a request, too.
      await shop.clock.advance(60_000);
      costs.push(shop.requests.length - before);
    }
    expect(costs[0]).toBeLessThanOrEqual(6);
    for (const cost of costs.slice(1)) expect(cost).toBeLessThanOrEqual(5);
    expect(shop.charges()).toHaveLength(4);
  });

  it.each(BUYERS)('costs as much when the buyer thinks it over at `ready` ($kind)', async (buyer) => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    shop.requests.length = 0;
    const purchase = createPurchase(shop.client, { eventId, seats, buyer });
    await shop.until(purchase.start());
    await shop.clock.advance(20_000);
    expect((await shop.until(purchase.pay())).result).toMatchObject({ status: 'owned' });
    await shop.clock.advance(60_000);
    expect(shop.requests.length).toBeLessThanOrEqual(6);
  });
});
