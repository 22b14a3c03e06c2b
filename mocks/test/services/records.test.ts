import { describe, expect, it } from 'vitest';
import type { PlatformEvent } from '../../src/model/events.ts';
import { createWorld, CUSTOMER, purchase, SEAT, type World } from '../support/world.ts';

const SECOND = 1000;
const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const GUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string;
const SEVEN_DIGITS = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/) as string;
const bare = (guid: unknown) => String(guid).replaceAll('-', '');

const open = (options: Parameters<typeof createWorld>[0] = {}) => createWorld({ dialect: 'deployed', ...options });

function lastOf(world: World, topic: string) {
  const record = world.platform.log.records(topic).at(-1);
  return { key: record?.key, value: record?.value };
}

/** What every record of a payment says of it. */
const charged = (paid: Awaited<ReturnType<typeof purchase>>, amount: number) => ({
  ...paid,
  customerId: CUSTOMER,
  amount,
  currency: 'USD',
  paymentMethod: 'credit_card',
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
    const paid = await purchase(world, 50);
    expect(lastOf(world, 'payment-succeeded')).toEqual({
      key: bare(paid.paymentId),
      value: {
        ...charged(paid, 50),
        transactionId: expect.stringMatching(/^txn_[0-9a-f]{16}$/) as string,
        processedAt: SEVEN_DIGITS,
        status: 'succeeded',
      },
    });
    const { key, value } = lastOf(world, 'ticket-issued');
    const [ticket] = world.platform.inspect().tickets;
    expect(key).toBe(paid.orderId);
    expect(value).toEqual({
      order_id: paid.orderId,
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
    const paid = await purchase(world, 50.13);
    expect(lastOf(world, 'payment-failed')).toEqual({
      key: bare(paid.paymentId),
      value: {
        ...charged(paid, 50.13),
        errorCode: 'CARD_DECLINED',
        errorMessage: 'Your card was declined',
        failureReason: 'card_declined',
        attemptedAt: SEVEN_DIGITS,
        status: 'failed',
      },
    });
    expect(world.platform.log.records('ticket-issued')).toEqual([]);
  });

  it('generated seats, by event; an empty batch too', async () => {
    const world = open();
    const generate = (rows: number) =>
      world.ask('catalog', 'POST', `/admin/events/${EVENT}/seats`, {
        sectionConfigurations: [{ sectionCode: 'Z', rows, seatsPerRow: 1, priceMultiplier: 2 }],
      });
    await generate(0);
    expect(lastOf(world, 'seats-generated')).toEqual({
      key: EVENT,
      value: { eventId: EVENT, seats: [], totalSeats: 0, generatedAt: SEVEN_DIGITS },
    });
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
