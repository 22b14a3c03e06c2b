import { HoldExpiredError } from '../../errors/purchase.ts';
import { sleep } from '../../time/sleep.ts';
import { endOf, idleSeats } from '../record/record.ts';
import { expireOrder, loseSeat, type EffectContext } from './context.ts';

/** The longest time between two looks at the clock, ms: ends move, computers sleep. */
const LONGEST_MS = 10_000;

/** Waits for the first hold to end and says so: nobody should look at a cart that is gone. */
export async function watch(context: EffectContext): Promise<void> {
  const { clock, record, dispatch, signal, onWake } = context;
  while (!signal.aborted) {
    dispatch({ type: 'clock_moved', driftMs: clock.driftMs(), at: clock.now() });
    const at = clock.now();
    for (const seat of idleSeats(record())) {
      if (endOf([seat]) > at) continue;
      const { seatId, orderId, laterEndsAt } = seat;
      // By the wall clock it is over, by the time that has passed here it is not: the platform has to tell.
      if (laterEndsAt !== undefined && laterEndsAt > at) {
        // A seat on its way into the cart is told by the cart itself.
        if (!seat.isDoubted && seat.status === 'in_cart') dispatch({ type: 'hold_doubted', seatId });
        continue;
      }
      if (orderId === undefined) loseSeat(context, seat, new HoldExpiredError());
      else expireOrder(context, { seatId, orderId }, at);
    }
    const awaited = idleSeats(record()).filter(({ isDoubted, endsAt = 0 }) => !isDoubted && endsAt > clock.now());
    const leftMs = endOf(awaited) - clock.now();
    const pause = new AbortController();
    const wake = () => pause.abort();
    signal.addEventListener('abort', wake, { once: true });
    const stop = onWake(wake);
    await sleep(clock, Math.min(LONGEST_MS, Math.max(1, leftMs)), pause.signal).catch(() => undefined);
    signal.removeEventListener('abort', wake);
    stop();
  }
}
