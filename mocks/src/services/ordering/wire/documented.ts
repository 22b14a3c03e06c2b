import { ZERO_GUID } from '../../../aspnet/values/guid.ts';
import type { JsonValue } from '../../../aspnet/json/writer.ts';
import { json, type Result } from '../../../aspnet/results.ts';
import { formatTimestamp } from '../../../aspnet/values/timestamp.ts';
import { totalOf, type Order, type OrderState } from '../domain/orders.ts';
import type { OrderingPresenter } from './presenter.ts';
import { cartRefusal, checkoutRefusal, type Refusal } from './refusals.ts';

/** Integration guide, Data models: an order ends as "completed". */
const GUIDE_STATES: Readonly<Record<OrderState, string>> = {
  draft: 'draft',
  pending: 'pending',
  paid: 'completed',
  cancelled: 'cancelled',
};

function items(order: Order): JsonValue {
  return order.items.map(({ id, seatId, price }) => ({ id, seatId, price }));
}

function paidAt(order: Order): string | null {
  return order.paidAt && formatTimestamp(order.paidAt);
}

/** The guide's samples leave out what is not there, and checkout's leaves out createdAt. */
function guideOrder(order: Order, { withCreatedAt }: { withCreatedAt: boolean }): Result {
  return json(200, {
    id: order.id,
    userId: order.userId ?? undefined,
    guestToken: order.guestToken ?? undefined,
    totalAmount: totalOf(order),
    state: GUIDE_STATES[order.state],
    createdAt: withCreatedAt ? formatTimestamp(order.createdAt) : undefined,
    paidAt: paidAt(order) ?? undefined,
    items: items(order),
  });
}

function refused({ status, text }: Refusal): Result {
  return json(status, { error: text });
}

/** Both pages answer the lag with a 404. */
function refusedCart(outcome: Parameters<typeof cartRefusal>[0]): Result {
  const refusal = cartRefusal(outcome);
  const isUnknown = outcome.kind === 'reservation_refused' && outcome.check.kind === 'not_found';
  return refused(isUnknown ? { ...refusal, status: 404 } : refusal);
}

const NOT_FOUND: Refusal = { status: 404, text: 'Order not found' };

export const guideOrdering: OrderingPresenter = {
  addToCart: (outcome) =>
    outcome.kind === 'added' ? guideOrder(outcome.order, { withCreatedAt: true }) : refusedCart(outcome),
  checkout: (outcome) =>
    outcome.kind === 'checked_out'
      ? guideOrder(outcome.order, { withCreatedAt: false })
      : refused(checkoutRefusal(outcome)),
  order: (order) => (order ? guideOrder(order, { withCreatedAt: true }) : refused(NOT_FOUND)),
};

/** API reference pages: explicit nulls. */
function docsOrder(order: Order): Result {
  return json(200, {
    id: order.id,
    userId: order.userId,
    guestToken: order.guestToken,
    totalAmount: totalOf(order),
    state: order.state,
    createdAt: formatTimestamp(order.createdAt),
    paidAt: paidAt(order),
    items: items(order),
  });
}

export const docsOrdering: OrderingPresenter = {
  addToCart: (outcome) => (outcome.kind === 'added' ? docsOrder(outcome.order) : refusedCart(outcome)),
  checkout: (outcome) =>
    outcome.kind === 'checked_out' ? docsOrder(outcome.order) : refused(checkoutRefusal(outcome)),
  order(order) {
    if (!order) return refused(NOT_FOUND);
    const seatId = order.items[0]?.seatId;
    return json(200, {
      orderId: order.id,
      customerEmail: order.userId,
      eventId: ZERO_GUID,
      eventName: 'Event Details Not Implemented',
      seatNumber: seatId === undefined ? null : `Seat-${seatId}`,
      price: totalOf(order),
      currency: 'USD',
    });
  },
};
