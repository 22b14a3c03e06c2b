import { describe, expect, it } from 'vitest';
import type { WaitlistEntry } from '../../../src/services/waitlist/entries.ts';
import { createWorld, CUSTOMER, SEAT, SECOND_SEAT, type World } from '../../support/world.ts';

const SECOND = 1000;
const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const OTHERS = [SECOND_SEAT, '550e8400-e29b-41d4-a716-446655440005', '550e8400-e29b-41d4-a716-446655440006'];

/** The event is full; only the first seat's holder has named it. */
async function openFull(): Promise<World> {
  const world = createWorld({ dialect: 'deployed' });
  await world.clock.advance(SECOND);
  for (const seat of OTHERS) await world.reserve(seat);
  await world.reserve(SEAT, CUSTOMER, { eventId: EVENT });
  await world.clock.settle();
  return world;
}

async function join(world: World, ...emails: string[]): Promise<void> {
  for (const email of emails) {
    const joined = await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email, eventId: EVENT });
    expect(joined.status).toBe(201);
  }
}

function queue(world: World): Record<string, string> {
  const entries = world.services.waitlist.snapshot() as readonly WaitlistEntry[];
  return Object.fromEntries(entries.map(({ email, status }) => [email, status]));
}

function offerOf(world: World, email: string): string {
  const entries = world.services.waitlist.snapshot() as readonly WaitlistEntry[];
  return entries.find((one) => one.email === email)?.orderId ?? '';
}

describe('the queue of the running platform', () => {
  it('offers for two minutes, then to the next; the offer was an order of price 0', async () => {
    const world = await openFull();
    await join(world, 'first@x', 'second@x');
    await world.clock.advance(70 * SECOND);
    expect(queue(world)).toEqual({ 'first@x': 'assigned', 'second@x': 'pending' });
    const order = offerOf(world, 'first@x');
    expect((await world.ask('ordering', 'GET', `/orders/${order}`)).json).toMatchObject({
      price: 0,
      customerEmail: null,
    });
    expect(world.services.ordering.stateOf(order)).toBe('pending');
    await world.clock.advance(130 * SECOND);
    expect(queue(world)).toEqual({ 'first@x': 'expired', 'second@x': 'assigned' });
    expect(world.services.ordering.stateOf(order)).toBe('cancelled');
  });

  it('leaves the seat blocked when nobody is left', async () => {
    const world = await openFull();
    await join(world, 'only@x');
    await world.clock.advance(210 * SECOND);
    expect(queue(world)).toEqual({ 'only@x': 'expired' });
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'available' });
    expect((await world.reserve(SEAT)).json).toEqual({ error: `Seat ${SEAT} is already reserved.` });
  });

  it('keeps the entry waiting while another order has the seat', async () => {
    const world = await openFull();
    await join(world, 'only@x');
    const order = { seatId: SEAT, guestToken: 'guest-1', price: 0 };
    world.platform.pause('ordering-service');
    expect((await world.ask('ordering', 'POST', '/orders/waitlist', order)).status).toBe(201);
    await world.clock.advance(80 * SECOND);
    expect(queue(world)).toEqual({ 'only@x': 'pending' });
  });

  it('completes an entry when its order is paid, with whatever hold', async () => {
    const world = await openFull();
    await join(world, 'only@x');
    await world.clock.advance(70 * SECOND);
    const hold = await world.reserve(SECOND_SEAT);
    await world.clock.settle();
    await world.pay(offerOf(world, 'only@x'), hold.json?.['reservationId'], 50);
    await world.clock.settle();
    expect(queue(world)).toEqual({ 'only@x': 'completed' });
  });

  it('frees the seat when the queue cannot be asked', async () => {
    const world = await openFull();
    await join(world, 'only@x');
    world.platform.outages.setService('waitlist', true);
    await world.clock.advance(70 * SECOND);
    expect((await world.reserve(SEAT)).status).toBe(201);
  });

  it('frees the seat when the queue takes longer than 200 ms to answer', async () => {
    const world = await openFull();
    await join(world, 'only@x');
    world.platform.faults.add({
      service: 'waitlist',
      path: '/api/v1/waitlist/has-pending',
      fault: { kind: 'latency', ms: 201 },
    });
    await world.clock.advance(70 * SECOND);
    expect((await world.reserve(SEAT)).status).toBe(201);
  });
});
