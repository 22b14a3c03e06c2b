import { createPlatform, createVirtualClock } from '@speckit/mocks';
import { expect, test } from 'vitest';
import {
  addToCart,
  createCoreClient,
  createGuest,
  getOrder,
  getSeatmap,
  localServices,
  pay,
  checkout,
  reserve,
  type Seat,
} from '../../src/index.ts';
import { mergeGuestCart } from '../../src/session.ts';
import { IDS } from '../support/verbs.ts';

async function guestWithCart(dialect: 'guide' | 'deployed', count: number) {
  const clock = createVirtualClock();
  const platform = createPlatform({ dialect, clock, lag: 0 });
  const client = createCoreClient({ services: localServices, clock, fetch: platform.fetch });
  const settled = async <Value>(work: Promise<Value>) => {
    await clock.advance(1_000);
    return work;
  };
  const guest = createGuest();
  const map = await settled(getSeatmap(client, { eventId: IDS.event }));
  const free: readonly Seat[] = map.seats.filter(({ status }) => status === 'available').slice(0, count);
  const seats: { seatId: string; reservationId: string; price: number }[] = [];
  let orderId = '';
  for (const { id: seatId, price } of free) {
    const { reservationId } = await settled(reserve(client, { seatId, customerId: guest.customerId }));
    seats.push({ seatId, reservationId, price });
    const cart = { seatId, reservationId, price, guestToken: guest.guestToken };
    orderId = (await settled(addToCart(client, cart))).id;
  }
  return { platform, client, settled, guest, seats, orderId };
}

test.each(['guide', 'deployed'] as const)('a cart moves to the account and is paid there (%s)', async (dialect) => {
  const { client, settled, guest, seats, orderId } = await guestWithCart(dialect, 1);
  const merged = await settled(mergeGuestCart(client, { guest, userId: IDS.customer, orderId, seats }));
  expect(merged.buyer).toEqual({ kind: 'user', userId: IDS.customer, customerId: guest.customerId });
  expect(merged.orderId).not.toBe(orderId);
  expect(merged.order).toMatchObject({ userId: IDS.customer, state: 'draft', totalAmount: seats[0]?.price });
  await settled(checkout(client, { orderId: merged.orderId, userId: IDS.customer }));
  const payment = await settled(
    pay(client, {
      orderId: merged.orderId,
      customerId: guest.customerId,
      reservationId: seats[0]?.reservationId,
      amount: merged.order?.totalAmount ?? 0,
    }),
  );
  expect(payment.status).toBe('succeeded');
});

test('a cart of several seats moves whole', async () => {
  const { client, settled, guest, seats, orderId } = await guestWithCart('guide', 3);
  const merged = await settled(mergeGuestCart(client, { guest, userId: IDS.customer, orderId, seats }));
  expect(merged.order?.items.map(({ seatId }) => seatId)).toEqual(seats.map(({ seatId }) => seatId));
});

test('a cart that cannot move stays with the guest, whole', async () => {
  const { platform, client, settled, guest, seats, orderId } = await guestWithCart('guide', 2);
  platform.faults.add({ fault: { kind: 'status', status: 500 }, service: 'ordering', path: '/cart/add' });
  const merged = await settled(mergeGuestCart(client, { guest, userId: IDS.customer, orderId, seats }));
  expect(merged).toMatchObject({ buyer: guest, orderId, error: { code: 'server_error' } });
  platform.faults.clear();
  const order = await settled(checkout(client, { orderId, guestToken: guest.guestToken }));
  expect(order.items).toHaveLength(2);
});

test('an empty cart has nothing to move', async () => {
  const { client, settled, guest } = await guestWithCart('guide', 0);
  const merged = await settled(mergeGuestCart(client, { guest, userId: IDS.customer, orderId: IDS.order, seats: [] }));
  expect(merged).toEqual({ buyer: guest, orderId: IDS.order });
});

test('a draft that the account had before is never cancelled, though a seat cannot move', async () => {
  const { client, settled, guest, seats, orderId } = await guestWithCart('guide', 2);
  const { seats: all } = await settled(getSeatmap(client, { eventId: IDS.event }));
  const free = all.find(({ id, status }) => status === 'available' && !seats.some(({ seatId }) => seatId === id));
  if (!free) throw new RangeError('the documented event has too few free seats');
  const own = await settled(reserve(client, { seatId: free.id, customerId: IDS.customer }));
  const cart = { seatId: free.id, reservationId: own.reservationId, price: free.price, userId: IDS.customer };
  const before = await settled(addToCart(client, cart));
  const [first] = seats;
  const unknown = { seatId: IDS.seat, reservationId: IDS.reservation, price: 5 };
  const moved = [...(first ? [first] : []), unknown];
  const merged = await settled(mergeGuestCart(client, { guest, userId: IDS.customer, orderId, seats: moved }));
  expect(merged).toMatchObject({ buyer: guest, orderId, error: { code: 'reservation_not_found' } });
  const after = await settled(getOrder(client, { orderId: before.id }));
  expect(after.state).toBe('draft');
  expect(after.items?.map(({ seatId }) => seatId)).toContain(free.id);
});

test('an abort half way leaves no order of the merge behind, whenever its answer comes', async () => {
  const { platform, client, settled, guest, seats, orderId } = await guestWithCart('guide', 2);
  platform.faults.add({ fault: { kind: 'latency', ms: 5_000 }, service: 'ordering', path: '/cart/add', times: 1 });
  const stop = new AbortController();
  const merging = mergeGuestCart(
    client,
    { guest, userId: IDS.customer, orderId, seats },
    { signal: stop.signal },
  ).catch((error: unknown) => error);
  await settled(Promise.resolve());
  stop.abort();
  expect(await merging).toMatchObject({ code: 'aborted' });
  for (let second = 0; second < 8; second += 1) await settled(Promise.resolve());
  const retried = await settled(mergeGuestCart(client, { guest, userId: IDS.customer, orderId, seats }));
  expect(retried.order?.items).toHaveLength(2);
});

test.each([
  [undefined, 'guest'],
  [{ guest: 'g', userId: 'u', orderId: 'o', seats: [] }, 'guest'],
  [{ guest: createGuest(), userId: '', orderId: 'o', seats: [] }, 'userId'],
  [{ guest: createGuest(), userId: 'u', orderId: 'o', seats: [{ seatId: 's' }] }, 'seats.0.reservationId'],
])('%j is refused before anything is sent', async (parameters, path) => {
  const { client } = await guestWithCart('guide', 0);
  await expect(mergeGuestCart(client, parameters as never)).rejects.toMatchObject({
    code: 'invalid_request',
    facts: { issues: expect.arrayContaining([expect.objectContaining({ path })]) },
  });
});
