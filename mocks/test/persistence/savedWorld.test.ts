import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dialect } from '../../src/model/policy.ts';
import { createRandom } from '../../src/engine/random.ts';
import { createSystemClock, type SystemClock } from '../../src/engine/systemClock.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { loadWorld, markWorld, saveWorld } from '../../src/persistence/savedWorld.ts';
import { assemblePlatform, type AssembledPlatform } from '../../src/platform/assemble.ts';
import type { PlatformOptions } from '../../src/platform/options.ts';
import type { Platform } from '../../src/platform/types.ts';
import { createRivals } from '../../src/rivals/createRivals.ts';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const SEAT = '550e8400-e29b-41d4-a716-446655440001';
const CUSTOMER = 'a8098c1a-f86e-11da-bd1a-00112444be1e';

const open: Platform[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const platform of open.splice(0)) platform.dispose();
});

function make(options: PlatformOptions = {}, start?: number) {
  const clock = createVirtualClock(start === undefined ? {} : { start });
  const world = assemblePlatform({ clock, lag: 0, scenario: 'documented', ...options });
  open.push(world.platform);
  markWorld(world);
  const ask = async (method: string, url: string, body?: unknown) => {
    const reply = await world.platform.fetch(`http://localhost:${url}`, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };
  const reserve = async (seatId = SEAT) =>
    (await ask('POST', '50002/reservations', { seatId, customerId: CUSTOMER })).body;
  const statusOf = async (seatId = SEAT) => {
    const { seats } = (await ask('GET', `50001/events/${EVENT}/seatmap`)).body as { seats: Record<string, unknown>[] };
    return seats.find(({ id }) => id === seatId)?.['status'];
  };
  return { ...world, clock, world, ask, reserve, statusOf };
}

/** The page goes, and comes back so many ms later. */
function reload(
  { world, clock }: { world: AssembledPlatform; clock: { now(): number } },
  options: PlatformOptions = {},
  ms = 0,
) {
  const saved = structuredClone(saveWorld(world, clock.now()));
  const next = make(options, clock.now() + ms);
  loadWorld(next.world, saved, clock.now() + ms);
  return { ...next, saved };
}

describe('a world that is kept', () => {
  it('goes on with a hold, and ends it when it was going to end', async () => {
    const before = make();
    const { expiresAt } = await before.reserve();
    await before.clock.settle();
    const { clock, statusOf, platform } = reload(before, {}, 60_000);
    expect(await statusOf()).toBe('reserved');
    await clock.advance(Date.parse(String(expiresAt)) - clock.now() - 1);
    expect(await statusOf()).toBe('reserved');
    await clock.advance(10);
    expect(await statusOf()).toBe('available');
    expect(platform.keyspace.size).toBe(0);
  });

  it('ends a hold whose time ran out while the page was away', async () => {
    const before = make();
    await before.reserve();
    await before.clock.settle();
    const { clock, statusOf } = reload(before, {}, 3_600_000);
    await clock.advance(10);
    expect(await statusOf()).toBe('available');
  });

  it('ends a hold whose key had ended and whose row had not', async () => {
    const before = make();
    await before.reserve();
    await before.clock.settle();
    const saved = { ...structuredClone(saveWorld(before.world, before.clock.now())), keys: [] };
    const { world, clock, statusOf } = make({}, before.clock.now());
    loadWorld(world, saved, clock.now());
    await clock.advance(10);
    expect(await statusOf()).toBe('available');
  });

  it('never gives an id twice', async () => {
    const before = make();
    const first = await before.reserve();
    const { reserve } = reload(before);
    const second = await reserve('550e8400-e29b-41d4-a716-446655440002');
    expect(second['reservationId']).toBeDefined();
    expect(second['reservationId']).not.toBe(first['reservationId']);
  });

  it('delivers what was under way, and leaves at rest what a person has stopped', async () => {
    const before = make();
    const { reservationId } = await before.reserve();
    await before.clock.settle();
    before.platform.pause('payment-service');
    const cart = { reservationId, seatId: SEAT, price: 50, guestToken: 'guest-1' };
    const { body } = await before.ask('POST', '5003/cart/add', cart);
    const { id: orderId } = (body['order'] ?? body) as { id: string };
    await before.ask('POST', '5003/orders/checkout', { orderId, guestToken: 'guest-1' });

    const { ask, clock, platform, statusOf } = reload(before);
    await clock.advance(5_000);
    expect((await ask('GET', `5003/orders/${orderId}`)).body['state']).toBe('pending');
    platform.resume('payment-service');
    await clock.advance(5_000);
    expect((await ask('GET', `5003/orders/${orderId}`)).body['state']).toBe('completed');
    expect(await statusOf()).toBe('sold');
    expect(platform.log.records('payment-succeeded')).toHaveLength(1);
  });

  it('takes the money once when the page goes while it is being taken', async () => {
    const before = make();
    const { reservationId } = await before.reserve();
    await before.clock.settle();
    const cart = { reservationId, seatId: SEAT, price: 50, guestToken: 'guest-1' };
    const { body } = await before.ask('POST', '5003/cart/add', cart);
    const { id: orderId } = (body['order'] ?? body) as { id: string };
    await before.ask('POST', '5003/orders/checkout', { orderId, guestToken: 'guest-1' });
    await before.clock.advance(50);
    expect((before.platform.snapshot().services.payment as { payments: unknown[] }).payments).toHaveLength(1);

    const { ask, clock, platform } = reload(before);
    await clock.advance(5_000);
    expect((await ask('GET', `5003/orders/${orderId}`)).body['state']).toBe('completed');
    expect(platform.log.records('payment-succeeded')).toHaveLength(1);
  });

  it('goes on by its own clock, at its own rate', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const make = () => {
      const world = assemblePlatform({ clock: createSystemClock(), scenario: 'documented' });
      open.push(world.platform);
      return { world, clock: world.platform.clock as SystemClock };
    };
    const before = make();
    before.clock.setNow(9_000_000);
    before.clock.setRate(2);
    vi.setSystemTime(1_001_000);
    const saved = structuredClone(saveWorld(before.world, Date.now()));
    vi.setSystemTime(1_004_000);
    const after = make();
    loadWorld(after.world, saved, Date.now());
    expect([after.clock.now(), after.clock.rate]).toEqual([9_008_000, 2]);
  });

  it('has what an administrator has made', async () => {
    const before = make();
    const event = {
      name: 'New',
      description: 'x',
      eventDate: '2099-01-01T20:00:00Z',
      venue: 'v',
      maxCapacity: 4,
      basePrice: 20.5,
    };
    const { id } = (await before.ask('POST', '50001/admin/events', event)).body as { id: string };
    const sections = [{ sectionCode: 'A', rows: 1, seatsPerRow: 2, priceMultiplier: 1.5 }];
    await before.ask('POST', `50001/admin/events/${id}/seats`, { sectionConfigurations: sections });
    await before.clock.settle();
    const { ask, reserve } = reload(before);
    const { seats } = (await ask('GET', `50001/events/${id}/seatmap`)).body as {
      seats: { id: string; price: number }[];
    };
    expect(seats.map(({ price }) => price)).toEqual([30.75, 30.75]);
    expect((await reserve(seats[0]?.id))['status']).toBe('active');
  });

  it('is small however large the venue: 50,000 seats, one of them held', async () => {
    const before = make({ scenario: 'stadium' });
    await before.reserve();
    await before.clock.settle();
    const text = JSON.stringify(saveWorld(before.world, 0), (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text.length).toBeLessThan(20_000);
  });

  it.each(['guide', 'docs', 'deployed'] as const)(
    'is the same world after a crowd, as %s',
    { timeout: 60_000 },
    async (dialect: Dialect) => {
      const options: PlatformOptions = { dialect, scenario: 'default', lag: 100 };
      const before = make(options);
      const rivals = createRivals(before.platform, createRandom(7), { buyers: 60, perSecond: 10 });
      await before.clock.advance(20_000);
      const { platform } = reload(before, options);
      const [was, is] = [before.platform.snapshot(), platform.snapshot()];
      expect(is.services).toEqual(was.services);
      expect(is.keys).toEqual(was.keys);
      expect(is.randoms).toEqual(was.randoms);
      expect(is.log.groups).toEqual(was.log.groups);
      const ends = (log: typeof is.log) =>
        log.topics.map(({ partitions }) => partitions.map(({ start, records }) => start + records.length));
      expect(ends(is.log)).toEqual(ends(was.log));
      await rivals.stop();
    },
  );
});
