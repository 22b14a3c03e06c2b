import { pay } from '../../actions/payment/pay.ts';
import { customerIdOf } from '../../models/buyer.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import type { OrderId } from '../../models/ids.ts';
import type { Payment } from '../../models/payment.ts';
import { fromCents } from '../../models/money.ts';
import { sleep } from '../../time/sleep.ts';
import { waitUntil } from '../../wait/waitUntil.ts';
import { problemOf } from '../record/problems.ts';
import { endOfOrder, orderOf, seatOf } from '../record/record.ts';
import { MOST_TRIES, OVER_MS, PAY_MARGIN_MS, telling, type EffectContext } from './context.ts';

/**
 * Pays one order, once. The platform is idempotent by order after the first payment is over, but two at the same time both
 * charge: after a lost reply nothing is sent until the first must be over. Never started close to the end of the hold.
 */
export async function charge(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, admit, commit, record, dispatch, lags, signal } = context;
  const { clock } = client;
  const order = orderOf(record(), orderId);
  if (!order) return;
  const { method, currency } = record().payment ?? {};
  const { reservationId, heldAt } = seatOf(record(), order.seatIds[0] ?? '') ?? {};
  const end = endOfOrder(record(), order);
  const lastMoment = end - PAY_MARGIN_MS;
  const sweepMs = record().capabilities?.sweepMs ?? 0;

  let flight: Promise<Payment> | undefined;
  const send = async () => {
    await commit({ type: 'pay_sent', orderId, at: clock.now() });
    const amount = fromCents(order.totalCents);
    const customerId = customerIdOf(record().buyer);
    flight = pay(client, { orderId, customerId, reservationId, amount, currency, paymentMethod: method });
    return flight;
  };

  const expire = () => {
    const problem = problemOf(new HoldExpiredError({ orderId }), { orderId });
    dispatch({ type: 'order_expired', orderId, problem, at: clock.now() + PAY_MARGIN_MS });
  };

  for (let tries = 1; ; tries++) {
    const sentAt = orderOf(record(), orderId)?.paySentAt;
    if (sentAt !== undefined) {
      // A reply was lost, here or before a reload. Near the end of the hold a repeat could charge for a lapsed seat; once
      // the hold is over it can only find the first payment or be refused.
      const over = sentAt + OVER_MS >= lastMoment ? end + sweepMs + OVER_MS : sentAt + OVER_MS;
      await sleep(clock, Math.max(0, over - clock.now()), signal).catch(() => undefined);
      if (signal.aborted) return;
    }
    try {
      const outcome = await waitUntil(client, {
        probe: send,
        isLag: (error) =>
          clock.now() < lastMoment && isTicketingError(error, 'reservation_not_payable') && error.facts.lag === true,
        admit,
        schedule: lags?.schedule('inventory>payment'),
        estimate: lags?.estimate('inventory>payment'),
        since: clock.monotonic() - Math.max(0, clock.now() - (heldAt ?? clock.now())),
        ...(sentAt === undefined && { deadline: lastMoment }),
        signal,
        onAttempt: (progress) => {
          if (progress.attempts > 0) dispatch({ type: 'pay_refused', orderId });
          telling(context, 'payment')(progress);
        },
        onLateSuccess: ({ id: paymentId }) => dispatch({ type: 'paid', orderId, paymentId }),
      });
      if (outcome.status === 'ready') {
        // A repeat was answered out of payment's own memory.
        if (sentAt === undefined) lags?.observe('inventory>payment', outcome.lag);
        return dispatch({ type: 'paid', orderId, paymentId: outcome.value.id });
      }
      if (outcome.status === 'aborted') return;
      // The moment passed with a payment on its way: its answer counts.
      if (flight && orderOf(record(), orderId)?.paySentAt !== undefined) {
        const { id: paymentId } = await flight;
        return dispatch({ type: 'paid', orderId, paymentId });
      }
      return expire();
    } catch (error) {
      if (isTicketingError(error, 'reservation_not_payable') && clock.now() >= lastMoment) return expire();
      const problem = problemOf(error, { orderId });
      if (!isTicketingError(error) || !error.ambiguous) {
        return dispatch({ type: 'order_cancelled', orderId, problem });
      }
      if (tries >= MOST_TRIES) return dispatch({ type: 'order_unknown', orderId, problem });
    }
  }
}
