import { describe, expect, it } from 'vitest';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT } from '../support/world.ts';

const T = 'An exception has been raised that is likely due to a transient failure.';
const EVENT = '550e8400-e29b-41d4-a716-446655440000';

describe('outages, as the running services answered them', () => {
  it('dresses a database that is away as a client error wherever the code does', async () => {
    const world = createWorld({ dialect: 'deployed' });
    const { orderId, reservationId } = await fillCart(world);
    await world.ask('identity', 'POST', '/users', { email: 'a@b.c', password: 'x' });
    world.platform.outages.setDatabase(true);
    const answers = {
      reserve: await world.reserve(SECOND_SEAT),
      users: await world.ask('identity', 'POST', '/users', { email: 'd@b.c', password: 'x' }),
      token: await world.ask('identity', 'POST', '/token', { email: 'a@b.c', password: 'x' }),
      update: await world.ask('catalog', 'PUT', `/admin/events/${EVENT}`, {
        name: 'x',
        description: 'y',
        maxCapacity: 100,
      }),
      deactivate: await world.ask('catalog', 'POST', `/admin/events/${EVENT}/deactivate`),
      pay: await world.pay(orderId, reservationId, 50),
      join: await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email: 'a@b.c', eventId: EVENT }),
      events: await world.ask('catalog', 'GET', '/events'),
      cart: await world.addToCart(reservationId, SEAT),
      checkout: await world.checkout(orderId),
    };
    expect(answers.reserve).toMatchObject({ status: 409, json: { error: T } });
    expect(answers.users).toMatchObject({ status: 400, json: { error: T } });
    expect(answers.token).toMatchObject({ status: 401, text: '' });
    expect(answers.update).toMatchObject({ status: 400, json: { message: T } });
    expect(answers.deactivate).toMatchObject({ status: 400, json: { message: T } });
    expect(answers.pay).toMatchObject({ status: 500, json: { errorMessage: `Payment processing error: ${T}` } });
    expect(answers.join).toMatchObject({ status: 503, json: { message: 'Catalog service is unavailable.' } });
    for (const { status, text } of [answers.events, answers.cart, answers.checkout]) {
      expect(status).toBe(500);
      expect(text).toContain(T);
    }
    world.platform.outages.setDatabase(false);
    expect((await world.reserve(SECOND_SEAT)).status).toBe(201);
    world.platform.dispose();
  });

  it('shows an unhandled failure to developers only, and then without CORS', async () => {
    const origin = { headers: { origin: 'http://localhost:3000' } };
    for (const environment of ['Development', 'Production'] as const) {
      const world = createWorld({ dialect: 'deployed', environment });
      world.platform.outages.setDatabase(true, 'catalog');
      const { status, headers, text } = await world.ask('catalog', 'GET', '/events', undefined, origin);
      const isShown = environment === 'Development';
      expect(status).toBe(500);
      expect(text === '').toBe(!isShown);
      expect('Access-Control-Allow-Origin' in headers).toBe(isShown);
      expect((await world.reserve(SEAT)).status).toBe(201);
      world.platform.dispose();
    }
  });

  it('sweeps no expired hold while the database is away, and tells nobody of one', async () => {
    const world = createWorld({ dialect: 'deployed' });
    await world.reserve(SEAT);
    world.platform.outages.setDatabase(true, 'inventory');
    await world.clock.advance(75_000);
    expect(world.platform.log.records('reservation-expired')).toEqual([]);
    expect(await world.statuses()).toMatchObject({ [SEAT]: 'reserved' });
    world.platform.outages.setDatabase(false, 'inventory');
    await world.clock.advance(10_000);
    expect(world.platform.log.records('reservation-expired')).toHaveLength(1);
    expect((await world.reserve(SEAT)).status).toBe(201);
    world.platform.dispose();
  });

  it('takes an absent Redis for a busy lock', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.outages.setRedis(true);
    expect((await world.reserve(SEAT)).json).toEqual({
      error: `Could not acquire lock for seat ${SEAT}. Seat may be reserved or locked.`,
    });
    world.platform.dispose();
  });

  it('goes on after 5 s without Kafka, and tells it later if it comes back in time', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.outages.setKafka(true);
    const before = world.clock.monotonic();
    const reservation = await world.reserve(SEAT);
    expect(reservation.status).toBe(201);
    expect(world.clock.monotonic() - before).toBeGreaterThanOrEqual(5000);
    expect((await world.addToCart(reservation.json?.['reservationId'], SEAT)).text).toBe('Reservation not found');
    world.platform.outages.setKafka(false);
    await world.clock.settle();
    expect((await world.addToCart(reservation.json?.['reservationId'], SEAT)).status).toBe(200);
    world.platform.dispose();
  });

  it('forgets what the producer kept for more than five minutes', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.outages.setKafka(true);
    await world.reserve(SEAT);
    await world.clock.advance(6 * 60_000);
    world.platform.outages.setKafka(false);
    await world.clock.settle();
    expect(world.platform.log.records('reservation-created')).toHaveLength(0);
    world.platform.dispose();
  });

  it('loses the news of a payment made without Kafka: the order stays pending', async () => {
    const world = createWorld({ dialect: 'deployed' });
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    world.platform.outages.setKafka(true);
    expect((await world.pay(orderId, reservationId, 50)).json).toMatchObject({ success: true });
    world.platform.outages.setKafka(false);
    await world.clock.advance(1000);
    expect((await world.pay(orderId, reservationId, 50)).json).toMatchObject({ success: true });
    expect(world.services.ordering.stateOf(String(orderId))).toBe('pending');
    world.platform.dispose();
  });

  it('refuses connections to a service that is down', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.outages.setService('catalog', true);
    await expect(world.platform.fetch('http://localhost:50001/events')).rejects.toThrow(TypeError);
    const join = await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email: 'a@b.c', eventId: EVENT });
    expect(join.status).toBe(503);
    world.platform.dispose();
  });

  it('receives nothing for 4.8 s after a restart, and has forgotten every earlier reservation', async () => {
    const world = createWorld({ dialect: 'deployed' });
    const known = await world.reserve(SEAT);
    await world.clock.settle();
    world.platform.outages.restart('ordering');
    const fresh = await world.reserve(SECOND_SEAT);
    await world.clock.advance(4790);
    expect((await world.addToCart(fresh.json?.['reservationId'], SECOND_SEAT)).text).toBe('Reservation not found');
    await world.clock.advance(20);
    expect((await world.addToCart(fresh.json?.['reservationId'], SECOND_SEAT, CUSTOMER)).status).toBe(200);
    expect((await world.addToCart(known.json?.['reservationId'], SEAT, 'other')).text).toBe('Reservation not found');
    world.platform.dispose();
  });

  it.each([
    ['ordering', 45_000],
    ['catalog', 30_000],
  ] as const)('%s killed, not stopped, is missed after %i ms: nothing is delivered before', async (service, ms) => {
    const world = createWorld({ dialect: 'deployed' });
    const heard = () => world.platform.inspect().groups.find(({ id }) => id.startsWith(service))?.topics[0];
    world.platform.outages.restart(service, { isKilled: true });
    await world.reserve(SEAT);
    await world.clock.advance(ms - 10);
    expect(heard()).toMatchObject({ topic: 'reservation-created', committed: 0, end: 1 });
    await world.clock.advance(20);
    expect(heard()).toMatchObject({ committed: 1, end: 1 });
  });

  it.each([
    ['deployed', 0, 0],
    ['deployed', 44_990, 0],
    ['deployed', 45_010, 1],
    ['guide', 10, 1],
  ] as const)('a group of %s that crashed: after %i ms it has committed %i records', async (dialect, ms, committed) => {
    const world = createWorld({ dialect });
    world.platform.crash('ordering-service');
    await world.reserve(SEAT);
    await world.clock.settle();
    await world.clock.advance(ms);
    expect(world.platform.log.group('ordering-service').committed('reservation-created')).toBe(committed);
  });

  it('refuses to crash a group that is not there', () => {
    expect(() => createWorld().platform.crash('nobody')).toThrow('nobody');
  });

  it('waitlist without its own database answers 500: only catalog being away is a 503', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.outages.setDatabase(true, 'waitlist');
    const unknown = '9f3c2b1a-0d4e-4f5a-8b6c-7d8e9f0a1b2c';
    const join = await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email: 'a@b.c', eventId: unknown });
    expect(join.status).toBe(500);
    expect(join.text).toContain('An exception has been raised that is likely due to a transient failure.');
  });

  it('keeps a person’s pause over an outage of Kafka', async () => {
    const world = createWorld({ dialect: 'deployed' });
    world.platform.pause('ordering-service');
    world.platform.outages.setKafka(true);
    world.platform.outages.setKafka(false);
    const groups = world.platform.inspect().groups.filter(({ isPaused }) => isPaused);
    expect(groups.map(({ id }) => id)).toEqual(['ordering-service']);
    world.platform.dispose();
  });
});
