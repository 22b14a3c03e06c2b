import { describe, expect, it } from 'vitest';
import { createGuest, userBuyer } from '../../src/buyer.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { createWorld, eventId, userId } from './world.ts';

const PLATFORMS = [
  { dialect: 'guide', environment: 'Development' },
  { dialect: 'docs', environment: 'Development' },
  { dialect: 'deployed', environment: 'Development' },
  { dialect: 'deployed', environment: 'Production' },
] as const;

describe.each(PLATFORMS)('a purchase from $dialect, $environment', (platform) => {
  it.each([0, 300, 3_000, 20_000])('waits for a lag of %i ms, and hardly longer', async (ms) => {
    const lag = ms === 0 ? { kind: 'none' as const } : { kind: 'fixed' as const, ms };
    const world = createWorld({ ...platform, lag });
    const seats = await world.choices(1);
    const purchase = createPurchase(world.client, { eventId, seats, buyer: userBuyer(userId) });
    world.requests.length = 0;

    expect(await world.until(purchase.start())).toMatchObject({
      phase: 'ready',
      problem: null,
      seats: [{ status: 'in_cart' }],
    });
    expect(world.tookMs()).toBeLessThanOrEqual(ms + 2 * Math.sqrt(20 * ms));
    const asked = world.requests.filter((request) => request.startsWith('POST /cart/add')).length;
    expect(asked).toBeLessThanOrEqual(3 + Math.sqrt(ms / 20));

    const { result } = await world.until(purchase.pay({ method: 'credit_card' }));
    expect(result).toMatchObject({ status: 'owned', lostSeats: [], chargedCents: 5_000 });
    await world.clock.advance(ms);
    expect(await world.seatmap()).toContainEqual(expect.objectContaining({ id: seats[0]?.seatId, status: 'sold' }));
  });

  it('goes on when a paused consumer is resumed', async () => {
    const world = createWorld({ ...platform, lag: 0 });
    const seats = await world.choices(1);
    world.platform.pause('ordering-service');
    const buying = purchaseTickets(world.client, { eventId, seats, buyer: createGuest(), payment: {} });
    await world.clock.advance(30_000);
    world.platform.resume('ordering-service');
    expect(await world.until(buying, 20_000)).toMatchObject({ status: 'owned' });
    expect(world.tookMs()).toBeLessThan(4_000);
  });
});
