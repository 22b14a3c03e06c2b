import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import { AbortedError } from '../../errors/transport.ts';
import type { OrderId } from '../../models/ids.ts';
import { cancelTable } from '../knowledge/cancel.ts';
import { judge, outcomeOf } from '../knowledge/table.ts';
import { problemOf } from '../record/problems.ts';
import { freedAt, orderOf } from '../record/record.ts';
import { PATIENCE_MS, pause, type EffectContext } from './context.ts';

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
  /** When the platform has ended the order with its holds, at the latest. */
  const sweptAt = () => {
    const seatIds = orderOf(record(), orderId)?.seatIds ?? [];
    const seats = record().seats.filter(({ seatId }) => seatIds.includes(seatId));
    return Math.max(began, ...seats.map((seat) => freedAt(record(), seat) ?? began)) + TRY_MS;
  };
  for (let tries = 1; ; tries++) {
    if (!(await commit())) return;
    const { answer, error } = await outcomeOf(cancelTable, cancelOrder(client, { orderId }, { timeout: TRY_MS }));
    const waitedMs = clock.now() - began;
    const conclusion = judge(cancelTable, answer, {
      isSwept: clock.now() > sweptAt(),
      hasPatience: waitedMs < PATIENCE_MS,
    });
    if (conclusion === 'cancelled') {
      const problem = record().stopping ?? problemOf(error ?? new AbortedError(), { orderId });
      return dispatch({ type: 'order_cancelled', orderId, problem });
    }
    if (conclusion === 'perhaps_paid') {
      return dispatch({ type: 'order_unknown', orderId, problem: problemOf(error, { orderId }) });
    }
    if (waitedMs >= TOLD_AFTER_MS && !orderOf(record(), orderId)?.isLeft) dispatch({ type: 'order_left', orderId });
    if (!(await pause(context, tries, error, sweptAt() - clock.now() + 1))) return;
  }
}
