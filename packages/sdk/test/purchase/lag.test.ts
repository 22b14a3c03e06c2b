import { describe, expect, it } from 'vitest';
import { createGuest, userBuyer } from '../../src/models/buyer.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { createLagMemory } from '../../src/wait/lagMemory.ts';
import { createWorld, eventId, hallId, userId } from '../../../testing/world/clientWorld.ts';

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

it.each(['guide', 'deployed'] as const)(
  'learns how long it takes, asks less, and says so (%s)',
  async (dialect) => {
    const world = createWorld({ dialect, lag: { kind: 'logNormal', medianMs: 800, sigma: 0.2 }, scenario: 'default' });
    const lags = createLagMemory({ clock: world.clock });
    const asked: number[] = [];
    const estimates = new Set<number | undefined>();
    const seats = await world.choices(12, hallId);
    for (const seat of seats) {
      const before = world.requests.length;
      const purchase = createPurchase(world.client, {
        eventId: hallId,
        seats: [seat],
        buyer: createGuest(),
        payment: {},
        lags,
      });
      purchase.subscribe(() => {
        const { waiting } = purchase.state;
        if (waiting?.for === 'cart') estimates.add(waiting.estimate?.medianMs);
      });
      expect((await world.until(purchase.start())).result).toMatchObject({ status: 'owned' });
      const requests = world.requests.slice(before);
      asked.push(requests.filter((request) => request.startsWith('POST /cart/add')).length);
    }
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(asked.slice(6)) / 6).toBeLessThan(0.75 * (asked[0] ?? 0));
    const [first, ...later] = [...estimates];
    expect(first).toBeUndefined();
    expect(lags.estimate('ordering>payment') ?? lags.estimate('payment>catalog')).not.toBeNull();
    expect(later.at(-1)).toBeGreaterThan(500);
    expect(later.at(-1)).toBeLessThan(1_200);
  },
  20_000,
);
