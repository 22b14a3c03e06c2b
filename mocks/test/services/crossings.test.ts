import { describe, expect, it } from 'vitest';
import type { PlatformEvent } from '../../src/model/events.ts';
import { createWorld, CUSTOMER, fillCart, purchase, SEAT, SECOND_SEAT } from '../support/world.ts';

const SECOND = 1000;

const open = (options: Parameters<typeof createWorld>[0] = {}) => createWorld({ dialect: 'deployed', ...options });

describe('what crosses between topics', () => {
  it('an end heard before the payment shows a sold seat as available, and inventory takes the seat back', async () => {
    const world = open();
    world.platform.pause('inventory-service-group');
    const { reservationId } = await purchase(world, 50);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
    await world.clock.advance(70 * SECOND);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    world.platform.resume('inventory-service-group');
    await world.clock.settle();
    expect(world.services.inventory.snapshot()).toMatchObject({
      reservations: [{ id: reservationId, status: 'confirmed' }],
    });
    expect((await world.reserve(SEAT, 'somebody else')).status).toBe(409);
  });

  it('one expired seat cancels the whole order', async () => {
    const world = open({ quirks: { secondSeatFails: false } });
    const { orderId } = await fillCart(world);
    await world.clock.advance(30 * SECOND);
    const second = await fillCart(world, SECOND_SEAT);
    expect(second.orderId).toBe(orderId);
    await world.clock.advance(40 * SECOND);
    expect(world.services.ordering.stateOf(String(orderId))).toBe('cancelled');
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available', [SECOND_SEAT]: 'reserved' });
    expect((await world.addToCart(second.reservationId, SECOND_SEAT)).status).toBe(200);
  });

  it('an end cancels every open order with the seat, whoever made it', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    const other = await world.addToCart(reservationId, SEAT, 'somebody else');
    await world.checkout(orderId);
    await world.clock.advance(70 * SECOND);
    const states = [orderId, other.json?.['id']].map((id) => world.services.ordering.stateOf(String(id)));
    expect(states).toEqual(['cancelled', 'cancelled']);
  });

  it('a seat that was freed by a decline is sold to the next buyer', async () => {
    const world = open();
    await purchase(world, 50.13);
    const other = '9f3c2b1a-0d4e-4f5a-8b6c-7d8e9f0a1b2c';
    const hold = await world.reserve(SEAT, other);
    await world.clock.settle();
    const order = await world.addToCart(hold.json?.['reservationId'], SEAT, other);
    await world.checkout(order.json?.['id'], other);
    await world.pay(order.json?.['id'], hold.json?.['reservationId'], 50, other);
    await world.clock.advance(100 * SECOND);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
  });

  it('the first hold of a declined seat, paid after all, takes the money and not the seat', async () => {
    const world = open();
    const { reservationId } = await purchase(world, 50.13);
    const next = await world.reserve(SEAT, 'the next one');
    await world.clock.settle();
    const again = await world.addToCart(reservationId, SEAT);
    await world.checkout(again.json?.['id']);
    expect((await world.pay(again.json?.['id'], reservationId, 50)).status).toBe(200);
    await world.clock.settle();
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
    expect((await world.addToCart(next.json?.['reservationId'], SEAT, 'the next one')).status).toBe(200);
  });

  it('a payment that crosses the end of its hold ends sold, and the order it cancelled stays cancelled', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    await world.clock.advance(59_900);
    const paying = world.pay(orderId, reservationId, 50);
    await world.clock.advance(15 * SECOND);
    expect((await paying).status).toBe(200);
    expect(world.platform.log.records('reservation-expired')).toHaveLength(1);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
    expect((await world.reserve(SEAT, 'somebody else')).status).toBe(409);
    expect(world.services.ordering.stateOf(String(orderId))).toBe('cancelled');
  });

  it('a payment cut short is cancelled when its hold ends', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    const states: string[] = [];
    world.platform.subscribe((event: PlatformEvent) => {
      if (event.type === 'state' && event.entity === 'payment') states.push(event.state);
    });
    const controller = new AbortController();
    const body = { orderId, customerId: CUSTOMER, reservationId, amount: 50 };
    const cut = world.ask('payment', 'POST', '/payments', body, { signal: controller.signal });
    const ended = cut.catch(() => undefined);
    // The row is there by now, and the processor still at work.
    await world.clock.advance(50);
    controller.abort();
    await ended;
    await world.clock.advance(70 * SECOND);
    expect(states).toEqual(['cancelled']);
  });
});
