import { afterEach, describe, expect, it } from 'vitest';
import type { PlatformEvent } from '../../src/contracts/events.ts';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT, type World } from './world.ts';

const SECOND = 1000;
const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const GUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string;
const SEVEN_DIGITS = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/) as string;
const bare = (guid: unknown) => String(guid).replaceAll('-', '');
const worlds: World[] = [];

function open(options: Parameters<typeof createWorld>[0] = {}): World {
  const world = createWorld({ dialect: 'deployed', ...options });
  worlds.push(world);
  return world;
}

function lastOf(world: World, topic: string) {
  const record = world.platform.log.records(topic).at(-1);
  return { key: record?.key, value: record?.value };
}

/** Hold, cart, checkout, payment. */
async function purchase(world: World, amount: number) {
  const { orderId, reservationId } = await fillCart(world, SEAT, amount);
  await world.checkout(orderId);
  const paid = await world.pay(orderId, reservationId, amount);
  await world.clock.settle();
  const payment = paid.json?.['payment'] as Record<string, unknown>;
  return { orderId, reservationId, paymentId: payment['id'] };
}

afterEach(() => {
  for (const { platform } of worlds.splice(0)) platform.dispose();
});

describe('what the running services put on the log', () => {
  it('a hold: a message id of its own, no price, the seat as the key', async () => {
    const world = open();
    const { json } = await world.reserve(SEAT, 'customer-123', { eventId: EVENT });
    const { key, value } = lastOf(world, 'reservation-created');
    expect(key).toBe(bare(SEAT));
    expect(value).toEqual({
      eventId: GUID,
      reservationId: json?.['reservationId'],
      customerId: 'customer-123',
      seatId: SEAT,
      seatNumber: 'A-1-1',
      section: 'A',
      basePrice: 0,
      createdAt: SEVEN_DIGITS,
      expiresAt: SEVEN_DIGITS,
      status: 'active',
    });
    expect((value as { eventId: string }).eventId).not.toBe(EVENT);
  });

  it.each([
    [{ eventId: EVENT }, EVENT],
    [{}, '00000000-0000-0000-0000-000000000000'],
  ])('its end, with the event of %j, and a mail to whoever held it', async (more, concertEventId) => {
    const world = open();
    const { json } = await world.reserve(SEAT, 'customer-123', more);
    await world.clock.advance(70 * SECOND);
    const { key, value } = lastOf(world, 'reservation-expired');
    expect(key).toBe(bare(SEAT));
    const reservationId = json?.['reservationId'];
    expect(value).toEqual({ messageId: GUID, reservationId, seatId: SEAT, customerId: 'customer-123', concertEventId });
    expect(world.platform.inspect().outbox.map(({ to }) => to)).toEqual(['customer-123']);
  });

  it('a payment, the ticket for it, and the mail with the ticket', async () => {
    const world = open();
    const { orderId, reservationId, paymentId } = await purchase(world, 50);
    expect(lastOf(world, 'payment-succeeded')).toEqual({
      key: bare(paymentId),
      value: {
        paymentId,
        orderId,
        customerId: CUSTOMER,
        reservationId,
        amount: 50,
        currency: 'USD',
        paymentMethod: 'credit_card',
        transactionId: expect.stringMatching(/^txn_[0-9a-f]{16}$/) as string,
        processedAt: SEVEN_DIGITS,
        status: 'succeeded',
      },
    });
    const { key, value } = lastOf(world, 'ticket-issued');
    const [ticket] = world.platform.inspect().tickets;
    expect(key).toBe(orderId);
    expect(value).toEqual({
      order_id: orderId,
      ticket_id: ticket?.id,
      customer_email: CUSTOMER,
      ticket_pdf_url: `/tickets/tickets/${ticket?.id ?? ''}.pdf`,
      event_name: 'N/A',
      seat_number: `Seat-${SEAT.slice(0, 4)}`,
      timestamp: SEVEN_DIGITS,
    });
    expect(world.platform.inspect().outbox.map(({ to }) => to)).toEqual([CUSTOMER]);
  });

  it('a decline: why, and neither transaction nor time of processing', async () => {
    const world = open();
    const { orderId, reservationId, paymentId } = await purchase(world, 50.13);
    expect(lastOf(world, 'payment-failed')).toEqual({
      key: bare(paymentId),
      value: {
        paymentId,
        orderId,
        customerId: CUSTOMER,
        reservationId,
        amount: 50.13,
        currency: 'USD',
        paymentMethod: 'credit_card',
        errorCode: 'CARD_DECLINED',
        errorMessage: 'Your card was declined',
        failureReason: 'card_declined',
        attemptedAt: SEVEN_DIGITS,
        status: 'failed',
      },
    });
    expect(world.platform.log.records('ticket-issued')).toEqual([]);
  });

  it('generated seats, by event; an empty batch says nothing', async () => {
    const world = open();
    const generate = (rows: number) =>
      world.ask('catalog', 'POST', `/admin/events/${EVENT}/seats`, {
        sectionConfigurations: [{ sectionCode: 'Z', rows, seatsPerRow: 1, priceMultiplier: 2 }],
      });
    await generate(0);
    expect(world.platform.log.records('seats-generated')).toEqual([]);
    await generate(2);
    const seat = (row: string) => ({ seatId: GUID, section: 'Z', row, number: 1 });
    expect(lastOf(world, 'seats-generated')).toEqual({
      key: EVENT,
      value: { eventId: EVENT, seats: [seat('1'), seat('2')], totalSeats: 2, generatedAt: SEVEN_DIGITS },
    });
  });

  it('a repeated payment is the old one, and no news', async () => {
    const world = open();
    const { orderId, paymentId } = await purchase(world, 50);
    const again = await world.pay(orderId, null, 7);
    expect(again.json).toMatchObject({ payment: { id: paymentId, amount: 50 } });
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(1);
  });

  it('a repeated payment shows what was stored, not what was sent', async () => {
    const world = open();
    const { orderId } = await purchase(world, 100.999);
    expect((await world.pay(orderId, null, 1)).text).toContain('"amount":101.00,');
  });
});

describe('what Redis sees of a hold', () => {
  it('a lock by 32 hex digits, gone when the request is', async () => {
    const world = open();
    const keys: string[] = [];
    world.platform.subscribe((event: PlatformEvent) => {
      if (event.type === 'key') keys.push(`${event.event} ${event.key}`);
    });
    await world.reserve(SEAT);
    const key = `lock:seat:${bare(SEAT)}`;
    expect(keys).toEqual([`set ${key}`, `expire ${key}`, `del ${key}`]);
    expect(world.platform.inspect().keys).toEqual([]);
  });
});

describe('what crosses between topics', () => {
  it('an end heard late frees a sold seat, and the row is confirmed all the same', async () => {
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
    expect((await world.reserve(SEAT)).status).toBe(201);
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
