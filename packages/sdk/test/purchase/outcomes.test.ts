import { describe, expect, it } from 'vitest';
import { createGuest, userBuyer } from '../../src/models/buyer.ts';
import { reserve } from '../../src/actions/inventory/reserve.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { createWorld, eventId, userId, type World } from '../../../testing/world/clientWorld.ts';

const PLATFORMS = [
  { dialect: 'guide', capabilities: 'guide' },
  { dialect: 'deployed', capabilities: 'deployed' },
] as const;

const rival = '11111111-2222-4333-8444-555555555555';
const count = ({ requests }: World, name: string) => requests.filter((request) => request.startsWith(name)).length;

describe.each(PLATFORMS)('on the $dialect platform', ({ dialect, capabilities }) => {
  it('all or nothing: a taken seat gives up the others and says when they are free again', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(3);
    const taken = seats[1]?.seatId ?? '';
    await world.until(reserve(world.client, { seatId: taken, customerId: rival }));
    const result = await world.until(
      purchaseTickets(world.client, { eventId, seats, buyer: createGuest(), payment: {} }),
    );
    expect(result).toMatchObject({ status: 'failed', ownedSeatIds: [], chargedCents: 0, orderIds: [] });
    expect(result.lostSeats).toHaveLength(3);
    expect(result.lostSeats.every(({ code }) => code === 'seat_unavailable')).toBe(true);
    const later = result.lostSeats.filter(({ freesAt }) => Date.parse(freesAt ?? '') > world.clock.now());
    expect(later.map(({ seatId }) => seatId)).toEqual([seats[0]?.seatId, seats[2]?.seatId]);
    expect(count(world, 'POST /cart/add')).toBe(0);
  });

  it('best effort: goes on with the others', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(3);
    const taken = seats[1]?.seatId ?? '';
    await world.until(reserve(world.client, { seatId: taken, customerId: rival }));
    const buying = purchaseTickets(world.client, {
      eventId,
      seats,
      buyer: createGuest(),
      payment: {},
      policy: 'best-effort',
    });
    expect(await world.until(buying)).toMatchObject({
      status: 'partial',
      ownedSeatIds: [seats[0]?.seatId, seats[2]?.seatId],
      lostSeats: [{ seatId: taken, code: 'seat_unavailable' }],
      chargedCents: 8_500,
    });
  });

  it('a hold that ends while the buyer hesitates ends the purchase, at its own moment', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(2);
    const purchase = createPurchase(world.client, { eventId, seats, buyer: userBuyer(userId) });
    const { expiresAt } = await world.until(purchase.start());
    await world.clock.advance(Date.parse(expiresAt ?? '') - world.clock.now() - 1);
    expect(purchase.state.phase).toBe('ready');
    await world.clock.advance(2);
    expect(await world.until(purchase.pay())).toMatchObject({
      phase: 'ended',
      problem: { code: 'hold_expired' },
      result: { status: 'expired', chargedCents: 0, ownedSeatIds: [] },
    });
    expect(count(world, 'POST /payments')).toBe(0);
  });

  it('starts no payment too close to the end of the hold', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(1);
    const purchase = createPurchase(world.client, { eventId, seats, buyer: userBuyer(userId) });
    const { expiresAt } = await world.until(purchase.start());
    await world.clock.advance(Date.parse(expiresAt ?? '') - world.clock.now() - 4_000);
    const { result } = await world.until(purchase.pay());
    expect(result).toMatchObject({ status: 'expired', chargedCents: 0 });
    expect(count(world, 'POST /payments')).toBe(0);
    expect(count(world, 'POST /orders/checkout')).toBe(0);
  });

  it('a declined payment ends the purchase; nothing is tried twice', async () => {
    const world = createWorld({ dialect });
    const [seat] = await world.choices(1);
    const seats = seat ? [{ ...seat, price: 50.13 }] : [];
    const buying = purchaseTickets(world.client, {
      eventId,
      seats,
      buyer: userBuyer(userId),
      payment: {},
      capabilities,
    });
    const result = await world.until(buying);
    expect(result).toMatchObject({
      status: 'declined',
      chargedCents: 0,
      lostSeats: [{ seatId: seat?.seatId, code: 'payment_declined' }],
    });
    expect(count(world, 'POST /payments')).toBe(dialect === 'guide' ? 0 : 1);
  });

  it('cancelling gives the order back and says until when the seats stay held', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(2);
    const purchase = createPurchase(world.client, { eventId, seats, buyer: createGuest() });
    await world.until(purchase.start());
    const { result, phase } = await world.until(purchase.cancel());
    expect(phase).toBe('ended');
    expect(result).toMatchObject({ status: 'cancelled', chargedCents: 0, ownedSeatIds: [] });
    expect(result?.lostSeats.every(({ freesAt }) => freesAt !== undefined)).toBe(true);
    expect(count(world, 'PATCH /orders/{id}/cancel 204')).toBe(result?.orderIds.length);
  });

  it('more seats can be added before paying', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(3);
    const purchase = createPurchase(world.client, { eventId, seats: seats.slice(0, 1), buyer: createGuest() });
    await world.until(purchase.start());
    expect(await world.until(purchase.addSeats(seats.slice(1)))).toMatchObject({ phase: 'ready', totalCents: 13_500 });
    expect((await world.until(purchase.pay())).result).toMatchObject({ status: 'owned', chargedCents: 13_500 });
  });

  it('a price that is not what the buyer saw stops before payment and asks', async () => {
    const world = createWorld({ dialect });
    const [seat] = await world.choices(1);
    const seats = seat ? [{ ...seat, price: 40 }] : [];
    const purchase = createPurchase(world.client, { eventId, seats, buyer: userBuyer(userId) });
    expect(await world.until(purchase.start())).toMatchObject({
      phase: 'ready',
      problem: { code: 'price_changed', expectedCents: 4_000, actualCents: 5_000 },
    });
    // A yes without a sum is a yes to what was shown.
    expect(await world.until(purchase.pay())).toMatchObject({ phase: 'ready', problem: { code: 'price_changed' } });
    expect(await world.until(purchase.pay({}, { agreedCents: 4_999 }))).toMatchObject({ phase: 'ready' });
    expect(count(world, 'POST /orders/checkout')).toBe(0);
    const { result } = await world.until(purchase.pay({}, { agreedCents: 5_000 }));
    expect(result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
  });

  it('a lost race for the seat is told apart from nothing at all', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(1);
    const result = await Promise.all([
      world.until(purchaseTickets(world.client, { eventId, seats, buyer: createGuest(), payment: {} })),
      world.until(purchaseTickets(world.client, { eventId, seats, buyer: createGuest(), payment: {} })),
    ]);
    expect(result.map(({ status }) => status).sort()).toEqual(['failed', 'owned']);
  });

  it('tells every step', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(1);
    const steps: string[] = [];
    await world.until(
      purchaseTickets(
        world.client,
        { eventId, seats, buyer: userBuyer(userId), payment: {} },
        { onStep: ({ event }) => steps.push(event.type) },
      ),
    );
    const told = steps.filter((step) => !['waiting', 'learned'].includes(step));
    const charge = dialect === 'guide' ? [] : ['pay_sent', 'paid'];
    expect(told).toEqual([
      'started',
      'hold_sent',
      'held',
      'cart_sent',
      'carted',
      'checkout_sent',
      'checked_out',
      ...charge,
      'settled',
    ]);
  });

  it('leaves no timer behind', async () => {
    const world = createWorld({ dialect, lag: 0 });
    const seats = await world.choices(1);
    const before = world.clock.pending();
    const purchase = createPurchase(world.client, { eventId, seats, buyer: userBuyer(userId) });
    await world.until(purchase.start());
    purchase.dispose();
    await world.clock.settle();
    const holds = dialect === 'guide' ? 1 : 0;
    expect(world.clock.pending()).toBeLessThanOrEqual(before + holds + 1);
  });
});
