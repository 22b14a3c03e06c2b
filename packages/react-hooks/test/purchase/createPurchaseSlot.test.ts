import { createTicketingClient, localServices, type PurchaseOptions } from '@speckit/sdk';
import { createPlatform, createVirtualClock, DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { expect, it, vi } from 'vitest';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { SEAT_ID, seatId } from '../support/seatmaps.ts';
import { createPurchaseSlot, type SlotStart } from '../../src/purchase/createPurchaseSlot.ts';
import type { PurchaseSnapshot } from '../../src/purchase/purchaseActions.ts';

const order: PurchaseOptions = {
  eventId: DOCUMENTED_EVENT_ID,
  seats: [{ seatId: SEAT_ID, price: 50 }],
  buyer: { kind: 'user', userId: '0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10' },
  capabilities: 'guide',
};

function openSlot(start: SlotStart = {}) {
  const clock = createVirtualClock();
  const platform = createPlatform({ clock });
  const client = createTicketingClient({ services: localServices, clock, random: lehmer(1), fetch: platform.fetch });
  const slot = createPurchaseSlot(client, {}, start);
  const seen: PurchaseSnapshot[] = [];
  const leave = slot.subscribe(() => seen.push(slot.getSnapshot()));
  return { clock, platform, slot, seen, leave };
}

it('shows a new snapshot for every change, and the same one in between', async () => {
  const { clock, slot, seen } = openSlot();
  const empty = slot.getSnapshot();
  expect(slot.getSnapshot()).toBe(empty);
  const started = slot.start(order);
  await clock.advance(5_000);
  await started;
  expect(new Set(seen).size).toBe(seen.length);
  expect(slot.getSnapshot()).toBe(seen.at(-1));
  // Requests leave before listeners are told: a hold that is answered at once is never seen on its way.
  expect(seen.map(({ state }) => state?.phase)).toEqual(expect.arrayContaining(['carting', 'ready']));
});

it('is busy from the call to the rest, and only then', async () => {
  const { clock, slot } = openSlot();
  const started = slot.start(order);
  expect(slot.getSnapshot().isBusy).toBe(true);
  await clock.advance(5_000);
  await started;
  expect(slot.getSnapshot().isBusy).toBe(false);
});

it('asks for the seat before anything is read', async () => {
  const { clock, platform, slot } = openSlot();
  const started = slot.start({ ...order, capabilities: 'auto' });
  await clock.advance(5_000);
  await started;
  const [first] = platform.requests();
  expect(`${first?.method} ${first?.path}`).toBe('POST /reservations');
});

it('goes on when its one listener leaves and another comes at once, as in StrictMode', async () => {
  const { clock, slot, leave } = openSlot();
  const started = slot.start(order);
  leave();
  slot.subscribe(() => undefined);
  await clock.advance(5_000);
  expect((await started).phase).toBe('ready');
});

it('stops waiting when the last listener has left', async () => {
  const { clock, platform, slot, leave } = openSlot();
  platform.pause('ordering-service');
  const started = slot.start(order);
  await clock.advance(2_000);
  leave();
  expect((await started).phase).toBe('carting');
});

it('tells nobody of a purchase it has forgotten', async () => {
  const { clock, slot, seen } = openSlot();
  const started = slot.start(order);
  slot.reset();
  const told = seen.length;
  await clock.advance(5_000);
  await started;
  expect(slot.getSnapshot()).toMatchObject({ state: null, isBusy: false });
  expect(seen.slice(told).every(({ state }) => state === null)).toBe(true);
});

it('keeps a finished purchase for whoever looks again, and forgets an unfinished one', async () => {
  const { clock, slot, leave } = openSlot();
  const bought = slot.start({ ...order, payment: {} });
  await clock.advance(30_000);
  expect((await bought).result?.status).toBe('owned');
  leave();
  await clock.settle();
  expect(slot.getSnapshot().state?.result?.status).toBe('owned');

  const leaveAgain = slot.subscribe(() => undefined);
  const next = slot.start({ ...order, seats: [{ seatId: seatId(1), price: 50 }] });
  await clock.advance(5_000);
  expect((await next).phase).toBe('ready');
  leaveAgain();
  await clock.settle();
  expect(slot.getSnapshot()).toMatchObject({ state: null, isBusy: false });
});

it('tells of each purchase before it begins, and goes on when the listener throws', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const phases: string[] = [];
  const { clock, slot } = openSlot({
    onPurchase(purchase) {
      phases.push(purchase.state.phase);
      throw new TypeError('a recorder that fails');
    },
  });
  const started = slot.start(order);
  await clock.advance(5_000);
  expect((await started).phase).toBe('ready');
  expect(phases).toEqual(['idle']);
});

it('does not tell of a purchase that was refused: what is kept is the one under way', async () => {
  const begun: string[] = [];
  const { clock, slot } = openSlot({ onBegin: ({ eventId }) => begun.push(eventId) });
  const paying = slot.start({ ...order, payment: {} });
  await clock.advance(100);
  const refused = slot.start({ ...order, eventId: '11111111-1111-4111-8111-111111111111' });
  await clock.advance(30_000);
  expect((await refused).problem?.code).toBe('purchase_under_way');
  expect((await paying).result?.status).toBe('owned');
  expect(begun).toEqual([order.eventId]);
});

it('calls all listeners, and starts all the same, when one of them throws', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { clock, slot } = openSlot();
  const seen: (string | undefined)[] = [];
  slot.subscribe(() => {
    throw new TypeError('of the app');
  });
  slot.subscribe(() => seen.push(slot.getSnapshot().state?.phase));
  const started = slot.start(order);
  await clock.advance(5_000);
  expect((await started).phase).toBe('ready');
  expect(seen).toContain('ready');
});
