import { describe, expect, it } from 'vitest';
import type { PlatformEvent } from '../../src/model/events.ts';
import { policyOf, type Dialect } from '../../src/model/policy.ts';
import { topologyOf } from '../../src/model/topology.ts';
import { createRandom } from '../../src/engine/random.ts';
import { createServiceContext } from '../../src/platform/serviceContext.ts';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT, type World } from '../support/world.ts';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const FREE_SEATS = [SEAT, SECOND_SEAT, '550e8400-e29b-41d4-a716-446655440005', '550e8400-e29b-41d4-a716-446655440006'];
const MINUTE = 60_000;

/** Everything a platform can be made to do: sold, declined, expired, waited for, generated. */
async function live(world: World): Promise<void> {
  const { orderId, reservationId } = await fillCart(world);
  await world.checkout(orderId);
  await world.pay(orderId, reservationId, 50);
  const declined = await fillCart(world, SECOND_SEAT, 50.13);
  await world.checkout(declined.orderId);
  await world.pay(declined.orderId, declined.reservationId, 50.13);
  const section = { sectionCode: 'Z', rows: 1, seatsPerRow: 2, priceMultiplier: 1 };
  await world.ask('catalog', 'POST', `/admin/events/${EVENT}/seats`, { sectionConfigurations: [section] });
  await world.clock.settle();
  const seats = [...FREE_SEATS, ...Object.keys(await world.statuses())];
  for (const seat of seats) await world.reserve(seat, CUSTOMER, { eventId: EVENT });
  await world.clock.settle();
  await world.ask('waitlist', 'POST', '/api/v1/waitlist/join', { email: 'fan@example.com', eventId: EVENT });
  await world.clock.advance(20 * MINUTE);
}

describe.each(['guide', 'docs', 'deployed'] as const)('the topology of %s', (dialect: Dialect) => {
  const policy = policyOf(dialect);
  const topology = topologyOf(policy, 'Development');

  it('is exactly the topics and readers that exist', () => {
    const { platform } = createWorld({ dialect });
    expect(
      platform.log
        .topics()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(topology.topics.map(({ topic }) => topic).toSorted());
    const readers = platform.inspect().groups.flatMap(({ id, topics }) => topics.map(({ topic }) => `${id} ${topic}`));
    expect(readers.toSorted()).toEqual(topology.consumers.map(({ group, topic }) => `${group} ${topic}`).toSorted());
    platform.dispose();
  });

  it('lists every record, delivery and call of a busy life', async () => {
    const world = createWorld({ dialect });
    const events: PlatformEvent[] = [];
    world.platform.subscribe((event) => events.push(event));
    await live(world);
    world.platform.dispose();
    const topics = new Set(events.flatMap((event) => (event.type === 'record' ? [event.topic] : [])));
    const unlisted = [...topics].filter((topic) => !topology.topics.some((edge) => edge.topic === topic));
    expect(unlisted).toEqual([]);
    const calls = events.flatMap((event) => (event.type === 'request' && event.from !== 'client' ? [event] : []));
    const unlistedCalls = calls.filter(
      ({ from, service, method, path }) =>
        !topology.peerCalls.some(
          (edge) => edge.from === from && edge.to === service && edge.method === method && edge.path.test(path),
        ),
    );
    expect(unlistedCalls).toEqual([]);
    const quiet = topology.topics.map(({ topic }) => topic).filter((topic) => !topics.has(topic));
    expect(quiet).toEqual([]);
  });
});

describe('what the topology does not list', () => {
  it('is refused at once', async () => {
    const { platform, policy, clock } = createWorld({ dialect: 'deployed' });
    const machinery = {
      policy,
      clock,
      dialect: 'deployed',
      environment: 'Development',
      log: platform.log,
      keyspace: platform.keyspace,
    } as unknown as Parameters<typeof createServiceContext>[1];
    const context = createServiceContext(
      'catalog',
      { ...machinery, hub: { tell: () => undefined } as never },
      createRandom(1),
    );
    expect(() => context.consume('catalog-service-group', 'seats-generated', () => undefined)).toThrow(
      'catalog reads seats-generated as catalog-service-group',
    );
    const value = { messageId: '', reservationId: '', seatId: '', customerId: '', concertEventId: '' };
    expect(() =>
      context.publish('reservation-expired', 'x', value, { causedBy: null, whenUnreachable: 'drop' }),
    ).toThrow('catalog publishes to reservation-expired');
    const request = { method: 'GET', path: '/payments/x', query: new URLSearchParams(), headers: {}, body: '' };
    await expect(context.call('payment', request, null)).rejects.toThrow('catalog calls GET /payments/x of payment');
    platform.dispose();
  });
});
