import { ZERO_GUID } from '../../../aspnet/values/guid.ts';
import { json, problem, text, type Result } from '../../../aspnet/results.ts';
import { formatTimestamp } from '../../../aspnet/values/timestamp.ts';
import { totalOf, type Order } from '../domain/orders.ts';
import type { OrderingPresenter } from './presenter.ts';
import { cartRefusal, checkoutRefusal, type Refusal } from './refusals.ts';

/** Eleven members; the last three are placeholders that nothing fills. */
function whole(order: Order): Result {
  return json(200, {
    id: order.id,
    userId: order.userId,
    guestToken: order.guestToken,
    totalAmount: totalOf(order),
    state: order.state,
    createdAt: formatTimestamp(order.createdAt),
    paidAt: order.paidAt && formatTimestamp(order.paidAt),
    items: order.items.map(({ id, seatId, price }) => ({ id, seatId, price })),
    eventName: null,
    seatNumber: null,
    eventId: ZERO_GUID,
  });
}

function refused({ status, text: words }: Refusal): Result {
  return text(status, words);
}

export const deployedOrdering: OrderingPresenter = {
  addToCart: (outcome) => (outcome.kind === 'added' ? whole(outcome.order) : refused(cartRefusal(outcome))),
  checkout: (outcome) => (outcome.kind === 'checked_out' ? whole(outcome.order) : refused(checkoutRefusal(outcome))),
  order(order) {
    if (!order) return problem(404);
    const seatId = order.items[0]?.seatId;
    return json(200, {
      orderId: order.id,
      customerEmail: order.userId,
      eventId: null,
      eventName: null,
      seatNumber: seatId === undefined ? null : `Seat-${seatId.slice(0, 4)}`,
      price: totalOf(order),
      currency: 'USD',
    });
  },
};
