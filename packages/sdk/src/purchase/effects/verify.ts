import { addToCart } from '../../actions/ordering/addToCart.ts';
import type { SeatId } from '../../models/ids.ts';
import { aliveTable } from '../knowledge/alive.ts';
import { judge, outcomeOf } from '../knowledge/table.ts';
import { toAnswer } from '../record/carts.ts';
import { orderOf, seatOf } from '../record/record.ts';
import { expireOrder, identityOfOrder, pause, type EffectContext } from './context.ts';

/** A platform that does not answer is asked so often; after that the nearer end holds. */
const MOST_TRIES = 4;

/**
 * The wall clock says that a hold is over, the time that has passed here says that it lives: it was set, or the computer
 * has slept. Adding the seat to its cart once more tells: while the hold lives that is refused as a repeat.
 */
export async function verify(context: EffectContext, seatId: SeatId): Promise<void> {
  const { client, clock, admit, commit, record, dispatch } = context;
  for (let tries = 1; ; tries++) {
    const seat = seatOf(record(), seatId);
    const order = seat?.orderId === undefined ? undefined : orderOf(record(), seat.orderId);
    if (!seat || !order || !(await admit())) return;
    if (!(await commit({ type: 'cart_sent', seatId, at: clock.now() }))) return;
    const { price, reservationId, endsAt = 0 } = seat;
    const { answer, value, error } = await outcomeOf(
      aliveTable,
      addToCart(client, { ...identityOfOrder(record(), order), reservationId, seatId, price }),
    );
    const conclusion = value ? 'alive' : judge(aliveTable, answer, { hasTries: tries < MOST_TRIES });
    if (conclusion === 'over')
      return expireOrder(context, { seatId, orderId: order.id }, Math.max(clock.now(), endsAt));
    if (conclusion === 'alive') {
      dispatch({ type: 'hold_confirmed', seatId });
      if (!value || value.id === order.id) return;
      // The hold lives, its order had been ended by somebody: this is another one.
      dispatch({ type: 'order_abandoned', orderId: order.id });
      return dispatch({ type: 'carted', seatId, order: toAnswer(value) });
    }
    if (!(await pause(context, tries + 1, error))) return;
  }
}
