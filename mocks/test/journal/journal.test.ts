import { describe, expect, it } from 'vitest';
import { expectRequests } from '../../src/journal/expectRequests.ts';
import { createWorld, CUSTOMER, SEAT } from '../support/world.ts';

describe('the journal of requests', () => {
  it('keeps what was asked and answered, with bodies, and finds it again', async () => {
    const { platform, reserve, ask } = createWorld();
    await reserve(SEAT);
    await reserve(SEAT);
    await ask('catalog', 'GET', '/events?page=2');
    expect(platform.requests()).toHaveLength(3);
    const [first, second] = platform.requests({ service: 'inventory', method: 'post', path: '/reservations' });
    expect(first).toMatchObject({
      service: 'inventory',
      method: 'POST',
      path: '/reservations',
      body: JSON.stringify({ seatId: SEAT, customerId: CUSTOMER }),
      outcome: 'answered',
      response: { status: 201, body: expect.stringContaining('reservationId') },
      ms: 0,
      faults: [],
    });
    expect(second?.response?.status).toBe(409);
    expect(platform.requests({ query: { page: '2' } })).toMatchObject([{ path: '/events', query: 'page=2' }]);
    expect(platform.requests({ body: { customerId: 'a8098c1a-*' } })).toHaveLength(2);
    platform.clearRequests();
    expect(platform.requests()).toEqual([]);
  });

  it('says which requests broke, which are under way, and which rule it was', async () => {
    const { platform, ask, clock } = createWorld();
    platform.faults.add({ fault: { kind: 'dropBefore' }, path: '/events' });
    platform.faults.add({ fault: { kind: 'latency', ms: 500 }, path: '/health' });
    await expect(ask('catalog', 'GET', '/events')).rejects.toMatchObject({ code: 'connection_dropped' });
    const waiting = ask('catalog', 'GET', '/health');
    expect(platform.requests()).toMatchObject([
      { outcome: 'dropped', response: null, faults: ['fault-1'] },
      { outcome: 'under_way', response: null, ms: null, faults: ['fault-2'] },
    ]);
    await clock.advance(500);
    await waiting;
    expect(platform.requests()[1]).toMatchObject({ outcome: 'answered', ms: 500 });
  });

  it('strikes out tokens and passwords, wherever they stand', async () => {
    const { platform, ask } = createWorld({
      scenario: { users: [{ email: 'ana@example.com', password: 'hunter-22' }] },
    });
    const login = { email: 'ana@example.com', password: 'hunter-22' };
    const { json } = await ask('identity', 'POST', '/token', login);
    const token = String(json?.['token'] ?? json?.['accessToken']);
    expect(token).toMatch(/^eyJ/);
    await ask('catalog', 'GET', `/events?access_token=${token}&q=${token}`, undefined, {
      headers: { authorization: `Bearer ${token}`, cookie: 'session=abc', 'x-api-key': 'k-123' },
    });
    await ask('ordering', 'POST', '/cart/add', `{"note":"Bearer abc.def","token":"${token}`);
    const text = JSON.stringify(platform.requests());
    for (const secret of [token, 'hunter-22', 'session=abc', 'k-123', 'abc.def']) expect(text).not.toContain(secret);
    expect(text).toContain('ana@example.com');
    expect(platform.requests({ body: { password: 'hunter-22' } })).toHaveLength(1);
  });

  it('is bounded, by number and by the size of the bodies', async () => {
    const { platform, ask } = createWorld();
    for (let index = 0; index < 2500; index++) await ask('catalog', 'GET', `/health?n=${index}`);
    expect(platform.requests()).toHaveLength(1000);
    expect(platform.requests().at(-1)?.query).toBe('n=2499');
    for (let index = 0; index < 200; index++) await ask('ordering', 'POST', '/cart/add', `"${'x'.repeat(60_000)}"`);
    const kept = platform.requests().reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
    expect(kept).toBeLessThanOrEqual(4 * 1024 * 1024);
    await ask('ordering', 'POST', '/cart/add', `"${'x'.repeat(70_000)}"`);
    expect(platform.requests().at(-1)?.body).toBeNull();
  });

  it('leaves rivals out', async () => {
    const { platform, clock } = createWorld();
    const { createRivals } = await import('../../src/rivals/createRivals.ts');
    const { createRandom } = await import('../../src/engine/random.ts');
    const crowd = createRivals(platform, createRandom(1), { buyers: 5, perSecond: 50 });
    await clock.advance(60_000);
    await crowd.done;
    expect(platform.requests()).toEqual([]);
  });

  it('refuses a filter with a wrong member', () => {
    const { platform } = createWorld();
    expect(() => platform.requests({ servce: 'catalog' } as object)).toThrow('filter has no member "servce".');
  });
});

describe('expectRequests', () => {
  it('gives those that came, or says what came instead', async () => {
    const { platform, reserve } = createWorld();
    await reserve(SEAT);
    const filter = { service: 'inventory', method: 'POST', path: '/reservations' } as const;
    expect(expectRequests(platform, filter, 1)).toHaveLength(1);
    expect(expectRequests(platform, filter)).toHaveLength(1);
    expect(expectRequests(platform, { path: '/payments' }, 0)).toEqual([]);
    expect(() => expectRequests(platform, filter, { min: 2 })).toThrow('Expected at least 2 requests');
    expect(() => expectRequests(platform, { path: '/payments' })).toThrow('inventory POST /reservations -> 201');
    expect(() => expectRequests(platform, filter, { max: 0 })).toThrow(
      expect.objectContaining({ code: 'request_expectation', requests: [expect.objectContaining({ method: 'POST' })] }),
    );
  });
});

describe('reset', () => {
  it.each(['guide', 'deployed'] as const)('goes back to the start, with the same chances, as %s', async (dialect) => {
    const world = createWorld({ dialect, scenario: 'default', lag: 'busy' });
    const { platform, reserve, clock, ask } = world;
    const story = async () => {
      const events = await ask('catalog', 'GET', '/events');
      const { json } = await reserve(SEAT);
      await clock.advance(10_000);
      return [
        events.text.replaceAll(/"eventDate":"[^"]*"/g, ''),
        json?.['reservationId'],
        (await world.statuses())[SEAT],
      ];
    };
    const first = await story();
    platform.faults.add({ fault: { kind: 'late', ms: 60_000 }, path: '/payments' });
    const held = platform.handle('payment', {
      method: 'POST',
      path: '/payments',
      query: new URLSearchParams(),
      headers: {},
      body: '',
    });
    held.catch(() => undefined);
    platform.outages.setKafka(true);
    platform.outages.setDatabase(true, 'ordering');
    platform.pause('ordering-service');
    platform.reset();
    await expect(held).rejects.toMatchObject({ code: 'connection_dropped' });
    expect(platform.outages.state()).toEqual({ database: [], redis: false, kafka: false, services: [] });
    expect(platform.log.group('ordering-service').isPaused).toBe(false);
    expect([platform.faults.list(), platform.requests()]).toEqual([[], []]);
    expect(await story()).toEqual(first);
  });
});
