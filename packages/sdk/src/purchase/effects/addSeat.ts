import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import { addToCart } from '../../actions/ordering/addToCart.ts';
import { getOrder } from '../../actions/ordering/getOrder.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { OutcomeUnknownError, ServiceUnavailableError } from '../../errors/transport.ts';
import { toCents } from '../../models/money.ts';
import type { Order } from '../../models/ordering.ts';
import { HOLD_MARGIN_MS } from '../../wait/addToCartWhenReady.ts';
import { CART_REFUSALS, cartTable, type CartConclusion } from '../knowledge/cart.ts';
import { answerOf, judge } from '../knowledge/table.ts';
import { problemOf } from '../record/problems.ts';
import { isOpen } from '../../models/predicates.ts';
import { freedAt, lastEndOf } from '../record/record.ts';
import type { OrderRecord, SeatRecord } from '../record/schema.ts';
import { cartIdentity, PATIENCE_MS, pauseMs, type EffectContext } from './context.ts';

/** Carts of one buyer that may be left behind in a purchase. */
const MOST_CARTS = 4;
/** How long the cancelling of a draft that was left is waited for, ms. */
const CANCEL_MS = 5_000;

/** True for what has to be asked again, and says nothing against the seat. */
export const isNotYet = (error: unknown): boolean =>
  isTicketingError(error, 'reservation_not_found') || isTicketingError(error, 'service_unavailable');

