import { addToCart } from '../../actions/ordering/addToCart.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import { OutcomeUnknownError, ServiceUnavailableError } from '../../errors/transport.ts';
import { toCents } from '../../models/money.ts';
import { HOLD_MARGIN_MS, isCartLag } from '../../wait/addToCartWhenReady.ts';
import type { ObservedLag } from '../../time/lag.ts';
import { waitUntil } from '../../wait/waitUntil.ts';
import { mayFill } from '../record/plan.ts';
import { problemOf } from '../record/problems.ts';
import { endOf, freedAt, type SeatRecord } from '../record/record.ts';
import { identityOfCart, isPassing, MOST_TRIES, telling, type EffectContext } from './context.ts';

/**
 * Puts the held seats into the cart, strictly one after another, oldest hold first. One wait serves them all: while the
 * answer is "not yet" the next probe is for the next seat; as soon as one seat gets in, the others are tried at once, for
 * ordering has caught up.
 */
export async function fill(context: EffectContext): Promise<void> {
  const { client, admit, record, dispatch, lags, signal } = context;
  const { clock } = client;
  const failures = new Map<string, number>();
  let turn = 0;

  const queue = () =>
    record()
      .seats.filter(({ status }) => status === 'held')
      .sort((one, other) => (one.heldAt ?? 0) - (other.heldAt ?? 0));
  const lose = (seat: SeatRecord, error: unknown) => {
    const { seatId } = seat;
    dispatch({ type: 'seat_lost', seatId, problem: problemOf(error, { seatId }), ...freedAt(record(), seat) });
  };

  /** Whether the seat is done with, one way or the other. Throws what has to be waited for. */
  const add = async (seat: SeatRecord): Promise<void> => {
    const { seatId, price, reservationId } = seat;
    await admit();
    if (signal.aborted) return;
    const { buyer, cart, orders } = record();
    const draft = orders.find((order) => order.state === 'draft' && order.cart === cart);
    const askedAt = clock.now();
    try {
      const order = await addToCart(client, { ...identityOfCart(buyer, cart), reservationId, seatId, price });
      const { createdAt } = order;
      const seatIds = order.items.map((item) => item.seatId);
      dispatch({
        type: 'carted',
        seatId,
        order: {
          id: order.id,
          totalCents: toCents(order.totalAmount),
          seatIds,
          askedAt,
          answeredAt: clock.now(),
          ...(createdAt !== undefined && { createdAt }),
        },
      });
    } catch (error) {
      if (isCartLag(error)) throw error;
      if (isTicketingError(error, 'seat_already_in_cart')) return landed(seat, error, draft);
      if (!isPassing(error) && !isTicketingError(error, 'unexpected_response')) return lose(seat, error);
      const count = (failures.get(seatId) ?? 0) + 1;
      failures.set(seatId, count);
      const crowded = draft ? (failures.get(draft.id) ?? 0) + 1 : 0;
      if (draft) failures.set(draft.id, crowded);
      dispatch({ type: 'cart_unanswered', seatId, at: clock.now() });
      const { capabilities } = record();
      if (crowded > 1 && capabilities?.severalSeatsPerOrder && isTicketingError(error, 'server_error')) {
        const corrected = { ...capabilities, preset: 'custom' as const, severalSeatsPerOrder: false };
        return dispatch({ type: 'learned', capabilities: corrected, isCertain: true });
      }
      if (count >= MOST_TRIES) return lose(seat, error);
      const retryAfterMs = (0.5 + client.random()) * 500 * 2 ** count;
      throw new ServiceUnavailableError({ seatId, retryAfterMs }, { cause: error });
    }
  };

  /** "Already in the cart": an add whose reply was lost had landed. Which order it made is known only to later answers. */
  const landed = (seat: SeatRecord, error: unknown, draft: ReturnType<typeof record>['orders'][number] | undefined) => {
    const { seatId, price } = seat;
    if (draft) {
      const order = {
        id: draft.id,
        totalCents: draft.totalCents + toCents(price),
        seatIds: [...draft.seatIds, seatId],
      };
      return dispatch({ type: 'carted', seatId, order });
    }
    if (queue().length > 1 && record().capabilities?.severalSeatsPerOrder) throw error;
    if (record().buyer.kind === 'guest') return dispatch({ type: 'cart_changed' });
    // An account has one cart, and its next purchase would find this draft in it: left to end with its hold.
    return lose(seat, new OutcomeUnknownError({ seatId }, { cause: error }));
  };

  /** Tries each seat that is left; goes round again as long as any gets in. */
  const pass = async (): Promise<void> => {
    let refused = 0;
    for (let isFirst = true; mayFill(record()) && !signal.aborted; isFirst = false) {
      const seats = queue();
      const seat = seats[turn % seats.length];
      if (!seat) return;
      try {
        await add(seat);
        refused = 0;
      } catch (error) {
        turn += 1;
        refused += 1;
        if (isFirst || refused >= queue().length) throw error;
      }
    }
  };

  const learn = (lag: ObservedLag | null) => lags?.observe('inventory>ordering', lag);

  while (mayFill(record()) && !signal.aborted) {
    const seats = queue();
    const end = endOf(seats) - HOLD_MARGIN_MS;
    const oldest = seats[0]?.heldAt ?? clock.now();
    const outcome = await waitUntil(client, {
      probe: pass,
      isLag: (error) =>
        isCartLag(error) ||
        isTicketingError(error, 'service_unavailable') ||
        isTicketingError(error, 'seat_already_in_cart'),
      schedule: lags?.schedule('inventory>ordering'),
      estimate: lags?.estimate('inventory>ordering'),
      since: clock.monotonic() - Math.max(0, clock.now() - oldest),
      deadline: end,
      signal,
      onAttempt: telling(context, 'cart'),
      // The last seat that gets in ends the effect before the wait has said how long it took.
      onLateSuccess: (_, lag) => learn(lag),
    });
    const { status, lastAnswer } = outcome;
    if (status === 'aborted') return;
    if (status === 'ready') {
      learn(outcome.lag);
      continue;
    }
    for (const seat of queue()) {
      if (endOf([seat]) - HOLD_MARGIN_MS > clock.now()) continue;
      const { seatId, expiresAt } = seat;
      const over = new HoldExpiredError({ seatId, ...(expiresAt !== undefined && { expiresAt }) });
      lose(seat, status === 'never_existed' && isTicketingError(lastAnswer) ? lastAnswer : over);
    }
  }
}
