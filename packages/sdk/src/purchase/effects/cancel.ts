import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import type { OrderId } from '../../models/ids.ts';
import { problemOf } from '../record/problems.ts';
import { isPassing, MOST_TRIES, pause, type EffectContext } from './context.ts';

/**
 * Takes an order back that no money moves for. Where it cannot be taken back it ends with its hold. The seats stay held
 * until then: the platform has no way to release them.
 */
export async function cancel(context: EffectContext, orderId: OrderId): Promise<void> {
  const { client, record, dispatch, signal } = context;
  for (let tries = 1; ; tries++) {
    let failure: unknown;
    try {
      await cancelOrder(client, { orderId });
    } catch (error) {
      failure = error;
    }
    if (isPassing(failure) && tries < MOST_TRIES && !signal.aborted) {
      await pause(context, tries, failure);
      continue;
    }
    const problem = record().stopping ?? problemOf(failure, { orderId });
    return dispatch({ type: 'order_cancelled', orderId, problem });
  }
}
