import { describe, expect, it } from 'vitest';
import { createGuest, userBuyer } from '../../src/models/buyer.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { createWorld, hallId, userId, type World } from '../../../testing/world/clientWorld.ts';

const count = ({ requests }: World, name: string) => requests.filter((request) => request.startsWith(name)).length;

async function buy(
  dialect: 'guide' | 'deployed',
  seats: number,
  environment: 'Development' | 'Production' = 'Development',
) {
  const world = createWorld({ dialect, environment, lag: 300 });
  const choices = await world.choices(seats, hallId);
  world.requests.length = 0;
  const buying = purchaseTickets(world.client, {
    eventId: hallId,
    seats: choices,
    buyer: userBuyer(userId),
    payment: {},
  });
  return { world, result: await world.until(buying), tookMs: world.tookMs() };
}

describe('eight seats at once', () => {
  it('take at most 2.5 times as long as one, by the guide', async () => {
    const one = await buy('guide', 1);
    const eight = await buy('guide', 8);
    expect(eight.result).toMatchObject({ status: 'owned', lostSeats: [] });
    expect(eight.result.orderIds).toHaveLength(1);
    expect(eight.tookMs / one.tookMs).toBeLessThanOrEqual(2.5);
    expect(count(eight.world, 'POST /reservations')).toBe(8);
    expect(count(eight.world, 'POST /orders/checkout')).toBe(1);
    // Eight that get in, and what the waiting costs: nothing near eight waits of their own.
    expect(count(eight.world, 'POST /cart/add')).toBeLessThanOrEqual(8 + count(one.world, 'POST /cart/add') + 8);
  });

  it.each(['Development', 'Production'] as const)(
    'are eight orders and eight payments as deployed (%s)',
    async (environment) => {
      const { world, result } = await buy('deployed', 8, environment);
      expect(result).toMatchObject({ status: 'owned', lostSeats: [], evidence: 'seatmap' });
      expect(result.capabilities).toMatchObject({ preset: 'deployed', severalSeatsPerOrder: false });
      expect(result.ownedSeatIds).toHaveLength(8);
      expect(new Set(result.orderIds).size).toBe(8);
      expect(new Set(result.paymentIds).size).toBe(8);
      expect(count(world, 'POST /payments 200')).toBe(8);
      expect(count(world, 'POST /cart/add 500')).toBe(0);
    },
  );

  it('are named one by one when some cannot be paid', async () => {
    const world = createWorld({ dialect: 'deployed' });
    const choices = await world.choices(8, hallId);
    const seats = choices.map((seat, index) => (index === 2 ? { ...seat, price: 52.66 } : seat));
    const result = await world.until(
      purchaseTickets(world.client, {
        eventId: hallId,
        seats,
        buyer: userBuyer(userId),
        payment: {},
        policy: 'best-effort',
        capabilities: 'deployed',
      }),
    );
    expect(result).toMatchObject({
      status: 'partial',
      lostSeats: [{ seatId: seats[2]?.seatId, code: 'payment_declined' }],
    });
    expect(result.ownedSeatIds).toHaveLength(7);
    expect(result.chargedCents).toBe(
      choices.reduce((sum, { price }, index) => sum + (index === 2 ? 0 : price * 100), 0),
    );
  });

  it('go order by order from the moment a second seat answers 500, whatever was promised', async () => {
    const world = createWorld({ dialect: 'guide', quirks: { secondSeatFails: true } });
    const seats = await world.choices(2, hallId);
    const buying = purchaseTickets(world.client, { eventId: hallId, seats, buyer: createGuest(), payment: {} });
    const result = await world.until(buying);
    expect(result).toMatchObject({ status: 'owned', capabilities: { severalSeatsPerOrder: false } });
    expect(result.orderIds).toHaveLength(2);
  });
});

describe('while ordering restarts', () => {
  it.each(['guide', 'deployed'] as const)('a purchase waits until it hears again (%s)', async (dialect) => {
    const world = createWorld({ dialect });
    const seats = await world.choices(2, hallId);
    world.platform.outages.restart('ordering');
    const buying = purchaseTickets(world.client, { eventId: hallId, seats, buyer: userBuyer(userId), payment: {} });
    expect(await world.until(buying)).toMatchObject({ status: 'owned' });
    expect(world.tookMs()).toBeGreaterThan(4_800);
    expect(world.tookMs()).toBeLessThan(9_000);
  });

  it('a reservation it has forgotten is reported, with the time at which the seat can be held again', async () => {
    const world = createWorld({ dialect: 'deployed' });
    const seats = await world.choices(1, hallId);
    // It hears of the hold, and loses its memory while the first request for the cart is on its way.
    world.platform.faults.add({ fault: { kind: 'latency', ms: 2_000 }, path: '/cart/add', times: 1 });
    const purchase = createPurchase(world.client, { eventId: hallId, seats, buyer: userBuyer(userId) });
    const starting = purchase.start();
    await world.clock.advance(1_000);
    world.platform.outages.restart('ordering');
    const { result, seats: held } = await world.until(starting);
    const { expiresAt = '' } = held[0] ?? {};
    expect(result).toMatchObject({ status: 'failed', chargedCents: 0 });
    // Whether it has forgotten the hold or not heard of it, nothing tells: it does not mean that there is no hold.
    expect(result?.lostSeats).toMatchObject([{ code: 'platform_behind' }]);
    const freesAt = Date.parse(result?.lostSeats[0]?.freesAt ?? '');
    expect(freesAt).toBe(Date.parse(expiresAt) + 10_000);
    await world.clock.advance(freesAt - world.clock.now());
    const again = purchaseTickets(world.client, { eventId: hallId, seats, buyer: userBuyer(userId), payment: {} });
    expect(await world.until(again)).toMatchObject({ status: 'owned' });
  });
});
