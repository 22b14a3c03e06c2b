import { checkout } from '../../actions/ordering/checkout.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import type { OrderId } from '../../models/ids.ts';
import { toCents } from '../../models/money.ts';
import type { Order } from '../../models/ordering.ts';
import { isOpen, isSettled } from '../../models/predicates.ts';
import { CHECKOUT_REFUSALS, checkoutTable } from '../knowledge/checkout.ts';
import { answerOf, judge, type Answer } from '../knowledge/table.ts';
import { consentProblem } from '../record/consent.ts';
import { problemOf } from '../record/problems.ts';
import { endOfOrder, orderOf } from '../record/record.ts';
import { identityOfOrder, PATIENCE_MS, PAY_MARGIN_MS, pauseMs, rest, type EffectContext } from './context.ts';
import { readOrder } from './readOrder.ts';
import { untilOver } from './untilOver.ts';

/** Answers of no table that prove all the same that this request closed nothing. */
const PROOFS: readonly Answer[] = ['malformed', 'invalid_request'];

/** Closes the cart. The table says what each answer proves; the order itself is read where the platform shows it. */
export async function checkOut(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, clock, admit, commit, record, dispatch, signal } = context;
  const order = () => orderOf(record(), orderId);
  const mayPay = () => record().capabilities?.checkoutPays !== false;
  const leftMs = () => {
    const current = order();
    return (current ? endOfOrder(record(), current) : 0) - PAY_MARGIN_MS - clock.now();
  };
  const expire = () => {
    const problem = problemOf(new HoldExpiredError({ orderId }), { orderId });
    dispatch({ type: 'order_expired', orderId, problem, at: clock.now() + PAY_MARGIN_MS });
  };
  const refuse = (error: unknown) =>
    dispatch({ type: 'order_cancelled', orderId, problem: problemOf(error, { orderId }) });
  /** What the order itself says; true when that has settled the matter. */
  const isRead = async (): Promise<boolean> => {
    const conclusion = await readOrder(context, orderId);
    if (conclusion === 'checked_out' || conclusion === 'not_yet') {
      dispatch({ type: 'checked_out', orderId });
      return true;
    }
    return conclusion !== null && conclusion !== 'not_checked_out' && conclusion !== 'not_readable';
  };

  const began = clock.now();
  // A reply was lost, here or before a reload: where a checkout pays, the first may be under way still.
  let isFirst = order()?.checkoutSentAt === undefined;
  for (let tries = 1; ; tries++) {
    const current = order();
    if (!current || signal.aborted) return;
    if (!isFirst && mayPay()) {
      if (record().capabilities?.orderStateReadable && (await isRead())) return;
      const waited = await untilOver(context, 'ordering', leftMs());
      if (signal.aborted) return;
      if (record().capabilities?.orderStateReadable && (await isRead())) return;
      // Too late to send it again: the order itself, or its seats, will tell whether it had landed.
      if (!waited || leftMs() <= 0) return dispatch({ type: 'checked_out', orderId });
    }
    if (!(await admit())) return;
    if (leftMs() <= 0) {
      if (!isFirst && mayPay()) return dispatch({ type: 'checked_out', orderId });
      return expire();
    }
    const unagreed = isFirst && mayPay() ? consentProblem(record(), current) : null;
    if (unagreed) return dispatch({ type: 'problem_met', problem: unagreed });
    if (!(await commit({ type: 'checkout_sent', orderId, at: clock.now() }))) {
      if (isFirst || signal.aborted) return;
      return dispatch({ type: 'checked_out', orderId });
    }
    let answer: Answer = 'other';
    let failure: unknown;
    try {
      const closed = await checkout(client, { orderId, ...identityOfOrder(record(), current) });
      if (isOf(closed, orderId)) {
        return dispatch({
          type: 'checked_out',
          orderId,
          totalCents: toCents(closed.totalAmount),
          startsPayment: closed.paidAt !== undefined,
          seatIds: closed.items.map(({ seatId }) => seatId),
        });
      }
    } catch (error) {
      failure = error;
      answer = answerOf(error, CHECKOUT_REFUSALS);
    }
    const isProof = CHECKOUT_REFUSALS.some((code) => code === answer) || PROOFS.includes(answer);
    const conclusion = judge(checkoutTable, answer, {
      // This one, or an earlier one.
      wasLost: !isFirst || !isProof,
      isAlive: leftMs() > 0,
      mayPay: mayPay(),
      isReadable: record().capabilities?.orderStateReadable === true,
      hasPatience: clock.now() - began < PATIENCE_MS,
    });
    if (isFirst && isProof) dispatch({ type: 'checkout_refused', orderId });
    else isFirst = false;
    switch (conclusion) {
      case 'checked_out':
      case 'await_evidence':
        return dispatch({ type: 'checked_out', orderId });
      case 'new_order':
        return dispatch({ type: 'order_abandoned', orderId });
      case 'expired':
        return expire();
      case 'ended_elsewhere':
      case 'refused':
        return refuse(failure);
      case 'read_order':
        if (await isRead()) return;
        break;
      default:
        break;
    }
    if (conclusion !== 'ask_again_when_over' && !(await rest(context, pauseMs(context, tries, failure, leftMs()))))
      return;
  }
}

const isOf = (order: Order, orderId: string) =>
  order.id.toLowerCase() === orderId.toLowerCase() && order.state !== 'draft' && (isOpen(order) || isSettled(order));
