import { expect, it } from 'vitest';
import { userBuyer } from '../../src/models/buyer.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { createRequestBudget } from '../../src/wait/requestBudget.ts';
import { createWorld, eventId, userId } from '../../../testing/world/clientWorld.ts';

it.each(['hold_sent', 'held', 'carted', 'checked_out'])('a connection lost after %s is waited for', async (when) => {
  const world = createWorld({ dialect: 'guide', lag: 300 });
  const seats = await world.choices(1);
  let isOnline = true;
  const listeners = new Set<() => void>();
  const page = {
    isHidden: () => false,
    isOnline: () => isOnline,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const budget = createRequestBudget(world.client, { page });
  let outage = '';
  const buying = purchaseTickets(
    world.client,
    { eventId, seats, buyer: userBuyer(userId), payment: {}, budget },
    {
      onStep: ({ event }) => {
        if (event.type !== when || outage) return;
        isOnline = false;
        outage = world.platform.faults.add({ fault: { kind: 'dropBefore' } });
        world.clock.setTimeout(() => {
          isOnline = true;
          world.platform.faults.remove(outage);
          for (const listener of listeners) listener();
        }, 30_000);
      },
    },
  );
  expect(await world.until(buying)).toMatchObject({ status: 'owned', chargedCents: 5_000 });
  expect(world.tookMs()).toBeGreaterThan(30_000);
  expect(world.tookMs()).toBeLessThan(36_000);
  // What was out when it began, and two tries in between (after 5 s, 10 s more), each at most a read of three attempts:
  // "offline" delays and never forbids.
  expect(world.requests.filter((request) => request.endsWith('lost')).length).toBeLessThanOrEqual(8);
});
