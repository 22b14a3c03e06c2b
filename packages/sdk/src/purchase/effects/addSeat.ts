import { addToCart } from '../../actions/ordering/addToCart.ts';
import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { OutcomeUnknownError, ServiceUnavailableError } from '../../errors/transport.ts';
import { toCents } from '../../models/money.ts';
import type { OrderId } from '../../models/ids.ts';
import type { Order } from '../../models/ordering.ts';
import { isOpen } from '../../models/predicates.ts';
import { HOLD_MARGIN_MS } from '../../wait/addToCartWhenReady.ts';
import { cartTable } from '../knowledge/cart.ts';
import { isRefusal, judge, outcomeOf, type Answer } from '../knowledge/table.ts';
import { toAnswer } from '../record/carts.ts';
import { canRead, draftOf, lastEndOf, mayCheckoutPay, seatOf } from '../record/record.ts';
import type { OrderRecord, SeatRecord } from '../record/schema.ts';
import { cartIdentity, loseSeat, PATIENCE_MS, pauseMs, type EffectContext } from './context.ts';
import { readCart } from './readCart.ts';

/** Carts of one buyer that may be left behind in a purchase. */
const MOST_CARTS = 4;
/** How long the cancelling of a draft that was left is waited for, ms. */
const CANCEL_MS = 5_000;

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** True for what has to be asked again, and says nothing against the seat. */
export const isNotYet = (error: unknown): boolean =>
  isTicketingError(error, 'reservation_not_found') || isTicketingError(error, 'service_unavailable');

