import { DOCUMENTED_EVENT_ID, createPlatform, createVirtualClock } from '@speckit/mocks';
import { createGuest, createTicketingClient, localServices, type PurchaseOptions } from '@speckit/sdk';
import {
  createJournal,
  memoryStorage,
  type PurchaseSharing,
  type RequestBudget,
  webSharing,
} from '@speckit/sdk/purchase';
import { expect, it } from 'vitest';
import { createTabs } from '../../../testing/browser/tabs.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { SEAT_ID, seatId } from '../support/seatmaps.ts';
import { createPurchaseSlot } from '../../src/purchase/createPurchaseSlot.ts';
import type { PurchaseDefaults } from '../../src/purchase/purchaseActions.ts';

const kept = {
  eventId: DOCUMENTED_EVENT_ID,
  buyer: { kind: 'user', userId: '0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10' },
} as const;
const order: PurchaseOptions = { ...kept, seats: [{ seatId: SEAT_ID, price: 50 }], capabilities: 'guide' };

/** A browser tab: what is kept outlives its pages. */
function openTab(defaults: PurchaseDefaults = {}) {
  const clock = createVirtualClock();
  const platform = createPlatform({ clock });
  const storage = memoryStorage();
  const posts: string[] = [];
  const openPage = () => {
    const client = createTicketingClient({
      services: localServices,
      clock,
      random: lehmer(1),
      fetch: (input, init) => {
        const request = new Request(input, init);
        if (request.method === 'POST') posts.push(new URL(request.url).pathname);
        return platform.fetch(request);
      },
    });
    const slot = createPurchaseSlot(client, { journal: createJournal(storage), ...defaults });
    const close = slot.subscribe(() => undefined);
    return { client, slot, close };
  };
  const until = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isDone = false;
    const mark = () => (isDone = true);
    work.then(mark, mark);
    while (!isDone) await clock.advance(100);
    return work;
  };
  return { clock, platform, posts, openPage, until };
}

