import { describe, expect, it } from 'vitest';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT } from '../support/world.ts';

const MINUTE = 60_000;

describe('a purchase as the guide promises it', () => {
  it('goes from hold to completed order and sold seat, the payment by itself', async () => {
    const world = createWorld({ lag: 300 });
    const reservation = await world.reserve(SEAT, 'customer-123');
    expect(reservation).toMatchObject({
      status: 201,
      json: { seatId: SEAT, customerId: 'customer-123', status: 'active' },
    });
    expect(Date.parse(String(reservation.json?.['expiresAt'])) - world.clock.now()).toBe(15 * MINUTE);

    const early = await world.addToCart(reservation.json?.['reservationId'], SEAT, 'user-123');
    expect(early).toMatchObject({ status: 404, json: { error: 'Reservation not found' } });

    await world.clock.advance(3000);
    const order = await world.addToCart(reservation.json?.['reservationId'], SEAT, 'user-123');
    expect(order).toMatchObject({ status: 200, json: { userId: 'user-123', totalAmount: 50, state: 'draft' } });
    expect(order.json).not.toHaveProperty('guestToken');

    const pending = await world.checkout(order.json?.['id'], 'user-123');
    expect(pending).toMatchObject({ status: 200, json: { state: 'pending', paidAt: expect.any(String) as string } });
    await world.clock.advance(5000);
    expect((await world.ask('ordering', 'GET', `/orders/${String(order.json?.['id'])}`)).json).toMatchObject({
      state: 'completed',
    });
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
    const read = await world.ask('inventory', 'GET', `/reservations/${String(reservation.json?.['reservationId'])}`);
    expect(read.json).toMatchObject({ status: 'consumed' });
  });

  it('sells several seats in one order', async () => {
    const world = createWorld();
    const { orderId } = await fillCart(world);
    const second = await fillCart(world, SECOND_SEAT);
    expect(second.orderId).toBe(orderId);
    await world.checkout(orderId);
    await world.clock.advance(1000);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold', [SECOND_SEAT]: 'sold' });
    expect(world.platform.inspect().tickets).toHaveLength(1);
  });

  it('refuses the seat to everyone else while it is held', async () => {
    const world = createWorld();
    await world.reserve(SEAT);
    expect(await world.reserve(SEAT, 'somebody')).toMatchObject({
      status: 409,
      json: { error: 'Seat is already reserved' },
    });
    expect(await world.reserve('550e8400-e29b-41d4-a716-446655440004')).toMatchObject({ status: 409 });
  });

  it('frees the seat and cancels the order when the hold runs out', async () => {
    const world = createWorld();
    const { orderId, reservationId } = await fillCart(world);
    expect(world.platform.keyspace.pttl(`lock:seat:${SEAT}`)).toBe(15 * MINUTE);
    await world.clock.advance(15 * MINUTE - 1);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
    await world.clock.advance(1);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect((await world.ask('ordering', 'GET', `/orders/${String(orderId)}`)).json).toMatchObject({
      state: 'cancelled',
    });
    expect(await world.checkout(orderId)).toMatchObject({
      status: 400,
      json: { error: 'Order is not in draft state' },
    });
    expect(await world.addToCart(reservationId, SEAT)).toMatchObject({
      status: 400,
      json: { error: 'Reservation has expired' },
    });
    expect(await world.reserve(SEAT, 'the next one')).toMatchObject({ status: 201 });
  });

  it('says expired while ordering has not heard of the end', async () => {
    const world = createWorld({ ttl: 60 });
    const reservation = await world.reserve(SEAT);
    await world.clock.settle();
    world.platform.pause('ordering-service');
    await world.clock.advance(MINUTE);
    expect(await world.addToCart(reservation.json?.['reservationId'], SEAT)).toMatchObject({
      status: 400,
      json: { error: 'Reservation has expired' },
    });
  });

  it('keeps the hold while the money is taken', async () => {
    const world = createWorld();
    const { orderId, reservationId } = await fillCart(world);
    await world.clock.advance(15 * MINUTE - 50);
    await world.checkout(orderId);
    await world.clock.settle();
    expect(world.platform.keyspace.pttl(`lock:seat:${SEAT}`)).toBe(-1);
    await world.clock.advance(50);
    expect(await world.reserve(SEAT, 'a rival')).toMatchObject({ status: 409 });
    await world.clock.advance(1000);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
    expect(await world.pay(orderId, reservationId, 50)).toMatchObject({ status: 200, json: { success: true } });
  });

  it('takes no money for a hold that ran out before payment heard of the order', async () => {
    const world = createWorld();
    const { orderId, reservationId } = await fillCart(world);
    await fillCart(world, SECOND_SEAT);
    world.platform.pause('payment-service');
    expect(await world.checkout(orderId)).toMatchObject({ status: 200 });
    await world.clock.advance(15 * MINUTE);
    expect((await world.ask('ordering', 'GET', `/orders/${String(orderId)}`)).json).toMatchObject({
      state: 'cancelled',
    });
    expect(await world.reserve(SEAT, 'the next one')).toMatchObject({ status: 201 });
    world.platform.resume('payment-service');
    await world.clock.advance(1000);
    const late = await world.pay(orderId, reservationId, 50);
    expect(late).toMatchObject({ status: 422, json: { payment: { errorCode: 'HOLD_EXPIRED' } } });
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved', [SECOND_SEAT]: 'available' });
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(0);
  });

  it('asks again until inventory answers', async () => {
    const world = createWorld();
    const { orderId } = await fillCart(world);
    world.platform.outages.setService('inventory', true);
    await world.checkout(orderId);
    await world.clock.advance(10_000);
    expect(world.services.ordering.stateOf(String(orderId))).toBe('pending');
    world.platform.outages.setService('inventory', false);
    await world.clock.advance(2000);
    expect(world.services.ordering.stateOf(String(orderId))).toBe('paid');
  });

  it('refuses the checkout of a hold that is over before ordering knows', async () => {
    const world = createWorld();
    const { orderId } = await fillCart(world);
    world.platform.pause('ordering-service');
    await world.clock.advance(15 * MINUTE);
    expect(await world.checkout(orderId)).toMatchObject({ status: 400, json: { error: 'Reservation has expired' } });
  });

  it('cancels the order and frees the seat everywhere when the card is declined', async () => {
    const world = createWorld();
    const { orderId } = await fillCart(world, SEAT, 50.13);
    await world.checkout(orderId);
    await world.clock.advance(1000);
    expect((await world.ask('ordering', 'GET', `/orders/${String(orderId)}`)).json).toMatchObject({
      state: 'cancelled',
    });
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect(await world.reserve(SEAT, 'the next one')).toMatchObject({ status: 201 });
  });

  it('charges once, whoever asks: checkout, or POST /payments beside it', async () => {
    const world = createWorld();
    const { orderId, reservationId } = await fillCart(world);
    expect(await world.pay(orderId, reservationId, 50)).toMatchObject({ status: 400 });
    await world.checkout(orderId);
    await world.clock.settle();
    const [first, second] = await Promise.all([world.pay(orderId, reservationId, 50), world.pay(orderId, null, 7)]);
    expect(first).toMatchObject({ status: 200, json: { success: true, payment: { amount: 50 } } });
    expect(second.json).toEqual(first.json);
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(1);
  });

  it('takes one identity, not both', async () => {
    const world = createWorld();
    const reservation = await world.reserve(SEAT);
    await world.clock.settle();
    const { status, json } = await world.ask('ordering', 'POST', '/cart/add', {
      reservationId: reservation.json?.['reservationId'],
      seatId: SEAT,
      price: 50,
      userId: CUSTOMER,
      guestToken: 'guest-1',
    });
    expect([status, json?.['error']]).toEqual([400, 'Provide either userId or guestToken, not both']);
  });

  it('tells each service apart by its own lag', async () => {
    const world = createWorld();
    world.platform.setLag({ kind: 'stuck' }, 'catalog-service-group');
    await world.reserve(SEAT);
    await world.clock.advance(MINUTE);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    world.platform.setLag(0, 'catalog-service-group');
    await world.clock.settle();
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
  });

  it('answers bad ids in the words of the guide', async () => {
    const world = createWorld();
    expect((await world.reserve('seat-1')).json).toEqual({
      error: 'Invalid seatId format',
      details: 'seatId must be a valid UUID',
    });
    expect((await world.ask('inventory', 'POST', '/reservations', '{"seatId":')).json).toMatchObject({
      error: 'Invalid request body',
    });
  });
});
