// `waiting` says what is waited for now: it never outlasts the step it belongs to.
import { describe, expect, it } from 'vitest';
import { createPurchase, type PurchaseStep } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import type { PurchasePhase, Waiting } from '../../src/purchase/record/types.ts';
import { createWorld } from '../../../testing/world/clientWorld.ts';
import { account, eventId, guest, openShop } from '../support/shop.ts';

/** The phases in which each wait may be shown. */
const PHASES: Readonly<Record<Waiting['for'], readonly PurchasePhase[]>> = {
  cart: ['carting'],
  payment: ['paying'],
  settlement: ['settling'],
  connection: ['holding', 'carting', 'ready', 'checking_out', 'paying', 'settling'],
};

describe.each(['guide', 'docs', 'deployed'] as const)('on the %s platform', (dialect) => {
  const SIZES = [1, 3].flatMap((seats) => [0, 700].map((lagMs) => ({ seats, lagMs })));
  it.each(SIZES)('$seats seats, a lag of $lagMs ms: every step shows only what its phase waits for', async (size) => {
    const world = createWorld({ dialect, lag: { kind: 'fixed', ms: size.lagMs } });
    const seats = await world.choices(size.seats);
    const steps: PurchaseStep[] = [];
    const buying = purchaseTickets(
      world.client,
      { eventId, seats, buyer: guest, payment: {}, policy: 'best-effort' },
      { onStep: (step) => steps.push(step) },
    );
    expect(await world.until(buying)).toMatchObject({ status: 'owned', problem: null });
    const shown = steps.flatMap(({ state: { phase, waiting } }) => (waiting ? [{ phase, what: waiting.for }] : []));
    expect(shown.some(({ what }) => what === 'cart')).toBe(size.lagMs > 0);
    const stale = shown.filter(({ phase, what }) => !PHASES[what].includes(phase));
    // One order may be settling while the next is being paid.
    expect(stale.filter(({ what }) => size.seats === 1 || what !== 'settlement')).toEqual([]);
  });

  it('a buyer who cancels while payment has not heard of the hold waits for nothing', async () => {
    const world = createWorld({ dialect, lag: { kind: 'fixed', ms: 2_000 } });
    const seats = await world.choices(1);
    const purchase = createPurchase(world.client, { eventId, seats, buyer: account, payment: {} });
    const states = new Set([purchase.state]);
    purchase.subscribe(() => states.add(purchase.state));
    const buying = purchase.start();
    await world.clock.advance(300);
    expect(purchase.state.waiting?.for).toBe('cart');
    await world.until(purchase.cancel());
    await world.until(buying);
    expect(purchase.state).toMatchObject({ phase: 'ended', waiting: null, result: { status: 'cancelled' } });
  });

  it('the one call says why, as the purchase does', async () => {
    const shop = openShop({ dialect });
    const seats = await shop.choices(1);
    shop.platform.next.decline('INSUFFICIENT_FUNDS');
    const result = await shop.until(purchaseTickets(shop.client, { eventId, seats, buyer: guest, payment: {} }));
    expect(result).toMatchObject({ status: 'declined', problem: { code: 'payment_declined' }, chargedCents: 0 });
    // By the guide checkout itself pays, and its order says `cancelled` without a reason.
    expect(result.problem?.declineCode).toBe(dialect === 'guide' ? undefined : 'INSUFFICIENT_FUNDS');
    expect(shop.count('POST /payments')).toBe(dialect === 'guide' ? 0 : 1);
  });
});
