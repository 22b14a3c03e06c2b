import { pay } from '../../actions/payment/pay.ts';
import { OutcomeUnknownError } from '../../errors/transport.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { customerIdOf } from '../../models/buyer.ts';
import type { OrderId } from '../../models/ids.ts';
import { fromCents, toCents } from '../../models/money.ts';
import type { Payment } from '../../models/payment.ts';
import { waitAlone } from '../../wait/waitUntil.ts';
import { isReceipt, payTable, type PayConclusion } from '../knowledge/pay.ts';
import { answerOf, judge } from '../knowledge/table.ts';
import { consentProblem } from '../record/consent.ts';
import { problemOf } from '../record/problems.ts';
import { endOfOrder, orderOf, seatOf, sweepMsOf } from '../record/record.ts';
import {
  endOrder,
  expireOrder,
  PATIENCE_MS,
  PAY_MARGIN_MS,
  pause,
  pauseMs,
  rest,
  telling,
  type EffectContext,
} from './context.ts';
import { lookForSale } from './evidence.ts';
import { untilOver } from './untilOver.ts';

/** After the end of a hold and its sweep, ms: whatever was on its way for it has been refused by then. */
const SETTLED_MS = 5_000;
/** So long after that, ms, a payment whose answer was lost is asked for; then nothing will tell. */
const ASKING_MS = 75_000;

/**
 * Pays one order, once. The platform is idempotent by order after the first payment is over, but two at the same time both
 * charge: after a lost reply nothing is sent before there is a sign that the first is over, and evidence is looked for
 * before that. Never started close to the end of the hold.
 */