/** Puts one seat into the cart, by what the table says. Resolves when the seat is done with; throws "not yet". */
export function createCartAdder(context: EffectContext): (seat: SeatRecord, waiting: number) => Promise<void> {
  const { client, clock, admit, commit, record, dispatch, memory } = context;
  /** Failures of the service in a row, by seat and by draft, and when those of a seat began. */
  const failures = new Map<string, number>();
  const failedSince = new Map<string, number>();

  const count = (key: string) => {
    const failed = (failures.get(key) ?? 0) + 1;
    failures.set(key, failed);
    return failed;
  };
  const again = (seat: SeatRecord, error?: unknown, tries = 1): never => {
    const retryAfterMs = pauseMs(context, tries, error, lastEndOf(seat) - clock.now());
    throw new ServiceUnavailableError({ seatId: seat.seatId, retryAfterMs }, { cause: error });
  };

  /** Takes back the drafts of purchases that nobody goes on with: they stand in the way of this one. */
  const clearDrafts = async (orderIds: readonly OrderId[]) => {
    for (const orderId of orderIds) {
      const isGone = await cancelOrder(client, { orderId }, { timeout: CANCEL_MS }).then(
        () => true,
        (error: unknown) => isTicketingError(error, 'order_not_cancellable'),
      );
      if (isGone) memory.forget(orderId);
    }
  };

  const take = async (seat: SeatRecord, order: Order, askedAt: number) => {
    const { id, createdAt } = order;
    const foreign = order.items.filter(({ seatId }) => !seatOf(record(), seatId));
    const left = memory.leftDrafts(record());
    if (foreign.length > 0 && (left.includes(id) || foreign.every(({ seatId }) => memory.isOwned(seatId)))) {
      // It went into a draft that an earlier purchase of this client has left: that one goes, and the seat into a new one.
      await clearDrafts([...new Set([...left, id])]);
      return again(seat);
    }
    const minted = createdAt !== undefined && { createdAt, askedAt };
    dispatch({
      type: 'carted',
      seatId: seat.seatId,
      order: { ...toAnswer(order), ...minted, answeredAt: clock.now() },
    });
  };

  /** An answer that nobody waits for any more: what it made is used where it still helps, and taken back where not. */
  const takeLate = (seatId: string, late: Order) => {
    const order = toAnswer(late);
    const isWanted = seatOf(record(), seatId)?.status === 'held';
    dispatch(isWanted ? { type: 'carted', seatId, order } : { type: 'order_found', order });
  };

  /** It is in an order that this purchase does not know: another cart may still take it. */
  const enterOther = (seat: SeatRecord) => {
    if (record().cart >= MOST_CARTS) return loseSeat(context, seat, new OutcomeUnknownError());
    failures.delete(seat.seatId);
    return dispatch({ type: 'cart_changed' });
  };

  /** It is in the draft that this purchase knows, if the platform says so too; what the order comes to is read or told before anything is paid. */
  const enter = async (seat: SeatRecord, { id, totalCents, seatIds }: OrderRecord) => {
    const { seatId, price } = seat;
    if (mayCheckoutPay(record())) {
      const seen = await readCart(context, id);
      if (!seen) return again(seat, undefined, 2);
      if (!seen.cart.seatIds.some((each) => isSame(each, seatId))) return enterOther(seat);
      return dispatch({ type: 'carted', seatId, order: seen.cart });
    }
    const isIn = seatIds.includes(seatId);
    const order = {
      id,
      totalCents: isIn ? totalCents : totalCents + toCents(price),
      seatIds: isIn ? seatIds : [...seatIds, seatId],
    };
    dispatch({ type: 'carted', seatId, order });
  };

  const refuse = async (
    seat: SeatRecord,
    answer: Answer,
    error: unknown,
    draft: OrderRecord | undefined,
    askedAt: number,
    waiting: number,
  ) => {
    const { seatId } = seat;
    const { capabilities, isCertain } = record();
    const takesSeveral = capabilities?.severalSeatsPerOrder === true;
    const isSaid = isRefusal(answer, error);
    const failed = isSaid ? 0 : count(seatId);
    const crowded = draft && !isSaid ? count(draft.id) : 0;
    const since = failedSince.get(seatId) ?? askedAt;
    if (!isSaid) failedSince.set(seatId, since);
    const conclusion = judge(cartTable, answer, {
      isAlive: clock.now() < lastEndOf(seat) - HOLD_MARGIN_MS,
      hasDraft: draft !== undefined,
      isSeenBeforePaid: !mayCheckoutPay(record()) || canRead(record()),
      failedBefore: crowded > 1,
      failedOften: failed > 2,
      takesSeveral,
      knowsLeftDraft: memory.leftDrafts(record()).length > 0,
      hasPatience: clock.now() - since < PATIENCE_MS,
    });
    switch (conclusion) {
      case 'wait':
        throw error as Error;
      case 'is_in_draft':
        return draft && enter(seat, draft);
      case 'other_cart':
        // Other seats of the party may tell which order it is.
        if (answer === 'seat_already_in_cart' && waiting > 1 && takesSeveral) return again(seat, error);
        return enterOther(seat);
      case 'cancel_left_draft':
        await clearDrafts(memory.leftDrafts(record()));
        return again(seat, error);
      case 'order_by_order':
        if (!capabilities) return;
        return dispatch({
          type: 'learned',
          capabilities: { ...capabilities, preset: 'custom', severalSeatsPerOrder: false },
          isSeen: isCertain,
        });
      case 'ask_again':
        return again(seat, error, failures.get(seatId));
      default:
        return loseSeat(context, seat, error);
    }
  };

  return async (seat, waiting) => {
    const { seatId, price, reservationId } = seat;
    if (!(await admit())) return;
    const { cart } = record();
    const draft = draftOf(record(), cart);
    const askedAt = clock.now();
    if (!(await commit({ type: 'cart_sent', seatId, at: askedAt }))) return;
    const { answer, value, error } = await outcomeOf(
      cartTable,
      addToCart(
        client,
        { ...cartIdentity(record(), cart, seatId), reservationId, seatId, price },
        { onLateReply: (reply) => reply.ok && takeLate(seatId, reply.value) },
      ),
      (order) => isOpen(order) && order.items.some((item) => isSame(item.seatId, seatId)),
    );
    if (value) return take(seat, value, askedAt);
    return refuse(seat, answer, error ?? new OutcomeUnknownError(), draft, askedAt, waiting);
  };
}
