import { describe, expect, it } from 'vitest';
import { ConnectionDroppedError } from '../../src/wire/errors.ts';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT } from '../support/world.ts';

const SECOND = 1000;
const EVENT = '550e8400-e29b-41d4-a716-446655440000';

const open = (options: Parameters<typeof createWorld>[0] = {}) => createWorld({ dialect: 'deployed', ...options });

describe('what the running platform does', () => {
  it('holds a seat for 60 s and frees it at the next sweep', async () => {
    const world = open();
    await world.clock.advance(3 * SECOND);
    const { orderId, reservationId } = await fillCart(world);
    await world.clock.advance(60 * SECOND);
    expect((await world.addToCart(reservationId, SEAT, 'somebody')).text).toBe('Reservation has expired');
    expect((await world.addToCart(reservationId, SEAT, 'somebody')).text).toBe('Reservation not found');
    expect((await world.reserve(SEAT)).json).toEqual({ error: `Seat ${SEAT} is already reserved.` });
    await world.clock.advance(7 * SECOND);
    expect((await world.checkout(orderId)).text).toBe('Order is not in draft state');
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect((await world.reserve(SEAT)).status).toBe(201);
  });

  it('loses the seat for ever when a reserve is cut between its two saves', async () => {
    const world = open({ databaseMs: 10 });
    const controller = new AbortController();
    const cut = world.ask(
      'inventory',
      'POST',
      '/reservations',
      { seatId: SEAT, customerId: 'gone' },
      { signal: controller.signal },
    );
    const outcome = cut.catch((problem: unknown) => problem);
    await world.clock.advance(12);
    controller.abort();
    expect(await outcome).toBeInstanceOf(ConnectionDroppedError);
    await world.clock.advance(10 * 60 * SECOND);
    expect((await world.reserve(SEAT)).json).toEqual({ error: `Seat ${SEAT} is already reserved.` });
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
  });

  it('loses nothing to a cut before the first save, or with that quirk off', async () => {
    const early = open({ databaseMs: 10 });
    const late = open({ databaseMs: 10, quirks: { cutRequestStops: false } });
    for (const [world, after, status] of [
      [early, 5, 201],
      [late, 12, 409],
    ] as const) {
      const controller = new AbortController();
      const sent = world.ask(
        'inventory',
        'POST',
        '/reservations',
        { seatId: SEAT, customerId: 'x' },
        { signal: controller.signal },
      );
      const ended = sent.catch(() => undefined);
      await world.clock.advance(after);
      controller.abort();
      await ended;
      expect((await world.reserve(SEAT)).status).toBe(status);
      await world.clock.advance(70 * SECOND);
      expect((await world.reserve(SECOND_SEAT)).status).toBe(201);
    }
  });

  it('leaves a cut payment pending, and charges the repeat once', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    const controller = new AbortController();
    const body = { orderId, customerId: CUSTOMER, reservationId, amount: 50 };
    const cut = world.ask('payment', 'POST', '/payments', body, { signal: controller.signal });
    const outcome = cut.catch((problem: unknown) => problem);
    controller.abort();
    expect(await outcome).toBeInstanceOf(ConnectionDroppedError);
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(0);
    expect((await world.pay(orderId, reservationId, 50)).json).toMatchObject({ success: true });
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(1);
  });

  it('charges twice when two payments of one order meet', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    const [one, other] = await Promise.all([
      world.pay(orderId, reservationId, 50),
      world.pay(orderId, reservationId, 50),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(2);
  });

  it('fails on the second seat of a cart, unless that quirk is off', async () => {
    const failing = open();
    await fillCart(failing);
    const second = await failing.reserve(SECOND_SEAT);
    await failing.clock.settle();
    const answer = await failing.addToCart(second.json?.['reservationId'], SECOND_SEAT);
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('DbUpdateConcurrencyException');

    const working = open({ quirks: { secondSeatFails: false } });
    const { orderId } = await fillCart(working);
    expect((await fillCart(working, SECOND_SEAT)).orderId).toBe(orderId);
  });

  it('never tells catalog of a decline; inventory frees the seat at once', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world, SEAT, 50.66);
    await world.checkout(orderId);
    expect(await world.pay(orderId, reservationId, 50.66)).toMatchObject({ status: 422 });
    await world.clock.advance(5 * 60 * SECOND);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
    expect((await world.reserve(SEAT)).status).toBe(201);
  });

  it('takes money for an order that expired meanwhile, and leaves it cancelled', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    await world.ask('ordering', 'PATCH', `/orders/${String(orderId)}/cancel`);
    expect((await world.pay(orderId, reservationId, 50)).json).toMatchObject({ success: true });
    await world.clock.settle();
    expect(world.services.ordering.stateOf(String(orderId))).toBe('cancelled');
  });

  it('blocks an expired seat that somebody waits for, and offers it to them', async () => {
    const world = open();
    for (const seat of [
      SEAT,
      SECOND_SEAT,
      '550e8400-e29b-41d4-a716-446655440005',
      '550e8400-e29b-41d4-a716-446655440006',
    ]) {
      expect((await world.reserve(seat, CUSTOMER, { eventId: EVENT })).status).toBe(201);
    }
    await world.clock.settle();
    const joined = await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', {
      email: 'fan@example.com',
      eventId: EVENT,
    });
    expect(joined).toMatchObject({ status: 201, json: { position: 1 } });
    await world.clock.advance(70 * SECOND);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect((await world.reserve(SEAT)).json).toEqual({ error: `Seat ${SEAT} is already reserved.` });
    const pending = await world.ask('waitlist', 'GET', `/api/v1/waitlist/has-pending?eventId=${EVENT}`);
    expect(pending.json).toEqual({ hasPending: false, pendingCount: 0 });
  });

  it('does not block it for a buyer who never named the event', async () => {
    const world = open();
    for (const seat of [
      SEAT,
      SECOND_SEAT,
      '550e8400-e29b-41d4-a716-446655440005',
      '550e8400-e29b-41d4-a716-446655440006',
    ])
      await world.reserve(seat);
    await world.clock.settle();
    await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email: 'fan@example.com', eventId: EVENT });
    await world.clock.advance(70 * SECOND);
    expect((await world.reserve(SEAT)).status).toBe(201);
  });

  it('makes a ticket for a user and none for a guest', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    await world.pay(orderId, reservationId, 50);
    await world.clock.settle();
    const [ticket] = world.platform.inspect().tickets;
    const pdf = await world.ask('fulfillment', 'GET', `/tickets/${ticket?.id ?? ''}.pdf`);
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    expect(pdf.headers['Content-Disposition']).toContain(`${ticket?.id ?? ''}.pdf`);
    expect(world.platform.inspect().outbox.map(({ to }) => to)).toEqual([CUSTOMER]);

    const guest = await world.reserve(SECOND_SEAT);
    await world.clock.settle();
    const body = {
      reservationId: guest.json?.['reservationId'],
      seatId: SECOND_SEAT,
      price: 50,
      guestToken: 'guest-1',
    };
    const order = await world.ask('ordering', 'POST', '/cart/add', body);
    await world.ask('ordering', 'POST', '/orders/checkout', { orderId: order.json?.['id'], guestToken: 'guest-1' });
    await world.pay(order.json?.['id'], guest.json?.['reservationId'], 50);
    await world.clock.settle();
    expect(world.platform.inspect().tickets).toHaveLength(1);
  });
});
