import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import type { OrderId } from '../../models/ids.ts';
import { CANCEL_REFUSALS, cancelTable } from '../knowledge/cancel.ts';
import { answerOf, judge, type Answer } from '../knowledge/table.ts';
import { AbortedError } from '../../errors/transport.ts';
import { problemOf } from '../record/problems.ts';
import { freedAt, orderOf } from '../record/record.ts';
import { PATIENCE_MS, pauseMs, rest, type EffectContext } from './context.ts';

/** One try is waited for so long, ms. */
const TRY_MS = 5_000;
/** After so long, ms, the purchase says that the platform still has the order; the trying goes on. */
const TOLD_AFTER_MS = 8_000;

/**
 * Takes an order back that no money moves for. Where that fails it goes on trying until the platform has ended the order
 * with its holds. The seats stay held until then: the platform has no way to release them.
 */
export async function cancel(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, clock, record, dispatch, commit } = context;
  const began = clock.now();
  const order = () => orderOf(record(), orderId);
  const sweptAt = () =>
    Math.max(
      began,
      ...record().seats.map((seat) =>
        order()?.seatIds.includes(seat.seatId) ? (freedAt(record(), seat).freesAt ?? began) : 0,
      ),
    );
  for (let tries = 1; ; tries++) {
    let answer: Answer = 'ok';
    let failure: unknown;
    if (!(await commit())) return;
    try {
      await cancelOrder(client, { orderId }, { timeout: TRY_MS });
    } catch (error) {
      failure = error;
      answer = answerOf(error, CANCEL_REFUSALS);
    }
    const conclusion = judge(cancelTable, answer, {
      isSwept: clock.now() > sweptAt() + TRY_MS,
      hasPatience: clock.now() - began < PATIENCE_MS,
    });
    if (conclusion === 'cancelled') {
      const problem = record().stopping ?? problemOf(failure ?? new AbortedError({ orderId }), { orderId });
      return dispatch({ type: 'order_cancelled', orderId, problem });
    }
    if (conclusion === 'perhaps_paid') {
      return dispatch({ type: 'order_unknown', orderId, problem: problemOf(failure, { orderId }) });
    }
    if (clock.now() - began >= TOLD_AFTER_MS && !order()?.isLeft) dispatch({ type: 'order_left', orderId });
    const leftMs = sweptAt() + TRY_MS - clock.now();
    if (!(await rest(context, pauseMs(context, tries, failure, leftMs + 1)))) return;
  }
}