/** Puts one seat into the cart, by what the table says. Resolves when the seat is done with; throws "not yet". */
export function createCartAdder(context: EffectContext): (seat: SeatRecord, waiting: number) => Promise<void> {
  const { client, clock, admit, commit, record, dispatch, memory } = context;
  const failures = new Map<string, number>();
  const failedSince = new Map<string, number>();

  const count = (key: string) => {
    const failed = (failures.get(key) ?? 0) + 1;
    failures.set(key, failed);
    return failed;
  };
  const draftOf = (cart: number) =>
    record().orders.find((order) => order.state === 'draft' && order.cart === cart && !order.isLeft);
  const lose = (seat: SeatRecord, error: unknown) => {
    const { seatId } = seat;
    dispatch({ type: 'seat_lost', seatId, problem: problemOf(error, { seatId }), ...freedAt(record(), seat) });
  };
  const again = (seat: SeatRecord, error: unknown, tries: number): never => {
    const retryAfterMs = pauseMs(context, tries, error, lastEndOf(seat) - clock.now());
    throw new ServiceUnavailableError({ seatId: seat.seatId, retryAfterMs }, { cause: error });
  };

  /** Takes back the drafts of purchases that nobody goes on with: they stand in the way of this one. */
  const clearLeftDrafts = async () => {
    for (const orderId of memory.leftDrafts(record())) {
      const isGone = await cancelOrder(client, { orderId }, { timeout: CANCEL_MS }).then(
        () => true,
        (error: unknown) => isTicketingError(error, 'order_not_cancellable'),
      );
      if (isGone) memory.forget(orderId);
    }
  };

  const take = async (seat: SeatRecord, order: Order, askedAt: number) => {
    const { id, createdAt, totalAmount, items } = order;
    const seatIds = items.map((item) => item.seatId);
    const isForeign = seatIds.some((seatId) => !record().seats.some((each) => each.seatId === seatId));
    if (isForeign && memory.leftDrafts(record()).includes(id)) {
      // It went into a draft that an earlier purchase of this client has left: that one goes, and the seat into a new one.
      await clearLeftDrafts();
      return again(seat, undefined, 1);
    }
    dispatch({
      type: 'carted',
      seatId: seat.seatId,
      order: {
        id,
        totalCents: toCents(totalAmount),
        seatIds,
        askedAt,
        answeredAt: clock.now(),
        ...(createdAt !== undefined && { createdAt }),
      },
    });
  };

  /** An answer that nobody waits for any more: what it made is used where it still helps, and taken back where not. */
  const takeLate = (seatId: string, { id, totalAmount, items }: Order) => {
    const order = { id, totalCents: toCents(totalAmount), seatIds: items.map((item) => item.seatId) };
    const isWanted = record().seats.some((seat) => seat.seatId === seatId && seat.status === 'held');
    dispatch(isWanted ? { type: 'carted', seatId, order } : { type: 'order_found', order });
  };

  const changeCart = (seat: SeatRecord, error: unknown) => {
    if (record().cart >= MOST_CARTS)
      return lose(seat, new OutcomeUnknownError({ seatId: seat.seatId }, { cause: error }));
    failures.delete(seat.seatId);
    dispatch({ type: 'cart_changed' });
  };

  /** It is in the draft that this purchase knows; what the order comes to is read or told before anything is paid. */
  const enter = async (seat: SeatRecord, { id, totalCents, seatIds }: OrderRecord) => {
    const { seatId, price } = seat;
    if (record().capabilities?.checkoutPays !== false) {
      const read = await getOrder(client, { orderId: id }).catch(() => undefined);
      if (!read?.items) return again(seat, undefined, 2);
      const items = read.items.map((item) => item.seatId);
      return dispatch({
        type: 'carted',
        seatId,
        order: { id, totalCents: toCents(read.totalAmount), seatIds: items },
      });
    }
    const order = { id, totalCents: totalCents + toCents(price), seatIds: [...new Set([...seatIds, seatId])] };
    dispatch({ type: 'carted', seatId, order: seatIds.includes(seatId) ? { ...order, totalCents } : order });
  };

  const act = async (conclusion: CartConclusion, seat: SeatRecord, error: unknown, draft: OrderRecord | undefined) => {
    const { seatId } = seat;
    const { capabilities } = record();
    switch (conclusion) {
      case 'wait':
        throw error as Error;
      case 'is_in_draft':
        return draft && enter(seat, draft);
      case 'other_cart':
        return changeCart(seat, error);
      case 'cancel_left_draft':
        await clearLeftDrafts();
        return again(seat, error, 1);
      case 'order_by_order':
        if (!capabilities) return;
        return dispatch({
          type: 'learned',
          capabilities: { ...capabilities, preset: 'custom', severalSeatsPerOrder: false },
          isSeen: record().isCertain,
        });
      case 'ask_again':
        return again(seat, error, failures.get(seatId) ?? 1);
      default:
        return lose(seat, error);
    }
  };

  const refuse = (
    seat: SeatRecord,
    error: unknown,
    draft: OrderRecord | undefined,
    askedAt: number,
    waiting: number,
  ) => {
    const { seatId } = seat;
    const answer = answerOf(error, CART_REFUSALS);
    const isRefusal = CART_REFUSALS.some((code) => code === answer);
    if (!isRefusal && !failedSince.has(seatId)) failedSince.set(seatId, askedAt);
    const failed = isRefusal ? 0 : count(seatId);
    const crowded = draft && !isRefusal ? count(draft.id) : 0;
    const { capabilities } = record();
    const conclusion = judge(cartTable, answer, {
      isAlive: clock.now() < lastEndOf(seat) - HOLD_MARGIN_MS,
      hasDraft: draft !== undefined,
      isSeenBeforePaid: capabilities?.checkoutPays === false || capabilities?.orderStateReadable === true,
      failedBefore: crowded > 1,
      failedOften: failed > 2,
      takesSeveral: capabilities?.severalSeatsPerOrder === true,
      knowsLeftDraft: memory.leftDrafts(record()).length > 0,
      hasPatience: clock.now() - (failedSince.get(seatId) ?? askedAt) < PATIENCE_MS,
    });
    // Other seats of the party may tell which order it is.
    const mayTell = answer === 'seat_already_in_cart' && waiting > 1 && capabilities?.severalSeatsPerOrder === true;
    if (conclusion === 'other_cart' && mayTell) return again(seat, error, 1);
    return act(conclusion, seat, error, draft);
  };

  return async (seat, waiting) => {
    const { seatId, price, reservationId } = seat;
    if (!(await admit())) return;
    const { cart } = record();
    const draft = draftOf(cart);
    const askedAt = clock.now();
    if (!(await commit({ type: 'cart_sent', seatId, at: askedAt }))) return;
    let order: Order;
    try {
      order = await addToCart(
        client,
        { ...cartIdentity(record(), cart, seatId), reservationId, seatId, price },
        { onLateReply: (reply) => reply.ok && takeLate(seatId, reply.value) },
      );
    } catch (error) {
      return refuse(seat, error, draft, askedAt, waiting);
    }
    const isRight = isOpen(order) && order.items.some((item) => item.seatId.toLowerCase() === seatId.toLowerCase());
    if (!isRight) return refuse(seat, new OutcomeUnknownError({ seatId }), draft, askedAt, waiting);
    return take(seat, order, askedAt);
  };
}
