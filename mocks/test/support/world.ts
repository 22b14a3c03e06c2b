import { onTestFinished } from 'vitest';
import { worldOf } from '../../../packages/testing/world/platformWorld.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import type { PlatformOptions } from '../../src/platform/options.ts';

export type { Answer } from '../../../packages/testing/world/platformWorld.ts';

/** The documented seats, in the seatmap's order. */
export const SEAT = '550e8400-e29b-41d4-a716-446655440001';
export const SECOND_SEAT = '550e8400-e29b-41d4-a716-446655440002';
export const CUSTOMER = 'a8098c1a-f86e-11da-bd1a-00112444be1e';

/** The documented event, the services' own state, and short words for talking to them; gone with its test. */
export function createWorld(options: PlatformOptions = {}) {
  const clock = createVirtualClock();
  const { platform, services, policy } = assemblePlatform({ clock, scenario: 'documented', lag: 0, ...options });
  onTestFinished(() => platform.dispose());
  const { ask } = worldOf(clock, platform);

  return {
    clock,
    platform,
    services,
    policy,
    ask,
    reserve: (seatId: string, customerId: string = CUSTOMER, more: object = {}) =>
      ask('inventory', 'POST', '/reservations', { seatId, customerId, ...more }),
    addToCart: (reservationId: unknown, seatId: string, userId: string = CUSTOMER, price = 50) =>
      ask('ordering', 'POST', '/cart/add', { reservationId, seatId, price, userId }),
    checkout: (orderId: unknown, userId: string = CUSTOMER) =>
      ask('ordering', 'POST', '/orders/checkout', { orderId, userId }),
    pay: (orderId: unknown, reservationId: unknown, amount: number, customerId: string = CUSTOMER) =>
      ask('payment', 'POST', '/payments', { orderId, customerId, reservationId, amount }),
    /** Each seat's status, by id. */
    async statuses(): Promise<Record<string, string>> {
      const { json } = await ask('catalog', 'GET', '/events/550e8400-e29b-41d4-a716-446655440000/seatmap');
      const seats = (json?.['seats'] ?? []) as { id: string; status: string }[];
      return Object.fromEntries(seats.map(({ id, status }) => [id, status]));
    },
  };
}

export type World = ReturnType<typeof createWorld>;

/** Hold, cart: what everything else starts from. */
export async function fillCart(world: World, seatId: string = SEAT, price = 50) {
  const reservation = await world.reserve(seatId);
  await world.clock.settle();
  const order = await world.addToCart(reservation.json?.['reservationId'], seatId, CUSTOMER, price);
  return { reservationId: reservation.json?.['reservationId'], orderId: order.json?.['id'] };
}

/** Hold, cart, checkout, payment. */
export async function purchase(world: World, amount: number) {
  const { orderId, reservationId } = await fillCart(world, SEAT, amount);
  await world.checkout(orderId);
  const paid = await world.pay(orderId, reservationId, amount);
  await world.clock.settle();
  const payment = paid.json?.['payment'] as Record<string, unknown>;
  return { orderId, reservationId, paymentId: payment['id'] };
}
