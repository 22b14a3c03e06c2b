import { describe, expect, it } from 'vitest';
import { userBuyer } from '../../src/models/buyer.ts';
import { createCoreClient } from '../../src/createCoreClient.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { localServices } from '../../src/models/services.ts';
import { createWorld, eventId, userId } from '../../../testing/world/clientWorld.ts';

const MINUTE = 60_000;

describe.each(['guide', 'deployed'] as const)('a computer whose clock is wrong (%s)', (dialect) => {
  it.each([-30, -3, 0, 3, 30])('by %i minutes buys all the same, and knows when the hold is over', async (minutes) => {
    const { platform, clock, until, choices, fetch } = createWorld({ dialect });
    const seats = await choices(1);
    const own = { ...clock, now: () => clock.now() + minutes * MINUTE };
    const client = createCoreClient({ services: localServices, fetch, clock: own, random: () => 0.5 });
    const purchase = createPurchase(client, { eventId, seats, buyer: userBuyer(userId) });
    const began = clock.now();
    const state = await until(purchase.start());
    expect(state).toMatchObject({ phase: 'ready' });
    const left = Date.parse(state.expiresAt ?? '') - own.now();
    const holdMs = dialect === 'guide' ? 900_000 : 60_000;
    expect(left).toBeLessThanOrEqual(holdMs);
    expect(left).toBeGreaterThan(holdMs - (clock.now() - began) - 1_000);
    expect((await until(purchase.pay())).result).toMatchObject({ status: 'owned' });
    platform.dispose();
  });
});
