import { bareGuid } from '../../../aspnet/values/guid.ts';
import { roundTripTimestamp, storedTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { totalOf, type Identity, type Order, type Orders } from './orders.ts';
import type { ReservationStore } from './reservationStore.ts';

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
  | { kind: 'hold_expired' };

/** How often two checkouts at the same time are both saved where nothing forbids it. */
const BOTH_SAVED = 0.5;

/** POST /orders/checkout. */
export function createCheckout(context: ServiceContext, orders: Orders, store: ReservationStore) {
  const { random, policy, database, publish, emit, idOf, stamp } = context;

  function isOwner({ userId, guestToken }: CheckoutInput, order: Order): boolean {
    return userId ? order.userId === userId : order.guestToken === guestToken;
  }

  /** By ordering's own copy: it knows when each hold ends, whether or not the news of the end has come. */
  function hasLapsed({ items }: Order): boolean {
    return items.some(({ reservationId, seatId }) => {
      return reservationId !== null && store.check(reservationId, seatId).kind === 'expired';
    });
  }

  async function triggerPayment(order: Order, request: WireRequest): Promise<void> {
    const value = {
      orderId: order.id,
      customerId: order.userId ?? order.guestToken ?? '',
      amount: totalOf(order).toString(),
      items: order.items.map(({ seatId, reservationId }) => ({ seatId, reservationId })),
      checkedOutAt: roundTripTimestamp(stamp()),
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
    if (policy.checkoutPays && hasLapsed(order)) return { kind: 'hold_expired' };
    await database.roundTrip(request);
    // Another request was saved first; without a row version it depends on the moment which of the two is seen.
    const isBehind = orders.find(order.id)?.state !== 'draft';
    if (isBehind && !(policy.checkoutsOverwrite && random.next() < BOTH_SAVED)) return { kind: 'not_draft' };
    orders.setState(order, 'pending');
    if (policy.checkoutStampsPaidAt) order.paidAt = storedTimestamp(stamp());
    const change = { entity: 'order', id: order.id, state: 'pending', causedBy: idOf(request) };
    emit({ type: 'state', service: 'ordering', ...change });
    if (policy.checkoutPays) await triggerPayment(order, request);
    return { kind: 'checked_out', order };
  };
}
