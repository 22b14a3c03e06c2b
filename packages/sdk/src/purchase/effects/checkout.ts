import { checkout } from '../../actions/ordering/checkout.ts';
import type { OrderId } from '../../models/ids.ts';
import { toCents } from '../../models/money.ts';
import type { Order } from '../../models/ordering.ts';
import { isOpen, isSettled } from '../../models/predicates.ts';
import { checkoutTable } from '../knowledge/checkout.ts';
import { isRefusal, judge, outcomeOf } from '../knowledge/table.ts';
import { consentProblem } from '../record/consent.ts';
import { canRead, endOfOrder, mayCheckoutPay, orderOf } from '../record/record.ts';
import type { OrderRecord } from '../record/schema.ts';
import {
  endOrder,
  expireOrder,
  identityOfOrder,
  PATIENCE_MS,
  PAY_MARGIN_MS,
  pause,
  type EffectContext,
} from './context.ts';
import { readCart } from './readCart.ts';
import { readOrder } from './readOrder.ts';
import { untilOver } from './untilOver.ts';

/** What the platform told so long ago, ms, is still so. */
const FRESH_MS = 400;

/** Closes the cart. The table says what each answer proves; the order itself is read where the platform shows it. */
export async function checkOut(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, clock, admit, commit, record, dispatch, signal } = context;
  const order = () => orderOf(record(), orderId);
  /** Also where another tab may have gone on to the payment. */
  const mayPay = () => mayCheckoutPay(record()) || order()?.paySentAt !== undefined;
  const leftMs = () => {
    const current = order();
    return (current ? endOfOrder(record(), current) : 0) - PAY_MARGIN_MS - clock.now();
  };
  const isOf = (closed: Order) =>
    closed.id.toLowerCase() === orderId.toLowerCase() &&
    closed.state !== 'draft' &&
    (isOpen(closed) || isSettled(closed));
  /** It may have landed: the order itself, or its seats, will tell. */
  const awaitEvidence = () => dispatch({ type: 'checked_out', orderId });
  /** What the order itself says; true when that has settled the matter. */
  const isRead = async (): Promise<boolean> => {
    const conclusion = await readOrder(context, orderId);
    if (conclusion === null || conclusion === 'not_checked_out' || conclusion === 'not_readable') return false;
    if (conclusion === 'checked_out' || conclusion === 'not_yet') awaitEvidence();
    return true;
  };

  /** Another page or device of the buyer may have put something into the same cart since: what is paid for is what is in it now. */
  const lookAtCart = async ({ seatIds: [seatId] }: OrderRecord) => {
    const seen = await readCart(context, orderId);
    if (seen?.state === 'draft' && seatId !== undefined) dispatch({ type: 'carted', seatId, order: seen.cart });
  };

  const began = clock.now();
  let isSeen = false;
  // A reply was lost, here or before a reload: where a checkout pays, the first may be under way still.
  let isFirst = order()?.checkoutSentAt === undefined;
  for (let tries = 1; ; tries++) {
    const current = order();
    if (!current || signal.aborted) return;
    if (!isFirst && mayPay()) {
      if (await isRead()) return;
      const isOver = await untilOver(context, 'ordering', leftMs());
      if (signal.aborted || (await isRead())) return;
      // Too late to send it again.
      if (!isOver) return awaitEvidence();
    }
    if (!(await admit())) return;
    if (leftMs() <= 0) return isFirst || !mayPay() ? expireOrder(context, { orderId }) : awaitEvidence();
    if (isFirst && mayPay() && canRead(record()) && !isSeen && clock.now() - (current.seenAt ?? 0) > FRESH_MS) {
      isSeen = true;
      await lookAtCart(current);
      continue;
    }
    const problem = isFirst && mayPay() ? consentProblem(record(), current) : null;
    if (problem) return dispatch({ type: 'problem_met', problem });
    if (!(await commit({ type: 'checkout_sent', orderId, at: clock.now() }))) {
      return isFirst || signal.aborted ? undefined : awaitEvidence();
    }
    const { answer, value, error } = await outcomeOf(
      checkoutTable,
      checkout(client, { orderId, ...identityOfOrder(record(), current) }),
      isOf,
    );
    if (value) {
      const { totalAmount, paidAt, items } = value;
      return dispatch({
        type: 'checked_out',
        orderId,
        totalCents: toCents(totalAmount),
        startsPayment: paidAt !== undefined,
        seatIds: items.map(({ seatId }) => seatId),
      });
    }
    // This request has closed nothing.
    const isProof = answer === 'malformed' || isRefusal(answer, error);
    const conclusion = judge(checkoutTable, answer, {
      // This one, or an earlier one.
      wasLost: !isFirst || !isProof,
      isAlive: leftMs() > 0,
      mayPay: mayPay(),
      isReadable: canRead(record()),
      hasPatience: clock.now() - began < PATIENCE_MS,
    });
    if (isFirst && isProof) dispatch({ type: 'checkout_refused', orderId });
    else isFirst = false;
    switch (conclusion) {
      case 'checked_out':
      case 'await_evidence':
        return awaitEvidence();
      case 'new_order':
        return dispatch({ type: 'order_abandoned', orderId });
      case 'expired':
        return expireOrder(context, { orderId });
      case 'ended_elsewhere':
      case 'refused':
        return endOrder(context, orderId, error);
      case 'read_order':
        if (await isRead()) return;
        break;
      default:
        break;
    }
    if (conclusion !== 'ask_again_when_over' && !(await pause(context, tries, error, leftMs()))) return;
  }
}
