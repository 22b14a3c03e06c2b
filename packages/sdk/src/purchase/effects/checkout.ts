import { checkout } from '../../actions/ordering/checkout.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import type { OrderId } from '../../models/ids.ts';
import { toCents } from '../../models/money.ts';
import { problemOf } from '../record/problems.ts';
import { endOfOrder, orderOf } from '../record/record.ts';
import { identityOfCart, isPassing, PAY_MARGIN_MS, pause, type EffectContext } from './context.ts';

/**
 * Closes the cart. After a lost reply it is sent again: "not in draft state" then says that the first one landed, but only
 * while the hold is certainly alive, for an order cancelled with its hold answers the same.
 */
export async function checkOut(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, admit, commit, record, dispatch, signal } = context;
  const { clock } = client;
  const lastMoment = () => {
    const order = orderOf(record(), orderId);
    return (order ? endOfOrder(record(), order) : 0) - PAY_MARGIN_MS;
  };
  const expire = () => {
    const problem = problemOf(new HoldExpiredError({ orderId }), { orderId });
    dispatch({ type: 'order_expired', orderId, problem, at: clock.now() + PAY_MARGIN_MS });
  };
  const order = orderOf(record(), orderId);
  if (!order) return;
  let isSent = order.checkoutSentAt !== undefined;

  for (let tries = 1; ; tries++) {
    await admit();
    if (signal.aborted) return;
    const maybePays = isSent && record().capabilities?.checkoutPays;
    if (clock.now() >= lastMoment()) {
      // Too late to send it again; where it starts a payment, the order itself has to tell whether it had landed.
      if (!maybePays) return expire();
      return dispatch({ type: 'checked_out', orderId, startsPayment: true });
    }
    await commit({ type: 'checkout_sent', orderId, at: clock.now() });
    if (signal.aborted) return;
    try {
      const answer = await checkout(client, { orderId, ...identityOfCart(record().buyer, order.cart) });
      return dispatch({
        type: 'checked_out',
        orderId,
        totalCents: toCents(answer.totalAmount),
        startsPayment: answer.paidAt !== undefined,
        seatIds: answer.items.map(({ seatId }) => seatId),
      });
    } catch (error) {
      if (isTicketingError(error, 'order_not_draft')) {
        if (clock.now() >= lastMoment()) continue;
        return dispatch({ type: 'checked_out', orderId, startsPayment: record().capabilities?.checkoutPays === true });
      }
      if (!isPassing(error)) {
        // A refusal of the repeat, in words nobody knows: the order itself has to tell.
        if (isSent && record().capabilities?.checkoutPays !== false) {
          return dispatch({ type: 'checked_out', orderId, startsPayment: true });
        }
        return dispatch({ type: 'order_cancelled', orderId, problem: problemOf(error, { orderId }) });
      }
      isSent ||= isTicketingError(error) && error.ambiguous;
      await pause(context, Math.min(tries, 6), error);
      if (signal.aborted) return;
    }
  }
}
