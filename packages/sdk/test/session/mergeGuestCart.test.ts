import { createPlatform, createVirtualClock } from '@speckit/mocks';
import { expect, test } from 'vitest';
import {
  addToCart,
  createCoreClient,
  createGuest,
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
