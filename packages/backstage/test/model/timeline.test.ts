import { describe, expect, it } from 'vitest';
import { isOver, pendingReadings } from '../../src/model/timeline.ts';
import { watchedWorld } from '../support.ts';

describe('the timeline of a purchase', () => {
  it('begins with the hold, follows its record to every reader, and ends with the payment', async () => {
    const world = await watchedWorld();
    const { json } = await world.hold();
    const held = world.timeline();
    expect(held?.calls).toMatchObject([{ service: 'inventory', from: 'page', status: 201 }]);
    expect(held?.holds).toMatchObject([{ status: 'held', endsAt: Date.parse(String(json['expiresAt'])) }]);
    expect(held && pendingReadings(held, ['ordering', 'payment', 'catalog'])).toBe(3);

    await world.clock.advance(300);
    const [travel] = world.timeline()?.travels ?? [];
    expect(travel?.readings.map(({ service, at }) => [service, (at ?? 0) - (travel?.at ?? 0)])).toEqual(
      expect.arrayContaining([
        ['ordering', 300],
        ['payment', 300],
        ['catalog', 300],
      ]),
    );
    const order = await world.cart(json['reservationId']);
    await world.checkout(order.json['id']);
    await world.clock.advance(2_000);
    const paid = world.timeline();
    expect(paid?.holds).toMatchObject([{ status: 'paid' }]);
    expect(paid?.turns.map(({ service, entity, state }) => `${service} ${entity} ${state}`)).toEqual(
      expect.arrayContaining(['ordering order draft', 'ordering order paid', 'catalog seat sold']),
    );
    expect(paid && isOver(paid)).toBe(true);
  });

  it('keeps a record open for as long as its reader is paused', async () => {
    const world = await watchedWorld();
    world.platform.pause('ordering-service');
    await world.hold();
    await world.clock.advance(20_000);
    const timeline = world.timeline();
    expect(timeline && pendingReadings(timeline, ['ordering'])).toBe(1);
    expect(timeline && pendingReadings(timeline, ['payment', 'catalog'])).toBe(0);
    world.platform.resume('ordering-service');
    await world.clock.advance(0);
    const after = world.timeline();
    expect(after && pendingReadings(after, ['ordering'])).toBe(0);
  });

  it('has no request of a rival in it, and no look at the seats', async () => {
    const world = await watchedWorld();
    await world.hold();
    const before = world.timeline();
    await world.platform.fetch('http://localhost:50001/events');
    const { createControl } = await import('@speckit/mocks');
    const control = createControl(world.platform);
    control.startRivals({ buyers: 3, perSecond: 10 });
    await world.clock.advance(20_000);
    expect(world.timeline()?.calls).toEqual(before?.calls);
    expect(world.told.filter(({ who }) => who === 'rival').length).toBeGreaterThan(10);
    control.dispose();
  });

  it('ends with the hold, also when nobody asked for its end, and begins again with the next one', async () => {
    const world = await watchedWorld();
    await world.hold();
    await world.clock.advance(16 * 60_000);
    const ended = world.timeline();
    expect(ended?.holds).toMatchObject([{ status: 'ended' }]);
    expect(ended?.travels.map(({ topic }) => topic)).toContain('reservation-expired');
    await world.hold();
    expect(world.timeline()?.calls).toHaveLength(1);
  });

  it('marks a request that a fault met, and one that was cut off', async () => {
    const world = await watchedWorld();
    const { json } = await world.hold();
    world.platform.faults.add({ path: '/cart/add', times: 1, fault: { kind: 'status', status: 503 } });
    await world.clock.advance(1_000);
    expect((await world.cart(json['reservationId'])).status).toBe(503);
    expect(world.timeline()?.calls.at(-1)).toMatchObject({ path: '/cart/add', status: 503, fault: 'status' });
    world.platform.outages.setService('ordering', true);
    await expect(world.cart(json['reservationId'])).rejects.toThrow('fetch failed');
    const [last] = world.timeline()?.calls.slice(-1) ?? [];
    expect(last).toMatchObject({ status: null });
    expect(last?.endedAt).not.toBeNull();
  });
});
