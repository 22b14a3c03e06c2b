import { describe, expect, it } from 'vitest';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT } from '../support/world.ts';

async function story(seed: number): Promise<string> {
  const world = createWorld({ seed, lag: 300, dialect: 'deployed' });
  const lines: string[] = [];
  world.platform.subscribe((event) => lines.push(JSON.stringify(event)));
  const first = await world.reserve(SEAT);
  await world.clock.advance(2000);
  const order = await world.addToCart(first.json?.['reservationId'], SEAT);
  await world.checkout(order.json?.['id']);
  await world.pay(order.json?.['id'], first.json?.['reservationId'], 50);
  await world.reserve(SECOND_SEAT);
  await world.clock.advance(80_000);
  world.platform.dispose();
  return lines.join('\n');
}

describe('one seed, one world', () => {
  it('tells the same story twice, to the byte', async () => {
    const told = await story(42);
    expect(told.length).toBeGreaterThan(5000);
    expect(await story(42)).toBe(told);
    expect(await story(43)).not.toBe(told);
  });

  it('names what caused each record and each state', async () => {
    const world = createWorld();
    const events: Record<string, unknown>[] = [];
    world.platform.subscribe((event) => events.push(event));
    await fillCart(world);
    const request = events.find(({ type, path }) => type === 'request' && path === '/reservations');
    const record = events.find(({ type, topic }) => type === 'record' && topic === 'reservation-created');
    expect(record?.['causedBy']).toBe(request?.['id']);
    const reserved = events.find(
      ({ type, service, state }) => type === 'state' && service === 'catalog' && state === 'reserved',
    );
    expect(reserved?.['causedBy']).toBe(record?.['id']);
    world.platform.dispose();
  });
});

describe('a snapshot', () => {
  it('brings back seats, holds with the time they had left, orders and records', async () => {
    const world = createWorld();
    const { orderId } = await fillCart(world);
    await world.clock.advance(60_000);
    const saved = world.platform.snapshot();
    await world.checkout(orderId);
    await world.clock.advance(5000);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });

    world.platform.restore(saved);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
    expect(world.platform.keyspace.pttl(`lock:seat:${SEAT}`)).toBe(14 * 60_000);
    expect(await world.checkout(orderId, CUSTOMER)).toMatchObject({ status: 200 });
    await world.clock.advance(5000);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'sold' });
    world.platform.dispose();
  });
});

describe('a platform that is let go', () => {
  it.each(['guide', 'deployed'] as const)('leaves no timer behind, %s', async (dialect) => {
    const world = createWorld({ dialect, lag: 300 });
    await fillCart(world);
    const paying = world.platform.fetch('http://localhost:5004/payments', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orderId: SEAT, customerId: CUSTOMER, amount: 5 }),
    });
    const ended = paying.catch(() => undefined);
    await world.clock.settle();
    world.platform.dispose();
    await ended;
    expect(world.clock.pending()).toBe(0);
  });
});
