import { describe, expect, it } from 'vitest';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT, type World } from '../support/world.ts';

const MINUTE = 60_000;

const open = (options: Parameters<typeof createWorld>[0] = {}) => createWorld({ dialect: 'docs', ...options });

/** Two seats in one order, checked out; the payment names the first hold. */
async function orderTwo(world: World) {
  const { orderId, reservationId } = await fillCart(world);
  const second = await fillCart(world, SECOND_SEAT);
  expect(second.orderId).toBe(orderId);
  expect((await world.checkout(orderId)).json).toMatchObject({ state: 'pending', totalAmount: 100 });
  return { orderId, first: reservationId, second: second.reservationId };
}

describe('a purchase as the reference pages describe it', () => {
  it('is not paid by its checkout', async () => {
    const world = open();
    await orderTwo(world);
    await world.clock.advance(MINUTE);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved', [SECOND_SEAT]: 'reserved' });
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(0);
  });

  it('sells every seat of a paid order, also those the payment could not name', async () => {
    const world = open();
    const { orderId, first, second } = await orderTwo(world);
    expect(await world.pay(orderId, first, 100)).toMatchObject({ status: 200 });
    await world.clock.settle();
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold', [SECOND_SEAT]: 'sold' });
    for (const id of [first, second]) {
      const { json } = await world.ask('inventory', 'GET', `/reservations/${String(id)}`);
      expect(json).toMatchObject({ status: 'confirmed' });
    }
    await world.clock.advance(20 * MINUTE);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold', [SECOND_SEAT]: 'sold' });
    expect(await world.reserve(SECOND_SEAT, 'the next one')).toMatchObject({ status: 409 });
  });

  it('does not sell a seat whose hold ran out before the order was known as paid', async () => {
    const world = open();
    const { orderId, first } = await orderTwo(world);
    world.platform.pause('ordering-service');
    expect(await world.pay(orderId, first, 100)).toMatchObject({ status: 200 });
    await world.clock.advance(15 * MINUTE);
    const other = await world.reserve(SECOND_SEAT, 'the next one');
    expect(other).toMatchObject({ status: 201 });
    world.platform.resume('ordering-service');
    await world.clock.settle();
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold', [SECOND_SEAT]: 'reserved' });
    const held = await world.ask('inventory', 'GET', `/reservations/${String(other.json?.['reservationId'])}`);
    expect(held.json).toMatchObject({ status: 'active', customerId: 'the next one' });
  });

  it('frees the named seat of a declined party at once, and the others in their time', async () => {
    const world = open();
    const { orderId, first } = await orderTwo(world);
    expect(await world.pay(orderId, first, 100.13)).toMatchObject({ status: 422 });
    await world.clock.settle();
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available', [SECOND_SEAT]: 'reserved' });
    await world.clock.advance(15 * MINUTE);
    expect(await world.statuses()).toMatchObject({ [SECOND_SEAT]: 'available' });
  });

  it('calls a hold expired ever after, and takes a cart without one', async () => {
    const world = open();
    const { json } = await world.reserve(SEAT);
    await world.clock.advance(15 * MINUTE);
    for (let again = 0; again < 2; again++) {
      expect(await world.addToCart(json?.['reservationId'], SEAT)).toMatchObject({
        status: 400,
        json: { error: 'Reservation has expired' },
      });
    }
    const body = { seatId: SEAT, price: 50, userId: CUSTOMER };
    expect(await world.ask('ordering', 'POST', '/cart/add', body)).toMatchObject({ status: 200 });
  });
});
