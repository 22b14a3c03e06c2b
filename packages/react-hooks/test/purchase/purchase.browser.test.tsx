import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { createGuest, seatChoice, type PurchaseOptions } from '@speckit/sdk';
import { StrictMode, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useSeatmap } from '../../src/index.ts';
import { usePurchase } from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

const eventId = DOCUMENTED_EVENT_ID;

async function openShop(options: Parameters<typeof createWorld>[0] = {}, strict = false) {
  const world = createWorld(options);
  const { wrapper: Wrapper } = world;
  const wrapper = ({ children }: { children: ReactNode }) => {
    const page = <Wrapper>{children}</Wrapper>;
    return strict ? <StrictMode>{page}</StrictMode> : page;
  };
  const { seats } = await world.client.catalog.getSeatmap({ eventId });
  const free = seats.filter(({ status }) => status === 'available').map(seatChoice);
  const hook = await renderHook(() => usePurchase(), { wrapper });
  world.sent.length = 0;
  /** Moves the clock on, a tenth of a second at a time, until the page shows what is awaited. */
  const shows = async (look: () => unknown, awaited: unknown) => {
    await expect
      .poll(async () => {
        await world.clock.advance(100);
        return look();
      }, PATIENT)
      .toEqual(awaited);
  };
  const order = (count = 1): PurchaseOptions => ({
    eventId,
    seats: free.slice(0, count),
    buyer: createGuest(),
    capabilities: 'guide',
  });
  const posts = () => world.sent.filter((line) => line.startsWith('POST'));
  return { ...world, ...hook, free, order, shows, posts, purchase: () => hook.result.current };
}

