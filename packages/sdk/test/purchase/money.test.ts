import { describe, expect, it } from 'vitest';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { memoryStorage } from '../../src/host/storage.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { createCoreClient } from '../../src/createCoreClient.ts';
import { localServices } from '../../src/models/services.ts';
import { userBuyer } from '../../src/models/buyer.ts';
import { createTabs } from './tabs.ts';
import { createWorld, eventId, userId, type World } from '../../../testing/world/clientWorld.ts';

const buyer = userBuyer(userId);
const charges = ({ platform }: World) => platform.log.records('payment-succeeded').map(({ value }) => value);
const count = ({ requests }: World, name: string) => requests.filter((request) => request.startsWith(name)).length;

/** A client whose answers pass through `change`. */
const clientThrough = (world: World, change: (path: string, body: Record<string, unknown>) => void) =>
  createCoreClient({
    services: localServices,
    clock: world.clock,
    random: world.client.random,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await world.fetch(request);
      if (!response.ok || response.status === 204) return response;
      const body = (await response.json()) as Record<string, unknown>;
      change(new URL(request.url).pathname, body);
      return new Response(JSON.stringify(body), { status: response.status });
    },
  });

describe('money', () => {
  it('is not paid for an order that somebody else has cancelled', async () => {
    const world = createWorld({ dialect: 'deployed' });
    const purchase = createPurchase(world.client, { eventId, seats: await world.choices(1), buyer });
    const { orders } = await world.until(purchase.start());
    await world.until(world.fetch(`http://localhost:5003/orders/${orders[0]?.id}/cancel`, { method: 'PATCH' }));
    expect((await world.until(purchase.pay())).result).toMatchObject({ status: 'failed', chargedCents: 0 });
    expect(charges(world)).toEqual([]);
    expect(count(world, 'POST /payments')).toBe(0);
  });

  it.each([2_000, 6_000, 15_000, 25_000])('is taken once by a service that stands still for %i ms', async (stallMs) => {
    const world = createWorld({ dialect: 'deployed' });
    const seats = await world.choices(1);
    let until = 0;
    const wait = (ms: number) => new Promise<void>((resolve) => world.clock.setTimeout(resolve, ms));
    const client = createCoreClient({
      services: localServices,
      clock: world.clock,
      random: world.client.random,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (!request.url.startsWith(localServices.payment)) return world.fetch(request);
        const isFirst = until === 0;
        until ||= world.clock.monotonic() + stallMs;
        // A proxy that does not pass on that its client has left: all is handled when the service is back.
        const served = wait(Math.max(0, until - world.clock.monotonic())).then(() =>
          world.fetch(new Request(request, { signal: null })),
        );
        served.catch(() => undefined);
        // The network of the client changes.
        if (isFirst) return Promise.race([served, wait(300).then(() => Promise.reject(new TypeError('changed')))]);
        return served;
      },
    });
    const result = await world.until(purchaseTickets(client, { eventId, seats, buyer, payment: {} }));
    await world.clock.advance(120_000);
    expect(result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(charges(world)).toHaveLength(1);
  });

  it.each([401, 403, 404, 408, 409, 423, 425, 429, 499, 500, 502, 503, 504])(
    'is paid, or found to be paid, when something answers %i to the payment',
    async (status) => {
      for (const after of [false, true]) {
        const world = createWorld({ dialect: 'deployed' });
        const seats = await world.choices(1);
        world.platform.faults.add({ fault: { kind: 'status', status, after }, path: '/payments', times: 1 });
        const result = await world.until(purchaseTickets(world.client, { eventId, seats, buyer, payment: {} }));
        expect(result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
        expect(charges(world)).toHaveLength(1);
      }
    },
  );

  it.each([
    ['another status', { status: 'pending' }],
    ['another order', { orderId: '11111111-1111-4111-8111-111111111111' }],
    ['another amount', { amount: 75 }],
    ['another currency', { currency: 'EUR' }],
  ])('is not believed to be paid by a receipt of %s', async (_, change) => {
    const world = createWorld({ dialect: 'deployed' });
    const seats = await world.choices(1);
    // Nothing reaches payment: what answers in its place says that all is well.
    const client = createCoreClient({
      services: localServices,
      clock: world.clock,
      random: world.client.random,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (!request.url.endsWith('/payments')) return world.fetch(request);
        const sent = (await request.json()) as Record<string, unknown>;
        const payment = { ...sent, id: 'p', status: 'succeeded', ...change };
        return new Response(JSON.stringify({ success: true, payment }), { status: 200 });
      },
    });
    const result = await world.until(purchaseTickets(client, { eventId, seats, buyer, payment: {} }));
    expect(result).toMatchObject({ status: 'outcome_unknown', chargedCents: 0, ownedSeatIds: [] });
  });

  it.each(['guide', 'deployed'] as const)(
    'is never more than was shown: a fee stops before it (%s)',
    async (dialect) => {
      const world = createWorld({ dialect });
      const seats = await world.choices(1);
      const client = clientThrough(world, (path, body) => {
        if (/cart\/add|checkout/.test(path)) body['totalAmount'] = Number(body['totalAmount']) + 30;
      });
      const purchase = createPurchase(client, { eventId, seats, buyer });
      await world.until(purchase.start());
      const problem = { code: 'price_changed', expectedCents: 5_000, actualCents: 8_000 };
      expect(await world.until(purchase.pay())).toMatchObject({ phase: 'ready', problem });
      expect(charges(world)).toEqual([]);
      const other = { code: 'price_changed', expectedCurrency: 'USD', actualCurrency: 'JPY' };
      expect(await world.until(purchase.pay({ currency: 'JPY' }))).toMatchObject({ problem: other, result: null });
      expect(charges(world)).toEqual([]);
    },
  );

  it.each(['guide', 'deployed'] as const)('is taken once by two pages on one journal (%s)', async (dialect) => {
    for (const status of ['chosen', 'held', 'in_cart']) {
      const world = createWorld({ dialect, lag: 0 });
      const storage = memoryStorage();
      const seats = await world.choices(1);
      const page = () =>
        createPurchase(world.client, { eventId, seats, buyer, payment: {}, journal: createJournal(storage) });
      const old = page();
      old.subscribe(() => {
        if (old.state.seats[0]?.status === status) old.dispose();
      });
      void old.start();
      await world.clock.advance(1);
      const [one, two] = [page(), page()];
      const states = await world.until(Promise.all([one.resume(), two.resume()]));
      expect(states.filter(({ result }) => result && result.status !== 'owned')).toEqual([]);
      await world.clock.advance(60_000);
      expect(charges(world)).toHaveLength(1);
    }
  });
});