export async function charge(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, clock, admit, commit, record, dispatch, lags, signal } = context;
  const order = () => orderOf(record(), orderId);
  const current = order();
  if (!current) return;
  const end = endOfOrder(record(), current);
  const lastMoment = end - PAY_MARGIN_MS;
  let overAt = end + record().skewErrorMs + sweepMsOf(record()) + SETTLED_MS + clock.doubtMs();
  const currency = record().payment?.currency ?? record().currency;
  const { reservationId, heldAt } = seatOf(record(), current.seatIds[0] ?? '') ?? {};
  const charged = { orderId, cents: current.totalCents, currency };

  const began = clock.now();
  let flight: Promise<Payment> | undefined;
  let isSent = false;
  const send = async (): Promise<Payment> => {
    isSent = false;
    const isTime = (await admit()) && (clock.now() < lastMoment || clock.now() >= overAt);
    if (!isTime || !(await commit({ type: 'pay_sent', orderId, at: clock.now() }))) {
      throw new OutcomeUnknownError();
    }
    isSent = true;
    const { buyer, payment } = record();
    flight = pay(
      client,
      {
        orderId,
        customerId: customerIdOf(buyer),
        reservationId,
        amount: fromCents(charged.cents),
        currency,
        paymentMethod: payment?.method,
      },
      { onLateReply: (reply) => reply.ok && isReceipt(reply.value, charged) && receive(reply.value) },
    ).then((answer) => {
      if (isReceipt(answer, charged)) return answer;
      throw new OutcomeUnknownError({ orderId, reason: 'the answer is not a receipt for this order' }, { status: 200 });
    });
    return flight;
  };
  const receive = ({ id: paymentId, amount }: Payment) =>
    dispatch({ type: 'paid', orderId, paymentId, ...(amount !== undefined && { chargedCents: toCents(amount) }) });
  const expire = () => expireOrder(context, { orderId });
  const look = () => lookForSale(context, orderId);
  const wasLost = () => (order()?.lostPayments ?? 0) > 0;
  const judged = (error: unknown): PayConclusion =>
    judge(payTable, answerOf(payTable, error), {
      wasLost: wasLost(),
      isAlive: clock.now() < lastMoment,
      isOver: clock.now() >= overAt,
      hasPatience: clock.now() - began < PATIENCE_MS,
      isLag: isTicketingError(error, 'reservation_not_payable') && error.facts.lag === true,
    });

  /** Sends it, as often as payment says that it has not heard of the hold. Throws what else it says. */
  const attempt = async (isRepeat: boolean): Promise<Payment | null> => {
    const outcome = await waitAlone(
      { clock, random: client.random },
      {
        probe: send,
        isLag: (error) => judged(error) === 'wait',
        schedule: isRepeat ? undefined : lags?.schedule('inventory>payment'),
        estimate: lags?.estimate('inventory>payment'),
        since: clock.monotonic() - Math.max(0, clock.now() - (heldAt ?? clock.now())),
        ...(clock.now() < lastMoment && { deadline: lastMoment }),
        signal,
        onAttempt: (progress) => {
          if (progress.attempts > 0) dispatch({ type: 'pay_refused', orderId });
          telling(context, 'payment')(progress);
        },
        onLateSuccess: receive,
      },
    );
    if (outcome.status === 'ready') {
      // A repeat may have been answered out of payment's own memory.
      if (!isRepeat) lags?.observe('inventory>payment', outcome.lag);
      return outcome.value;
    }
    // The moment passed with a payment on its way: its answer counts.
    return outcome.status !== 'aborted' && flight && order()?.paySentAt !== undefined ? flight : null;
  };

  /** Waits until a repeat is safe, looking for evidence. True when there is something to be sent. */
  const mayRepeat = async (pace: PayConclusion): Promise<boolean> => {
    if (await look()) return false;
    const leftMs = lastMoment - clock.now();
    const isSoon = pace === 'look_soon' && leftMs > 0;
    // Another page has sent it, and only the wall clock says that the hold is over.
    const isDoubted = leftMs <= 0 && clock.doubtMs() > 0;
    const isSafe = isSoon
      ? await rest(context, Math.max(1_000, pauseMs(context, 4, undefined, leftMs)))
      : await untilOver(context, 'payment', isDoubted ? overAt - clock.now() : leftMs, look);
    if (isSafe && isDoubted) overAt = Math.min(overAt, clock.now());
    // A sold seat proves nothing any more once the hold is over: the last look comes before that.
    if (!isSafe && (await rest(context, lastMoment - clock.now()))) await look();
    if (!isSafe || clock.now() >= lastMoment) await rest(context, overAt - clock.now());
    return !signal.aborted && !(await look());
  };

  // Sent by a page that is gone: its answer will never be known.
  let pace: PayConclusion = 'look_when_over';
  if (current.paySentAt !== undefined && !wasLost()) dispatch({ type: 'pay_unanswered', orderId });
  for (let tries = 1; ; tries++) {
    if (wasLost() && !(await mayRepeat(pace))) return;
    const now = order();
    if (!now || signal.aborted) return;
    const problem = now.paySentAt === undefined ? consentProblem(record(), now) : null;
    if (problem) return dispatch({ type: 'problem_met', problem });
    if (!wasLost() && clock.now() >= lastMoment) return expire();
    let failure: unknown;
    try {
      const payment = await attempt(wasLost());
      if (payment) return receive(payment);
      if (signal.aborted) return;
      if (!wasLost()) return expire();
      continue;
    } catch (error) {
      failure = error;
    }
    // A receipt has come meanwhile, late: it settles the order.
    if (order()?.paymentId !== undefined) return;
    if (!isSent) {
      if (signal.aborted) return;
      if (!wasLost()) return expire();
    }
    const conclusion = judged(failure);
    switch (conclusion) {
      case 'declined':
      case 'refused':
        return endOrder(context, orderId, failure);
      case 'expired':
      case 'nothing_charged':
        return expire();
      case 'ask_again':
        dispatch({ type: 'pay_refused', orderId });
        await pause(context, tries + 2, failure, lastMoment - clock.now());
        break;
      case 'unknown':
        if ((await look()) || order()?.paymentId !== undefined) return;
        if (clock.now() >= overAt + ASKING_MS) {
          return dispatch({ type: 'order_unknown', orderId, problem: problemOf(failure, { orderId }) });
        }
        await pause(context, tries + 4, failure, overAt + ASKING_MS - clock.now());
        dispatch({ type: 'pay_unanswered', orderId });
        break;
      default:
        pace = conclusion;
        dispatch({ type: 'pay_unanswered', orderId });
    }
  }
}
