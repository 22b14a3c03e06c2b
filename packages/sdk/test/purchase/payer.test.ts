// Payment takes only GUIDs: a buyer it cannot charge learns it before a seat is in a cart, and before the hold where the
// platform is known by then.
import { expect, it } from 'vitest';
import { userBuyer } from '../../src/models/buyer.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { account, eventId, guest, openShop } from '../support/shop.ts';

const BUYERS = [
  [userBuyer('user-123'), 'buyer.userId'],
  [{ ...guest, customerId: 'customer-123' }, 'buyer.customerId'],
] as const;

it.each(BUYERS)('%j: not charged by POST /payments, so nothing enters a cart', async (buyer, path) => {
  const shop = openShop({ dialect: 'deployed' });
  const seats = await shop.choices(1);
  const options = { eventId, seats, buyer, payment: {} };
  const result = await shop.until(purchaseTickets(shop.client, options));
  expect(result).toMatchObject({
    status: 'failed',
    problem: { code: 'invalid_request', issues: [{ path, message: 'must be a dashed UUID' }] },
    lostSeats: [{ code: 'invalid_request' }],
    chargedCents: 0,
  });
  expect(shop.count('POST /cart/add')).toBe(0);

  // The platform is known now: not even a hold.
  const holds = shop.count('POST /reservations');
  const again = await shop.until(purchaseTickets(shop.client, options));
  expect(again).toMatchObject({ status: 'failed', problem: { code: 'invalid_request' } });
  expect(shop.count('POST /reservations')).toBe(holds);
  expect(shop.charges()).toEqual([]);
});

it('a seatmap that is late: the cart waits for it', async () => {
  const shop = openShop({ dialect: 'deployed' });
  const seats = await shop.choices(1);
  shop.platform.faults.add({ fault: { kind: 'latency', ms: 800 }, method: 'GET' });
  const [[buyer]] = BUYERS;
  const result = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer, payment: {} }));
  expect(result).toMatchObject({ status: 'failed', problem: { code: 'invalid_request' } });
  expect(shop.count('POST /cart/add')).toBe(0);
});

it('where checkout pays, any customer id buys; a GUID waits for nothing', async () => {
  for (const buyer of [userBuyer('user-123'), account, guest]) {
    const shop = openShop({ dialect: 'guide' });
    const seats = await shop.choices(1);
    const result = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer, payment: {} }));
    expect(result).toMatchObject({ status: 'owned', problem: null, chargedCents: 5_000 });
  }
});