it('goes on after a reload with what the journal kept', async () => {
  const { openPage, posts, until } = openTab();
  const before = openPage();
  const ready = await until(before.slot.start(order));
  before.close();

  const { slot } = openPage();
  const resumed = slot.resume(kept);
  expect(slot.getSnapshot()).toMatchObject({ state: null, isBusy: true });
  expect(await until(resumed)).toMatchObject({ id: ready.id, phase: 'ready', expiresAt: ready.expiresAt });
  expect(slot.getSnapshot()).toMatchObject({ isBusy: false, state: { phase: 'ready' } });
  expect((await until(slot.pay()))?.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
  expect(posts.filter((path) => path === '/reservations')).toHaveLength(1);
});

it('goes on by itself with what was under way', async () => {
  const { clock, platform, openPage, posts, until } = openTab();
  const before = openPage();
  platform.pause('ordering-service');
  void before.slot.start({ ...order, payment: {} });
  await clock.advance(2_000);
  before.close();
  platform.resume('ordering-service');

  const { slot } = openPage();
  expect((await until(slot.resume(kept)))?.result?.status).toBe('owned');
  expect(posts.filter((path) => path === '/reservations')).toHaveLength(1);
});

it('shows nothing at any time when nothing was kept', async () => {
  const { clock, openPage, posts } = openTab();
  const { slot } = openPage();
  const states: unknown[] = [];
  slot.subscribe(() => states.push(slot.getSnapshot().state));
  const both = Promise.all([slot.resume(kept), slot.resume(kept)]);
  await clock.settle();
  expect(await both).toEqual([null, null]);
  expect(states.every((state) => state === null)).toBe(true);
  expect(slot.getSnapshot()).toMatchObject({ state: null, isBusy: false });
  expect(await Promise.all([slot.pay(), slot.cancel()])).toEqual([null, null]);
  expect(posts).toEqual([]);
});

it('shows an ended purchase as it ended, and makes room for the next', async () => {
  const { openPage, until } = openTab();
  const before = openPage();
  const bought = await until(before.slot.start({ ...order, payment: {} }));
  before.close();

  const { slot } = openPage();
  expect((await until(slot.resume(kept)))?.result).toEqual(bought.result);
  const next = await until(slot.start({ ...order, seats: [{ seatId: seatId(1), price: 50 }] }));
  expect(next).toMatchObject({ phase: 'ready', result: null, seats: [{ seatId: seatId(1) }] });
});

it('resumes once, as in StrictMode', async () => {
  const { openPage, until } = openTab();
  const before = openPage();
  await until(before.slot.start(order));
  before.close();

  const { slot } = openPage();
  const [one, two] = [slot.resume(kept), slot.resume(kept)];
  expect(await until(one)).toBe(await until(two));
});

it('leaves the purchase that is there where it is', async () => {
  const { openPage, until } = openTab();
  const { slot } = openPage();
  const ready = await until(slot.start(order));
  const other = { eventId: '5e3f1a6c-0000-4000-8000-000000000001', buyer: kept.buyer };
  expect(await until(slot.resume(other))).toBeNull();
  expect(slot.getSnapshot().state).toBe(ready);
});

it('never answers with the purchase of another event or buyer, ended ones included', async () => {
  const { openPage, until } = openTab();
  const { slot } = openPage();
  const bought = await until(slot.start({ ...order, payment: {} }));
  const other = { eventId: '5e3f1a6c-0000-4000-8000-000000000001', buyer: kept.buyer };
  expect(await until(slot.resume(other))).toBeNull();
  expect(await until(slot.resume({ ...kept, buyer: createGuest() }))).toBeNull();
  expect(slot.getSnapshot().state).toBe(bought);
  expect(await until(slot.resume(kept))).toBe(bought);
});

it('looks again for another event when nothing was kept for the first', async () => {
  const { openPage, until } = openTab();
  const before = openPage();
  const ready = await until(before.slot.start(order));
  before.close();
  const { slot } = openPage();
  const other = { eventId: '5e3f1a6c-0000-4000-8000-000000000001', buyer: kept.buyer };
  expect(await until(slot.resume(other))).toBeNull();
  expect((await until(slot.resume(kept)))?.id).toBe(ready.id);
});

it('takes other seats that were asked for while it looked, and gives the kept ones up', async () => {
  const { openPage, until } = openTab();
  const before = openPage();
  await until(before.slot.start(order));
  before.close();

  const { slot } = openPage();
  const resumed = slot.resume(kept);
  const started = slot.start({ ...order, seats: [{ seatId: seatId(1), price: 50 }] });
  const state = await until(started);
  expect(state).toMatchObject({ phase: 'ready', seats: [{ seatId: seatId(1), status: 'in_cart' }] });
  await until(resumed);
  expect(slot.getSnapshot().state).toBe(state);
});

it('joins the same seats that were asked for while it looked', async () => {
  const { openPage, posts, until } = openTab();
  const before = openPage();
  const ready = await until(before.slot.start(order));
  before.close();
  const { slot } = openPage();
  const [resumed, started] = [slot.resume(kept), slot.start(order)];
  expect(await until(started)).toMatchObject({ id: ready.id, phase: 'ready' });
  await until(resumed);
  expect(posts.filter((path) => path === '/reservations')).toHaveLength(1);
});

it('shows what another tab leads, and is not busy for ever once it is forgotten', async () => {
  const mirrored: PurchaseSharing = (_name, member) => ({
    isLeading: async () => false,
    tell: () => undefined,
    ask: () => member.mirror({ ...leading, phase: 'paying' }, false),
    leave: () => undefined,
  });
  const { clock, openPage, until } = openTab();
  const { slot: there } = openPage();
  const { buyer: _, ...leading } = await until(there.start(order));

  const { slot } = openPage();
  const resumed = slot.resume({ ...kept, sharing: mirrored });
  await clock.settle();
  expect(slot.getSnapshot()).toMatchObject({ isBusy: true, state: { phase: 'paying', buyer: kept.buyer } });
  slot.reset();
  await resumed;
  expect(slot.getSnapshot()).toMatchObject({ state: null, isBusy: false });
});

it('does not end the purchase of another tab for another choice, and says that it is under way', async () => {
  const { openPage, posts, until } = openTab();
  const openBrowserTab = createTabs();
  const { slot: there } = openPage();
  const ready = await until(there.start({ ...order, sharing: webSharing(openBrowserTab()) }));
  const { slot } = openPage();
  const shared = { sharing: webSharing(openBrowserTab()) };
  expect(await until(slot.resume({ ...kept, ...shared }))).toMatchObject({ id: ready.id, phase: 'ready' });
  const refused = await until(slot.start({ ...order, ...shared, seats: [{ seatId: seatId(1), price: 50 }] }));
  expect(refused).toMatchObject({ problem: { code: 'purchase_under_way' }, seats: [{ seatId: seatId(1) }] });
  expect(there.getSnapshot().state).toMatchObject({ id: ready.id, phase: 'ready', result: null });
  expect(posts.filter((path) => path === '/reservations')).toHaveLength(1);
});

it('works with the defaults of its provider, and with what it is given instead', async () => {
  let admitted = 0;
  const budget: RequestBudget = {
    admit: async () => {
      admitted += 1;
    },
  };
  const { openPage, until } = openTab({ budget });
  const { slot } = openPage();
  await until(slot.start(order));
  expect(admitted).toBeGreaterThan(0);

  admitted = 0;
  await until(slot.cancel());
  await until(slot.start({ ...order, seats: [{ seatId: seatId(1), price: 50 }], budget: undefined }));
  expect(admitted).toBe(0);
});
