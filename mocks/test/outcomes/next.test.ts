import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/control/createEmulator.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { DECLINE_CODES } from '../../src/model/outcomes.ts';
import type { Warning } from '../../src/platform/warnings.ts';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT, type World } from '../support/world.ts';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const DIALECTS = ['guide', 'docs', 'deployed'] as const;

/** Checks out what is in the cart and pays for it, in the way of the dialect. */
async function pay(world: World, { orderId, reservationId }: { orderId: unknown; reservationId: unknown }) {
  await world.checkout(orderId);
  await world.clock.settle();
  const answer = await world.pay(orderId, reservationId, 50);
  await world.clock.settle();
  return answer;
}

describe.each(DIALECTS)('outcomes on demand, as %s', (dialect) => {
  const open = () => createWorld({ dialect });

  it.each(DECLINE_CODES)('the next payment is declined with %s, the one after it is not', async (code) => {
    const world = open();
    world.platform.next.decline(code);
    const declined = await pay(world, await fillCart(world));
    expect(declined.status).toBe(422);
    expect(declined.json).toMatchObject({ payment: { status: 'failed', errorCode: code } });
    expect(world.platform.log.records('payment-failed')).toMatchObject([{ value: { errorCode: code } }]);
    expect((await pay(world, await fillCart(world, SECOND_SEAT))).json).toMatchObject({ success: true });
  });

  it('the next hold ends early, and the seat is free again', async () => {
    const world = open();
    world.platform.next.expire(2000);
    const { json } = await world.reserve(SEAT);
    const leftMs = Date.parse(String(json?.['expiresAt'])) - world.clock.now();
    expect(leftMs).toBeGreaterThan(1900);
    expect(leftMs).toBeLessThanOrEqual(2000);
    await world.clock.advance(12_100);
    expect(world.platform.log.records('reservation-expired')).toHaveLength(1);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect((await world.reserve(SEAT)).status).toBe(201);
  });

  it('the next race is lost to a hold like any other', async () => {
    const world = open();
    world.platform.next.loseRace();
    expect((await world.reserve(SEAT)).status).toBe(409);
    await world.clock.settle();
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
    const [record] = world.platform.log.records('reservation-created');
    expect(record?.value).not.toMatchObject({ customerId: CUSTOMER });
    await world.clock.advance(16 * 60_000);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
  });

  it('the next seat in a cart costs more than was sent, there and on the seatmap', async () => {
    const world = open();
    world.platform.next.changePrice(550);
    const { json } = await world.reserve(SEAT);
    await world.clock.settle();
    const order = await world.addToCart(json?.['reservationId'], SEAT);
    expect(JSON.stringify(order.json)).toContain('55.5');
    const map = await world.ask('catalog', 'GET', `/events/${EVENT}/seatmap`);
    const seats = map.json?.['seats'] as { id: string; price: number }[];
    const prices = new Map(seats.map(({ id, price }) => [id, price]));
    expect((prices.get(SEAT) ?? 0) - 5.5).toBeCloseTo(prices.get(SECOND_SEAT) ?? 0, 2);
  });

  it('an event is sold out at once', async () => {
    const world = open();
    world.platform.next.sellOut(EVENT);
    expect(Object.values(await world.statuses())).not.toContain('available');
    expect((await world.reserve(SEAT)).status).toBe(409);
    const joined = await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email: 'a@b.c', eventId: EVENT });
    expect(joined.status).toBe(201);
    expect(() => world.platform.next.sellOut('nothing')).toThrow('There is no event "nothing".');
  });

  it('a hold ends at once, and everybody hears of it', async () => {
    const world = open();
    const { json } = await world.reserve(SEAT);
    world.platform.next.endHold(SEAT);
    await world.clock.advance(1000);
    expect(world.platform.log.records('reservation-expired')).toMatchObject([
      { value: { seatId: SEAT, reservationId: json?.['reservationId'] } },
    ]);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect((await world.reserve(SEAT)).status).toBe(201);
    expect(() => world.platform.next.endHold(SECOND_SEAT)).toThrow(`Nobody holds the seat "${SECOND_SEAT}".`);
  });

  it('waits for the customer that it is for', async () => {
    const world = open();
    world.platform.next.loseRace({ customerId: 'somebody' });
    expect((await world.reserve(SEAT)).status).toBe(201);
    expect(world.platform.next.list()).toEqual([{ kind: 'loseRace', customerId: 'somebody' }]);
    expect((await world.reserve(SECOND_SEAT, 'somebody')).status).toBe(409);
    expect(world.platform.next.list()).toEqual([]);
  });
});

describe('a paid seat that is lost to the sweep', () => {
  it('is available, and can be held by another, though its order is paid', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.next.freePaidSeat();
    const bought = await fillCart(world);
    expect((await pay(world, bought)).json).toMatchObject({ success: true });
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
    await world.clock.advance(1500);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect(world.services.ordering.stateOf(String(bought.orderId))).toBe('paid');
    expect((await world.reserve(SEAT, 'somebody else')).status).toBe(201);
  });

  it('exists nowhere else', () => {
    const { platform } = createWorld({ dialect: 'guide' });
    expect(() => platform.next.freePaidSeat()).toThrow('needs the dialect deployed');
  });
});

describe('what is planned', () => {
  it('is refused when it is wrong, by the member', () => {
    const { next } = createWorld().platform;
    expect(() => next.decline('NO_SUCH_CODE' as 'CARD_DECLINED')).toThrow('outcome.code must be one of CARD_DECLINED');
    expect(() => next.changePrice(1.5)).toThrow('outcome.byCents must be a whole number');
    expect(() => next.expire(-1)).toThrow('outcome.afterMs');
    expect(next.list()).toEqual([]);
  });

  it('is forgotten by clear and by reset, and reported at the end when nothing took it', () => {
    const warnings: Warning[] = [];
    const { platform } = createWorld({ onWarning: (one) => warnings.push(one) });
    const { next } = platform;
    next.decline();
    next.clear();
    next.expire();
    platform.reset();
    expect(next.list()).toEqual([]);
    next.loseRace();
    platform.dispose();
    expect(warnings.map(({ message }) => message)).toEqual([
      'The planned outcome "expire" was never taken: no request fitted it.',
      'The planned outcome "loseRace" was never taken: no request fitted it.',
    ]);
  });

  it('can be planned over HTTP', async () => {
    const clock = createVirtualClock();
    const emulator = createEmulator({ clock, scenario: 'documented', lag: 0 });
    const send = async (method: string, path: string, body: object = {}) => {
      const request = { method, path, query: new URLSearchParams(), headers: {}, body: JSON.stringify(body) };
      const answer = await emulator.control.handle(request);
      return { status: answer.status, text: String(answer.body) };
    };
    expect(await send('POST', '/next', { kind: 'decline', code: 'INSUFFICIENT_FUNDS' })).toMatchObject({ status: 200 });
    expect(JSON.parse((await send('GET', '/next')).text)).toEqual([{ kind: 'decline', code: 'INSUFFICIENT_FUNDS' }]);
    expect(await send('DELETE', '/next')).toMatchObject({ status: 200 });
    expect((await send('POST', '/next', { kind: 'win' })).text).toContain('body.kind must be one of decline, expire');
    expect(await send('POST', '/sell-out', { eventId: EVENT })).toMatchObject({ status: 200 });
    expect((await send('POST', '/sell-out', { eventId: 'x' })).status).toBe(400);
    expect((await send('POST', '/end-hold', { seatId: 'x' })).status).toBe(400);
    emulator.dispose();
  });
});
