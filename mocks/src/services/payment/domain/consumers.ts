import { parsePathGuid } from '../../../aspnet/values/guid.ts';
import type { ServiceContext } from '../../context.ts';
import type { DueOrders } from './dueOrders.ts';
import type { ReservationStates } from './reservationStates.ts';
import type { Payments } from './state.ts';

/** What payment learns from the log. */
export function startPaymentConsumers(
  { consume, policy, emit, background }: ServiceContext,
  payments: Payments,
  states: ReservationStates,
  due: DueOrders,
): void {
  consume('payment-service', 'reservation-created', ({ value }) => {
    const customerId = policy.payersAreGuids ? parsePathGuid(value.customerId) : value.customerId;
    if (customerId === undefined) return;
    const { reservationId, expiresAt } = value;
    states.remember({ reservationId, customerId, expiresAt: Date.parse(expiresAt), status: 'active' });
  });

  consume('payment-service', 'reservation-expired', ({ value, id }) => {
    states.expire(value.reservationId);
    for (const payment of payments.pendingOf(value.reservationId)) {
      payments.settle(payment, { status: 'cancelled' });
      emit({ type: 'state', service: 'payment', entity: 'payment', id: payment.id, state: 'cancelled', causedBy: id });
    }
  });

  if (policy.checkoutPays) {
    // The processor takes its time; the next order does not wait for it.
    consume('payment-service', 'order-checked-out', ({ value, id }) =>
      background(due.settle({ order: value, causedBy: id })),
    );
  }
}
