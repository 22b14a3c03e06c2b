import { isTicketingError } from '../../errors/isTicketingError.ts';
import { HoldExpiredError, PlatformBehindError } from '../../errors/purchase.ts';
import type { ObservedLag } from '../../time/lag.ts';
import { HOLD_MARGIN_MS } from '../../wait/addToCartWhenReady.ts';
import { waitAlone } from '../../wait/waitUntil.ts';
import { mayFill } from '../record/plan.ts';
import { lastEndOf } from '../record/record.ts';
import { createCartAdder, isNotYet } from './addSeat.ts';
import { loseSeat, telling, type EffectContext } from './context.ts';

/**
 * Puts the held seats into the cart, strictly one after another, oldest hold first. One wait serves them all: while the
 * answer is "not yet" the next probe is for the next seat; as soon as one seat gets in, the others are tried at once, for
 * ordering has caught up.
 */
export async function fill(context: EffectContext): Promise<void> {
  const { client, clock, record, lags, signal } = context;
  const add = createCartAdder(context);
  let turn = 0;

  const queue = () =>
    record()
      .seats.filter(({ status }) => status === 'held')
      .sort((one, other) => (one.heldAt ?? 0) - (other.heldAt ?? 0));

  /** Tries each seat that is left; goes round again as long as any gets in. */
  const pass = async (): Promise<void> => {
    let refused = 0;
    for (let isFirst = true; mayFill(record()) && !signal.aborted; isFirst = false) {
      const seats = queue();
      const seat = seats[turn % seats.length];
      if (!seat) return;
      try {
        await add(seat, queue().length);
        refused = 0;
      } catch (error) {
        turn += 1;
        refused += 1;
        if (isFirst || refused >= queue().length) throw error;
      }
    }
  };

  const observe = (lag: ObservedLag | null) => lags?.observe('inventory>ordering', lag);

  while (mayFill(record()) && !signal.aborted) {
    const seats = queue();
    const end = Math.min(...seats.map(lastEndOf)) - HOLD_MARGIN_MS;
    const oldest = seats[0]?.heldAt ?? clock.now();
    const outcome = await waitAlone(
      { clock, random: client.random },
      {
        probe: pass,
        isLag: isNotYet,
        schedule: lags?.schedule('inventory>ordering'),
        estimate: lags?.estimate('inventory>ordering'),
        since: clock.monotonic() - Math.max(0, clock.now() - oldest),
        deadline: end,
        signal,
        onAttempt: telling(context, 'cart'),
        // The last seat that gets in ends the effect before the wait has said how long it took.
        onLateSuccess: (_, lag) => observe(lag),
      },
    );
    const { status, lastAnswer } = outcome;
    if (status === 'aborted') return;
    if (status === 'ready') {
      observe(outcome.lag);
      continue;
    }
    for (const seat of queue()) {
      if (lastEndOf(seat) - HOLD_MARGIN_MS > clock.now()) continue;
      const isBehind = isTicketingError(lastAnswer, 'reservation_not_found');
      loseSeat(context, seat, isBehind ? new PlatformBehindError() : new HoldExpiredError());
    }
  }
}
