import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createWorld, CUSTOMER, SEAT, SECOND_SEAT } from '../support/world.ts';

/** Asks and leaves right away; says how the request ended. */
function askAndLeave(world: ReturnType<typeof createWorld>, seatId: string) {
  const client = new AbortController();
  const asking = world.platform.handle('inventory', {
    method: 'POST',
    path: '/reservations',
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seatId, customerId: CUSTOMER }),
    signal: client.signal,
  });
  const ended = asking.then(
    ({ status }) => status,
    (error: { code: string }) => error.code,
  );
  client.abort();
  return { ended, client };
}

describe.each(['guide', 'deployed'] as const)('a request that is late, as %s', (dialect) => {
  it('is handled after its client has left, and not before its time', async () => {
    const world = createWorld({ dialect });
    world.platform.faults.add({ fault: { kind: 'late', ms: 3000 }, service: 'inventory' });
    const { ended, client } = askAndLeave(world, SEAT);
    await world.clock.advance(2999);
    expect((await world.statuses())[SEAT]).toBe('available');
    await world.clock.advance(1);
    expect(await ended).toBe(201);
    expect((await world.statuses())[SEAT]).toBe('reserved');
    expect(getEventListeners(client.signal, 'abort')).toEqual([]);
  });

  it('which latency only delays: whoever leaves takes the request along', async () => {
    const world = createWorld({ dialect });
    world.platform.faults.add({ fault: { kind: 'latency', ms: 3000 }, service: 'inventory' });
    const { ended } = askAndLeave(world, SEAT);
    expect(await ended).toBe('connection_dropped');
    await world.clock.advance(10_000);
    expect((await world.statuses())[SEAT]).toBe('available');
  });

  it('ends with the platform', async () => {
    const world = createWorld({ dialect });
    world.platform.faults.add({ fault: { kind: 'late', ms: 3000 } });
    const { ended } = askAndLeave(world, SEAT);
    world.platform.dispose();
    expect(await ended).toBe('connection_dropped');
    expect(world.clock.pending()).toBe(0);
  });
});

describe('a frozen service', () => {
  it('handles nothing, then everything in the order of arrival', async () => {
    const world = createWorld();
    const order: number[] = [];
    world.platform.faults.add({ fault: { kind: 'frozen', ms: 20_000 }, service: 'inventory' });
    const first = world.reserve(SEAT).then(({ status }) => order.push(status));
    await world.clock.advance(15_000);
    const second = world.reserve(SEAT, '77777777-f86e-11da-bd1a-00112444be1e').then(({ status }) => order.push(status));
    const others = await world.ask('catalog', 'GET', '/events');
    expect([others.status, order]).toEqual([200, []]);
    await Promise.all([first, second]);
    expect(order).toEqual([201, 409]);
    expect(world.clock.monotonic()).toBeGreaterThanOrEqual(20_000);
    expect(world.platform.faults.list()).toEqual([]);
    expect((await world.reserve(SECOND_SEAT)).status).toBe(201);
  });

  it.each([
    ['dropped', 'available', 'connection_dropped'],
    ['handled', 'reserved', 201],
  ] as const)('has requests of clients that left %s', async (abandoned, seat, outcome) => {
    const world = createWorld();
    world.platform.faults.add({ fault: { kind: 'frozen', ms: 5000, abandoned }, service: 'inventory', path: '/**' });
    const { ended } = askAndLeave(world, SEAT);
    await world.clock.advance(6000);
    expect(await ended).toBe(outcome);
    expect((await world.statuses())[SEAT]).toBe(seat);
  });

  it('reads no records meanwhile, unless the rule is about some requests only', async () => {
    const isPaused = ({ platform }: ReturnType<typeof createWorld>) => platform.log.group('ordering-service').isPaused;
    const whole = createWorld();
    whole.platform.faults.add({ fault: { kind: 'frozen', ms: 5000 }, service: 'ordering' });
    const asking = whole.ask('ordering', 'GET', '/orders/x');
    expect(isPaused(whole)).toBe(true);
    whole.platform.resume('ordering-service');
    expect(isPaused(whole)).toBe(true);
    await asking;
    expect(isPaused(whole)).toBe(false);

    const part = createWorld();
    part.platform.faults.add({ fault: { kind: 'frozen', ms: 5000 }, service: 'ordering', method: 'GET' });
    const reading = part.ask('ordering', 'GET', '/orders/x');
    expect(isPaused(part)).toBe(false);
    await reading;
  });
});
