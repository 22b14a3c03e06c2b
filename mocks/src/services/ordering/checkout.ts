import { bareGuid } from '../../http/framework/guid.ts';
import { roundTripTimestamp, stampNow, storedTimestamp } from '../../http/framework/timestamp.ts';
import type { WireRequest } from '../../http/wire.ts';
import { ConnectionDroppedError } from '../../http/errors.ts';
import type { ServiceContext } from '../context.ts';
import { totalOf, type Identity, type Order, type Orders } from './orders.ts';

export interface CheckoutInput extends Identity {
  readonly orderId: string;
}

export type CheckoutOutcome =
  | { kind: 'checked_out'; order: Order }
  | { kind: 'identity_missing' }
  | { kind: 'identity_ambiguous' }
  | { kind: 'not_found' }
  | { kind: 'foreign' }
  | { kind: 'empty' }
  | { kind: 'not_draft' }
  | { kind: 'hold_expired' }
  | { kind: 'unavailable' };

/** POST /orders/checkout. */
export function createCheckout(context: ServiceContext, orders: Orders) {
  const { clock, random, policy, database, call, publish, tell, idOf } = context;

  function isOwner({ userId, guestToken }: CheckoutInput, order: Order): boolean {
    return userId ? order.userId === userId : order.guestToken === guestToken;
  }

  /** Asks inventory to keep the holds until the payment is decided. */
  async function secureHolds(order: Order, request: WireRequest): Promise<'secured' | 'hold_expired' | 'unavailable'> {
    const body = JSON.stringify({ orderId: order.id, reservationIds: order.items.map((item) => item.reservationId) });
    const headers = { 'content-type': 'application/json' };
    const asked: WireRequest = {
      method: 'POST',
      path: '/reservations/secure',
      query: new URLSearchParams(),
      headers,
      body,
    };
    try {
      const { status } = await call('inventory', asked, idOf(request));
      if (status === 204) return 'secured';
      return status === 409 ? 'hold_expired' : 'unavailable';
    } catch (problem) {
      if (problem instanceof ConnectionDroppedError) return 'unavailable';
      throw problem;
    }
  }

  async function triggerPayment(order: Order, request: WireRequest): Promise<void> {
    const value = {
      orderId: order.id,
      customerId: order.userId ?? order.guestToken ?? '',
      amount: totalOf(order).toString(),
      items: order.items.map(({ seatId, reservationId }) => ({ seatId, reservationId })),
      checkedOutAt: roundTripTimestamp(stampNow(clock, random)),
    };
    await publish('order-checked-out', bareGuid(order.id), value, {
      causedBy: idOf(request),
      whenUnreachable: 'queue',
    });
  }

  return async function checkout(input: CheckoutInput, request: WireRequest): Promise<CheckoutOutcome> {
    if (!input.userId && !input.guestToken) return { kind: 'identity_missing' };
    if (policy.oneIdentityOnly && input.userId && input.guestToken) return { kind: 'identity_ambiguous' };
    await database.roundTrip(request);
    const order = orders.find(input.orderId);
    if (!order) return { kind: 'not_found' };
    if (!isOwner(input, order)) return { kind: 'foreign' };
    if (order.items.length === 0) return { kind: 'empty' };
    if (order.state !== 'draft') return { kind: 'not_draft' };
    orders.setState(order, 'pending');
    if (policy.checkoutPays) {
      const answer = await secureHolds(order, request);
      if (answer !== 'secured') {
        if (orders.find(order.id)?.state === 'pending') orders.setState(order, 'draft');
        return { kind: answer };
      }
    }
    if (policy.checkoutStampsPaidAt) order.paidAt = storedTimestamp(stampNow(clock, random));
    await database.roundTrip(request);
    tell({
      type: 'state',
      service: 'ordering',
      entity: 'order',
      id: order.id,
      state: 'pending',
      causedBy: idOf(request),
    });
    if (policy.checkoutPays) await triggerPayment(order, request);
    return { kind: 'checked_out', order };
  };
}
