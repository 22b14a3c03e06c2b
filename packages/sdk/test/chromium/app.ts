/** What runs in the page and in the worker: the sdk behind paths of the page's own origin. */
import {
  checkout,
  createGuest,
  createTicketingClient,
  getOrder,
  getSeatmap,
  isBookable,
  isSettled,
  isTicketingError,
  reserve,
} from '../../src/index.ts';
import { addToCartWhenReady, waitUntil } from '../../src/wait.ts';

const paths = ['identity', 'catalog', 'inventory', 'ordering', 'payment'].map((name) => [name, `/api/${name}`]);
export const client = createTicketingClient({ services: Object.fromEntries(paths) as Record<string, string> });
export const eventId = '550e8400-e29b-41d4-a716-446655440000';
export { getSeatmap, isTicketingError, reserve };

export async function freeSeat() {
  const { seats } = await client.catalog.getSeatmap({ eventId });
  return seats.find(isBookable);
}

/** From the seatmap to a settled order. */
export async function buy(): Promise<string> {
  const seat = await freeSeat();
  if (!seat) return 'sold out';
  const { customerId, guestToken } = createGuest();
  const { id: seatId, price } = seat;
  const { reservationId, expiresAt } = await reserve(client, { seatId, customerId });
  const cart = { seatId, reservationId, price, guestToken, expiresAt };
  const order = await addToCartWhenReady(client, cart);
  await checkout(client, { orderId: order.id, guestToken });
  const settled = await waitUntil(client, {
    probe: () => getOrder(client, { orderId: order.id }),
    until: isSettled,
    timeout: 20_000,
  });
  return settled.status === 'ready' ? (settled.value.state ?? '') : settled.status;
}

/** Sends a hold and does not wait for the reply. */
export function holdAndLeave(seatId: string, customerId: string, to: string): void {
  reserve(client, { seatId, customerId }).catch(() => undefined);
  setTimeout(() => location.assign(to), 20);
}
