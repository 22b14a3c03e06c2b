import { bareGuid } from '../../../aspnet/values/guid.ts';
import { roundTripTimestamp, storedTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { ServiceContext } from '../../context.ts';
import type { Order, Orders, OrderState } from './orders.ts';
import type { ReservationStore } from './reservationStore.ts';

/** How ordering follows reservations and payments. */
export function startOrderingConsumers(
  { consume, policy, publish, emit, stamp }: ServiceContext,
  orders: Orders,
  store: ReservationStore,
): void {
  function turn(order: Order, state: OrderState, causedBy: string): void {
    orders.setState(order, state);
    emit({ type: 'state', service: 'ordering', entity: 'order', id: order.id, state, causedBy });
  }

  consume('ordering-service', 'reservation-created', ({ value }) => {
    const { reservationId, seatId, customerId, expiresAt, status } = value;
    store.remember({ reservationId, seatId, customerId, expiresAt: Date.parse(expiresAt), status });
  });

  consume('ordering-service', 'reservation-expired', ({ value, id }) => {
    store.end(value.reservationId);
    for (const order of orders.openWithSeat(value.seatId)) {
      const isMade = order.items.some(({ reservationId }) => reservationId === value.reservationId);
      if (isMade || policy.expiryCancelsBySeat) turn(order, 'cancelled', id);
    }
  });

  consume('ordering-service', 'payment-succeeded', async ({ value, id }) => {
    for (const item of value.items ?? []) {
      const known = item.reservationId === null ? undefined : store.find(item.reservationId);
      if (known) known.status = 'consumed';
    }
    const order = orders.find(value.orderId);
    if (order?.state !== 'pending') return;
    order.paidAt ??= storedTimestamp(stamp());
    turn(order, 'paid', id);
    if (!policy.ordersTellSeats) return;
    const items = order.items.map(({ seatId, reservationId }) => ({ seatId, reservationId }));
    const paid = { orderId: order.id, items, paidAt: roundTripTimestamp(order.paidAt) };
    await publish('order-paid', bareGuid(order.id), paid, { causedBy: id, whenUnreachable: 'queue' });
  });

  consume('ordering-payment-failed-consumer', 'payment-failed', ({ value, id }) => {
    for (const { reservationId } of value.items ?? []) if (reservationId !== null) store.end(reservationId);
    const order = orders.find(value.orderId);
    if (order?.state === 'draft' || order?.state === 'pending') turn(order, 'cancelled', id);
  });
}
