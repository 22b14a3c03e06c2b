import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/engine/random.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { createPlatform } from '../../src/platform/createPlatform.ts';
import type { PlatformOptions } from '../../src/platform/options.ts';
import { DOCUMENTED_EVENT_ID } from '../../src/scenarios/documented.ts';
import { createRivals, type RivalOptions } from '../../src/rivals/createRivals.ts';

const FORTY: RivalOptions = { buyers: 40, perSecond: 20, eventId: DOCUMENTED_EVENT_ID };

function setup(options: RivalOptions = FORTY, platformOptions: PlatformOptions = {}) {
  const clock = createVirtualClock();
  const platform = createPlatform({ clock, ...platformOptions });
  return { clock, platform, rivals: createRivals(platform, createRandom(3), options) };
}

async function countSeats(platform: ReturnType<typeof createPlatform>): Promise<Record<string, number>> {
  const reply = await platform.fetch(`http://localhost:50001/events/${DOCUMENTED_EVENT_ID}/seatmap`);
  const counts: Record<string, number> = {};
  for (const { status } of (await reply.json()).seats) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('rivals', () => {
  it.each(['guide', 'docs', 'deployed'] as const)('buy all there is and no seat twice, as %s', async (dialect) => {
    const { clock, platform, rivals } = setup({ ...FORTY, abandonProbability: 0 }, { dialect });
    const before = await countSeats(platform);
    await clock.advance(60_000);
    const counts = await rivals.done;
    expect(counts).toMatchObject({ arrived: 40, active: 0, bought: before['available'], abandoned: 0 });
    const after = await countSeats(platform);
    expect(after['available']).toBeUndefined();
    expect(after['sold']).toBe((before['sold'] ?? 0) + counts.bought);
    platform.dispose();
  });

  it('find an event by themselves', async () => {
    const { clock, rivals } = setup({ buyers: 5 }, { scenario: 'documented' });
    await clock.advance(60_000);
    expect((await rivals.done).bought).toBeGreaterThan(0);
    const nowhere = setup({ buyers: 5 }, { scenario: 'empty' });
    expect(await nowhere.rivals.done).toMatchObject({ arrived: 0 });
  });

  it('wait for a slow consumer only as long as their patience lasts', async () => {
    const { clock, rivals } = setup({ ...FORTY, buyers: 3, patienceMs: 10_000 }, { lag: { kind: 'stuck' } });
    await clock.advance(60_000);
    expect(await rivals.done).toMatchObject({ arrived: 3, bought: 0, gaveUp: 3 });
  });

  it('survive broken connections', async () => {
    const { clock, platform, rivals } = setup({ buyers: 40, perSecond: 20, abandonProbability: 0 });
    platform.faults.add({ fault: { kind: 'dropBefore' }, probability: 0.1 });
    await clock.advance(120_000);
    expect(await rivals.done).toMatchObject({ arrived: 40, active: 0, soldOut: 0, bought: 40 });
  });

  it('wait for a catalog that is away, and take its silence for no sold-out event', async () => {
    const clock = createVirtualClock();
    const platform = createPlatform({ clock });
    platform.outages.setService('catalog', true);
    const rivals = createRivals(platform, createRandom(3), { buyers: 5, perSecond: 20, abandonProbability: 0 });
    await clock.advance(20_000);
    expect(rivals.counts()).toMatchObject({ arrived: 0 });
    platform.outages.setService('catalog', false);
    platform.faults.add({ fault: { kind: 'dropBefore' }, path: '/events/*/seatmap', times: 3 });
    await clock.advance(120_000);
    expect(await rivals.done).toMatchObject({ arrived: 5, bought: 5 });
  });

  it('go home when told to, leaving no timer of theirs', async () => {
    const { clock, platform, rivals } = setup({ ...FORTY, buyers: 1000 });
    await clock.advance(3000);
    const counts = await rivals.stop();
    expect(counts.active).toBe(0);
    expect(counts.arrived).toBeLessThan(1000);
    platform.dispose();
    expect(clock.pending()).toBe(0);
  });

  it('are the same crowd for the same seed', async () => {
    const play = async () => {
      const { clock, platform, rivals } = setup();
      const events: string[] = [];
      platform.subscribe((event) => void events.push(JSON.stringify(event)));
      await clock.advance(60_000);
      return { counts: await rivals.done, events };
    };
    const [first, second] = [await play(), await play()];
    expect(first.events.length).toBeGreaterThan(100);
    expect(second).toEqual(first);
  });

  it('are told apart from everybody else in the events', async () => {
    const { clock, platform, rivals } = setup({ ...FORTY, buyers: 5 });
    const senders: string[] = [];
    platform.subscribe((event) => {
      if (event.type === 'request' && event.path === '/reservations' && event.method === 'POST')
        senders.push(event.from);
    });
    const body = { seatId: 'x', customerId: 'me' };
    const headers = { 'Content-Type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify(body) };
    await platform.fetch('http://localhost:50002/reservations', asked);
    await clock.advance(60_000);
    await rivals.done;
    expect(senders.length).toBeGreaterThan(2);
    expect(senders).toEqual(['client', ...senders.slice(1).map(() => 'rival')]);
  });

  it('come as fast as was asked on a clock with coarse timers, or say by how much they are late', async () => {
    const clock = createVirtualClock();
    const handle = () => new Promise<never>(() => undefined);
    // No timer of a host is shorter than a millisecond, or exact.
    const coarse = (lateMs: number) => ({
      ...clock,
      setTimeout: (run: () => void, ms: number) => clock.setTimeout(run, Math.ceil(ms) + lateMs),
    });
    const crowd = (lateMs: number, perSecond: number) =>
      createRivals({ clock: coarse(lateMs), handle }, createRandom(3), { buyers: 4000, perSecond, eventId: 'x' });
    const fast = crowd(1, 2000);
    await clock.advance(1000);
    expect(fast.counts().arrived).toBeGreaterThan(1900);
    expect(fast.counts().arrived).toBeLessThan(2100);
    expect(fast.counts().behindMs).toBeLessThan(5);
    await fast.stop();
    const slow = crowd(200, 10);
    await clock.advance(5000);
    expect(slow.counts().behindMs).toBeGreaterThanOrEqual(200);
    await slow.stop();
  });

  it.each([
    [{ buyers: 0 }, 'options.buyers must be a whole number from 1'],
    [{ buyers: 5, perSecnd: 3 }, 'options has no member "perSecnd".'],
    [{ buyers: 5, abandonProbability: 2 }, 'options.abandonProbability must be a number from 0 to 1'],
  ])('are refused as %j', (options, message) => {
    expect(() => setup(options)).toThrow(message);
  });
});