describe('a command', () => {
  it.each(['guide', 'deployed'] as const)(
    'that stops before a load applies to what is loaded (%s)',
    async (dialect) => {
      const world = createWorld({ dialect, lag: 0 });
      const storage = memoryStorage();
      const seats = await world.choices(1);
      const options = { eventId, seats, buyer, payment: {} };
      const before = createPurchase(world.client, { eventId, seats, buyer, journal: createJournal(storage) });
      await world.until(before.start());
      before.dispose();
      const stop = new AbortController();
      const buying = purchaseTickets(
        world.client,
        { ...options, journal: createJournal(storage) },
        { signal: stop.signal },
      );
      stop.abort();
      expect(await world.until(buying)).toMatchObject({ status: 'cancelled', chargedCents: 0 });
      expect(count(world, 'PATCH /orders/{id}/cancel 204')).toBe(1);
      expect(charges(world)).toEqual([]);
    },
  );

  it('for other seats is an answer, never the other tab’s purchase nor its end', async () => {
    const world = createWorld({ dialect: 'guide', lag: 0 });
    const storage = memoryStorage();
    const openTab = createTabs();
    const [one, two] = await world.choices(2);
    if (!one || !two) throw new RangeError('no seats');
    const open = (seat: typeof one) => ({
      eventId,
      seats: [seat],
      buyer,
      journal: createJournal(storage),
      sharing: openTab().sharing,
    });
    const first = createPurchase(world.client, open(one));
    await world.until(first.start());
    const second = createPurchase(world.client, open(two));
    expect(await world.until(second.start())).toMatchObject({
      phase: 'idle',
      seats: [{ seatId: two.seatId }],
      problem: { code: 'purchase_under_way', seatIds: [one.seatId] },
    });
    const result = await world.until(purchaseTickets(world.client, { ...open(two), payment: {} }));
    expect(result).toMatchObject({ status: 'failed', lostSeats: [{ code: 'purchase_under_way' }] });
    expect(first.state).toMatchObject({ phase: 'ready', result: null });
    expect(charges(world)).toEqual([]);
  });
});
