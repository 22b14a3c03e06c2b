import type { Fault } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { addToCartWhenReady } from '../../src/wait.ts';
import { account, BUYERS, DIALECTS, eventId, openShop, type Shop } from '../support/shop.ts';

const STEPS = ['/reservations', '/cart/add', '/orders/checkout', '/payments'] as const;
/** After the end of a hold everything is told within two minutes. Hold and sweep, ms. */
const LIMIT_MS = { guide: 900_000 + 120_000, deployed: 70_000 + 120_000 } as const;
const PLACES = DIALECTS.flatMap((dialect) =>
  STEPS.filter((path) => dialect === 'deployed' || path !== '/payments').map((path) => ({ dialect, path })),
);

async function buyThrough(shop: Shop, path: string, fault: Fault, times: number, limitMs: number) {
  const seats = await shop.choices(1);
  shop.platform.faults.add({ fault, method: 'POST', path, times });
  shop.requests.length = 0;
  const result = await shop.until(
    purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} }),
    limitMs,
  );
  const tookMs = shop.tookMs();
  await shop.clock.advance(120_000);
  return { ...result, tookMs };
}
const refusal = (status: number, retryAfter?: string): Fault => ({
  kind: 'status',
  status,
  ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
});

describe.each(PLACES)('one refusal that says "not now" at $path ($dialect)', ({ dialect, path }) => {
  it.each([
    [401, undefined],
    [403, undefined],
    [408, undefined],
    [425, undefined],
    [429, undefined],
    [429, '0'],
    [429, '1'],
    [429, '3600'],
    [429, '2592000'],
    [429, '9999999999'],
    [429, 'Fri, 31 Dec 2099 23:59:59 GMT'],
    [429, 'soon'],
    [503, '1'],
    [503, '3600'],
    [502, undefined],
    [504, undefined],
  ])('%i, Retry-After %s: bought while the hold lives', async (status, retryAfter) => {
    const shop = openShop({ dialect });
    const result = await buyThrough(shop, path, refusal(status, retryAfter), 1, LIMIT_MS[dialect]);
    expect(result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(result.tookMs).toBeLessThan(45_000);
    expect(shop.charges()).toEqual([5_000]);
  });

  it.each(['0', '1', '3600', '2592000', '9999999999', undefined])(
    '429 for ever, Retry-After %s: no loop, and an end',
    async (retryAfter) => {
      const shop = openShop({ dialect });
      const { chargedCents, status, tookMs } = await buyThrough(
        shop,
        path,
        refusal(429, retryAfter),
        1_000_000,
        LIMIT_MS[dialect],
      );
      // Where money may have moved before the refusal nothing tells in the end.
      const isMoney = path === '/payments' || (dialect === 'guide' && path === '/orders/checkout');
      expect(['failed', 'expired', ...(isMoney ? ['outcome_unknown'] : [])]).toContain(status);
      expect(chargedCents).toBe(0);
      expect(shop.charges()).toEqual([]);
      // At most one a second on average.
      expect(shop.count(`POST ${path}`)).toBeLessThanOrEqual(10 + tookMs / 1_000);
      expect(shop.orders().filter((state) => state === 'draft')).toEqual([]);
    },
  );
});

it.each(['0', '9999999999', undefined])(
  'a wait for the cart that is told "Retry-After: %s" makes no loop',
  async (told) => {
    const shop = openShop({ dialect: 'guide' });
    const [seat] = await shop.choices(1);
    shop.platform.faults.add({ fault: refusal(429, told), method: 'POST', path: '/cart/add' });
    const stop = new AbortController();
    const id = '550e8400-e29b-41d4-a716-446655440000';
    const cart = { reservationId: id, seatId: seat?.seatId ?? '', price: 50, userId: account.userId };
    const expiresAt = new Date(shop.clock.now() + 900_000).toISOString();
    const waiting = addToCartWhenReady(shop.client, { ...cart, expiresAt }, { signal: stop.signal });
    waiting.catch(() => undefined);
    await shop.clock.advance(2_000);
    expect(shop.count('POST /cart/add')).toBeLessThanOrEqual(15);
    stop.abort();
    await expect(shop.until(waiting)).rejects.toMatchObject({ code: 'aborted' });
  },
);

describe.each(DIALECTS)('a service that is away (%s)', (dialect) => {
  const SERVICES = ['inventory', 'ordering', 'payment', 'catalog'] as const;
  it.each(SERVICES.flatMap((service) => [2, 5, 15, 25].map((seconds) => ({ service, seconds }))))(
    '$service for $seconds s: bought while the hold lives',
    async ({ service, seconds }) => {
      const shop = openShop({ dialect });
      const seats = await shop.choices(1);
      shop.platform.outages.setService(service, true);
      shop.clock.setTimeout(() => shop.platform.outages.setService(service, false), seconds * 1_000);
      const buying = purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} });
      expect(await shop.until(buying, 120_000)).toMatchObject({ status: 'owned', chargedCents: 5_000 });
      expect(shop.tookMs()).toBeLessThan(seconds * 1_000 + 30_000);
      expect(shop.charges()).toEqual([5_000]);
    },
  );

  const BEHIND_GATEWAY = STEPS.flatMap((path) => [502, 503, 504].map((status) => ({ path, status })));
  it.each(BEHIND_GATEWAY)(
    '$path is away for 25 s behind a gateway that says $status: bought',
    async ({ path, status }) => {
      const shop = openShop({ dialect });
      const seats = await shop.choices(1);
      const rule = shop.platform.faults.add({ fault: refusal(status), method: 'POST', path });
      shop.clock.setTimeout(() => shop.platform.faults.remove(rule), 25_000);
      const buying = purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} });
      expect(await shop.until(buying, 120_000)).toMatchObject({ status: 'owned', chargedCents: 5_000 });
      expect(shop.charges()).toEqual([5_000]);
    },
  );

  it.each([6_000, 15_000, 25_000])('a catalog that needs %i ms for each answer costs no sale', async (ms) => {
    for (const capabilities of ['auto', dialect] as const) {
      const shop = openShop({ dialect });
      const seats = await shop.choices(1);
      shop.platform.faults.add({ fault: { kind: 'latency', ms }, method: 'GET', path: '/events/*/seatmap' });
      const buying = purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {}, capabilities });
      expect(await shop.until(buying, 120_000)).toMatchObject({ status: 'owned', chargedCents: 5_000 });
      expect(shop.tookMs()).toBeLessThan(20_000);
      expect(shop.charges()).toEqual([5_000]);
    }
  });

  it.each(STEPS)('a 204 in place of an answer of %s: at most one charge, and the books agree', async (path) => {
    const shop = openShop({ dialect });
    const fault: Fault = { kind: 'status', status: 204, after: true };
    const { status, chargedCents } = await buyThrough(shop, path, fault, 1, LIMIT_MS[dialect]);
    expect(['owned', 'failed', 'expired']).toContain(status);
    expect(shop.charges()).toEqual(status === 'owned' ? [5_000] : []);
    expect(chargedCents).toBe(status === 'owned' ? 5_000 : 0);
  });
});