it('holds a seat, puts it into the cart, and owns it once paid for', async () => {
  const { order, purchase, shows } = await openShop();
  expect(purchase()).toMatchObject({ state: null, isBusy: false });

  const started = purchase().start(order());
  await shows(() => purchase().state?.phase, 'ready');
  expect(await started).toBe(purchase().state);
  expect(purchase()).toMatchObject({ isBusy: false, state: { seats: [{ status: 'in_cart' }], totalCents: 5_000 } });

  const paid = purchase().pay({ method: 'credit_card' });
  await shows(() => purchase().state?.phase, 'ended');
  expect((await paid)?.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
});

it('goes on to the end by itself when the payment was given at the start', async () => {
  const { order, purchase, shows } = await openShop();
  const bought = purchase().start({ ...order(), payment: { method: 'credit_card' } });
  await shows(() => purchase().isBusy, true);
  await shows(() => purchase().state?.result?.status, 'owned');
  expect((await bought).result?.status).toBe('owned');
});

it('buys once in StrictMode, for a double click too', async () => {
  const { order, purchase, shows, posts } = await openShop({}, true);
  const options = order();
  const [first, second] = [purchase().start(options), purchase().start(options)];
  await shows(() => purchase().state?.phase, 'ready');
  expect(await first).toBe(await second);
  expect(posts().filter((line) => line === 'POST /reservations')).toHaveLength(1);
});

it('stops waiting when the component goes, and leaves no timer behind', async () => {
  const { order, purchase, unmount, shows, posts, platform, clock, clientTimers } = await openShop();
  platform.pause('ordering-service');
  const started = purchase().start(order());
  await shows(() => (purchase().state?.waiting?.attempts ?? 0) > 1, true);
  await unmount();
  const state = await started;
  expect(state).toMatchObject({ phase: 'carting', seats: [{ status: 'held' }] });

  // The purchase tells its state a timer later, so that no render stands before a request.
  await clock.advance(1);
  expect(clientTimers()).toBe(0);
  const sentBefore = posts().length;
  await clock.advance(30_000);
  expect(posts()).toHaveLength(sentBefore);
});

it('never cuts a hold that is out: the platform sees it whole', async () => {
  const { order, purchase, unmount, posts, platform, clock, client, free } = await openShop();
  platform.faults.add({ service: 'inventory', fault: { kind: 'latency', ms: 1_000 } });
  const started = purchase().start(order());
  await clock.advance(100);
  expect(posts()).toEqual(['POST /reservations']);
  await unmount();
  await clock.advance(5_000);
  await started;
  expect(posts()).toEqual(['POST /reservations']);
  const { seats } = await client.catalog.getSeatmap({ eventId });
  expect(seats.find(({ id }) => id === free[0]?.seatId)?.status).toBe('reserved');
});

it('tells a lost race as data, and does not offer the seat again', async () => {
  const { order, purchase, shows, client, free, wrapper } = await openShop();
  const map = await renderHook(() => useSeatmap({ eventId }, { purchase: purchase().state }), { wrapper });
  await expect.poll(() => map.result.current.isSuccess, PATIENT).toEqual(true);
  await client.inventory.reserve({ seatId: free[0]?.seatId ?? '', customerId: 'a rival' });
  const started = purchase().start(order());
  await shows(() => purchase().state?.result?.status, 'failed');
  expect((await started).problem?.code).toBe('seat_unavailable');
  await map.rerender();
  expect(map.result.current.data?.seats.find(({ id }) => id === free[0]?.seatId)?.status).toBe('reserved');
});

it('marks held seats as ours on a map that was read before, and never as free while the hold lasts', async () => {
  const { order, purchase, shows, wrapper, sent } = await openShop();
  const map = await renderHook(() => useSeatmap({ eventId }, { purchase: purchase().state }), { wrapper });
  await expect.poll(() => map.result.current.isSuccess, PATIENT).toEqual(true);
  const reads = sent.length;
  const started = purchase().start(order());
  await shows(() => purchase().state?.phase, 'ready');
  await started;
  await map.rerender();
  expect(map.result.current.data?.seats[0]).toMatchObject({ status: 'reserved', mine: 'in_cart' });
  expect(sent.slice(reads).filter((line) => line.startsWith('GET'))).toEqual([]);

  const cancelled = purchase().cancel();
  await shows(() => purchase().state?.phase, 'ended');
  await cancelled;
  await map.rerender();
  const [given] = map.result.current.data?.seats ?? [];
  expect(given).toMatchObject({ status: 'reserved' });
  expect(given?.mine).toBeUndefined();
});

it('tells a declined payment as data', async () => {
  const { purchase, shows, client, clock, order } = await openShop({ lag: 0 });
  const event = await client.catalog.createEvent({
    name: 'A night of declines',
    description: 'Prices in .13 are refused by the card',
    eventDate: new Date(clock.now() + 30 * 86_400_000).toISOString(),
    venue: 'Teatro',
    maxCapacity: 10,
    basePrice: 20.13,
  });
  await client.catalog.generateSeats({
    eventId: event.id,
    sectionConfigurations: [{ sectionCode: 'A', rows: 1, seatsPerRow: 2, priceMultiplier: 1 }],
  });
  await clock.advance(1_000);
  const { seats } = await client.catalog.getSeatmap({ eventId: event.id });
  const bought = purchase().start({
    ...order(),
    eventId: event.id,
    seats: seats.slice(0, 1).map(seatChoice),
    payment: { method: 'credit_card' },
  });
  await shows(() => purchase().state?.result?.status, 'declined');
  expect((await bought).problem?.code).toBe('payment_declined');
  expect(purchase().isBusy).toBe(false);
});

it('ends by itself when the hold does', async () => {
  const { order, purchase, shows, clock } = await openShop({ ttl: 60 });
  const started = purchase().start(order());
  await shows(() => purchase().state?.phase, 'ready');
  await started;
  await clock.advance(61_000);
  await expect.poll(() => purchase().state?.result?.status, PATIENT).toEqual('expired');
});

it('adds seats, gives all up, and starts over', async () => {
  const { order, purchase, shows, free } = await openShop();
  const started = purchase().start(order());
  await shows(() => purchase().state?.phase, 'ready');
  await started;

  const added = purchase().addSeats(free.slice(1, 2));
  await shows(() => purchase().state?.seats.map(({ status }) => status), ['in_cart', 'in_cart']);
  await added;

  const cancelled = purchase().cancel();
  await shows(() => purchase().state?.result?.status, 'cancelled');
  await cancelled;

  purchase().reset();
  await expect.poll(() => purchase().state, PATIENT).toEqual(null);
});

it('gives an unfinished purchase up before it starts the next', async () => {
  const { order, purchase, shows, sent } = await openShop();
  const started = purchase().start(order());
  await shows(() => purchase().state?.phase, 'ready');
  const first = await started;
  const next = purchase().start({ ...order(2), seats: order(2).seats.slice(1) });
  await shows(() => purchase().state?.id === first.id, false);
  await shows(() => purchase().state?.phase, 'ready');
  await next;
  expect(sent.some((line) => /^PATCH \/orders\/.*\/cancel$/.test(line))).toBe(true);
});

it('has nothing to pay, add to or cancel before a start', async () => {
  const { purchase, sent } = await openShop();
  expect(await Promise.all([purchase().pay(), purchase().addSeats([]), purchase().cancel()])).toEqual([
    null,
    null,
    null,
  ]);
  expect(sent).toEqual([]);
});

it('is the same result until something has changed', async () => {
  const { purchase, rerender } = await openShop();
  const before = purchase();
  await rerender();
  expect(purchase()).toBe(before);
});

it('leaves the map alone while it merely waits', async () => {
  const { order, purchase, shows, wrapper, platform } = await openShop();
  platform.pause('ordering-service');
  const map = await renderHook(() => useSeatmap({ eventId }, { purchase: purchase().state }), { wrapper });
  void purchase().start(order());
  await shows(() => (purchase().state?.waiting?.attempts ?? 0) > 0, true);
  await map.rerender();
  const [before, attempts] = [map.result.current.data, purchase().state?.waiting?.attempts ?? 0];
  await shows(() => (purchase().state?.waiting?.attempts ?? 0) > attempts, true);
  await map.rerender();
  expect(before?.seats[0]).toMatchObject({ mine: 'held' });
  expect(map.result.current.data).toBe(before);
});
