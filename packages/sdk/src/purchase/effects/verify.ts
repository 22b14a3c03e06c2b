import { addToCart } from '../../actions/ordering/addToCart.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import type { SeatId } from '../../models/ids.ts';
import { toCents } from '../../models/money.ts';
import { CART_REFUSALS } from '../knowledge/cart.ts';
import { answerOf } from '../knowledge/table.ts';
import { aliveTable } from '../knowledge/alive.ts';
import { judge } from '../knowledge/table.ts';
import { problemOf } from '../record/problems.ts';
import { orderOf, seatOf } from '../record/record.ts';
import { identityOfOrder, pauseMs, rest, type EffectContext } from './context.ts';

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
    const { price, reservationId } = seat;
    const expire = () => {
      const problem = problemOf(new HoldExpiredError({ seatId }), { seatId, orderId: order.id });
      dispatch({ type: 'order_expired', orderId: order.id, problem, at: Math.max(clock.now(), seat.endsAt ?? 0) });
    };
    let failure: unknown;
    try {
      const added = await addToCart(client, { ...identityOfOrder(record(), order), reservationId, seatId, price });
      // The hold lives, its order had been ended by somebody: this is another one.
      dispatch({ type: 'hold_confirmed', seatId });
      if (added.id === order.id) return;
      const seatIds = added.items.map((item) => item.seatId);
      dispatch({ type: 'order_abandoned', orderId: order.id });
      return dispatch({
        type: 'carted',
        seatId,
        order: { id: added.id, totalCents: toCents(added.totalAmount), seatIds },
      });
    } catch (error) {
      failure = error;
    }
    const conclusion = judge(aliveTable, answerOf(failure, CART_REFUSALS), { hasTries: tries < MOST_TRIES });
    if (conclusion === 'alive') return dispatch({ type: 'hold_confirmed', seatId });
    if (conclusion === 'over') return expire();
    if (!(await rest(context, pauseMs(context, tries + 1, failure)))) return;
  }
}