describe.each(DIALECTS)('the reply of the cart is lost (%s)', (dialect) => {
  it.each(BUYERS.flatMap((buyer) => [1, 2].map((count) => ({ buyer, kind: buyer.kind, count }))))(
    '$kind, $count seat(s): bought, and so is the next',
    async ({ buyer, count }) => {
      const shop = openShop({ dialect });
      const seats = await shop.choices(count);
      shop.platform.faults.add({ fault: { kind: 'dropAfter' }, method: 'POST', path: '/cart/add', times: 1 });
      const result = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer, payment: {} }), 200_000);
      const cents = seats.reduce((sum, { price }) => sum + price * 100, 0);
      // By the guide the second seat tells which draft it is; else the seat goes into an order of a guest.
      const mailsTickets = dialect === 'guide' && buyer.kind === 'user' && count === 2;
      expect(result).toMatchObject({ status: 'owned', chargedCents: cents, mailsTickets });
      await shop.clock.advance(120_000);
      expect(shop.charges().reduce((sum, each) => sum + each, 0)).toBe(cents);
      // A draft that nobody can name may be left; it does not stand in the way of the next purchase.
      const [next] = await shop.choices(1);
      if (!next) throw new RangeError('no seat');
      const buying = purchaseTickets(shop.client, { eventId, seats: [next], buyer, payment: {} });
      expect(await shop.until(buying, 200_000)).toMatchObject({ status: 'owned', ownedSeatIds: [next.seatId] });
      expect(shop.charges().reduce((sum, each) => sum + each, 0)).toBe(cents + next.price * 100);
    },
  );
});

it.each(DIALECTS)(
  'the reply of the checkout is lost, and so is the cancel of its order: bought (%s)',
  async (dialect) => {
    for (const kind of ['dropAfter', 'dropBefore', 'truncatedBody'] as const) {
      const shop = openShop({ dialect });
      const seats = await shop.choices(1);
      shop.platform.faults.add({ fault: { kind }, method: 'POST', path: '/orders/checkout', times: 1 });
      shop.platform.faults.add({ fault: { kind: 'dropBefore' }, method: 'PATCH', path: '/orders/*/cancel', times: 2 });
      const buying = purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} });
      expect(await shop.until(buying, 120_000)).toMatchObject({ status: 'owned', chargedCents: 5_000 });
      await shop.clock.advance(120_000);
      expect(shop.charges()).toEqual([5_000]);
      expect(shop.orders().filter((state) => state === 'draft')).toEqual([]);
    }
  },
);

it.each(DIALECTS)('a cancel is told soon though ordering hangs (%s)', async (dialect) => {
  const shop = openShop({ dialect });
  const seats = await shop.choices(1);
  const purchase = createPurchase(shop.client, { eventId, seats, buyer: account });
  await shop.until(purchase.start());
  shop.platform.faults.add({ fault: { kind: 'latency', ms: 600_000 }, path: '/orders/*/cancel' });
  const { result } = await shop.until(purchase.cancel(), 30_000);
  expect(result).toMatchObject({ status: 'cancelled', chargedCents: 0 });
  expect(shop.tookMs()).toBeLessThan(15_000);
  expect(result?.leftOrderIds).toHaveLength(1);
  // What is left is still taken back, or ended by the platform with its hold.
  await shop.clock.advance(LIMIT_MS[dialect]);
  expect(shop.charges()).toEqual([]);
});
