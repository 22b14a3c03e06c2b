import { HoldExpiredError } from '../../errors/purchase.ts';
import { sleep } from '../../time/sleep.ts';
import { problemOf } from '../record/problems.ts';
import { endOf, freedAt, idleSeats } from '../record/record.ts';
import type { EffectContext } from './context.ts';

/** The longest time between two looks at the clock, ms: ends move, computers sleep. */
const LONGEST_MS = 10_000;

/** Waits for the first hold to end and says so: nobody should look at a cart that is gone. */
export async function watch({ clock, record, dispatch, signal, onWake }: EffectContext): Promise<void> {
  while (!signal.aborted) {
    dispatch({ type: 'clock_moved', driftMs: clock.driftMs(), at: clock.now() });
    const at = clock.now();
    for (const seat of idleSeats(record())) {
      if (endOf([seat]) > at) continue;
      const { seatId, orderId, expiresAt, laterEndsAt } = seat;
      // By the wall clock it is over, by the time that has passed here it is not: the platform has to tell.
      if (laterEndsAt !== undefined && laterEndsAt > at) {
        // A seat on its way into the cart is told by the cart itself.
        if (!seat.isDoubted && seat.status === 'in_cart') dispatch({ type: 'hold_doubted', seatId });
        continue;
      }
      const error = new HoldExpiredError({ seatId, ...(expiresAt !== undefined && { expiresAt }) });
      if (orderId === undefined) {
        dispatch({ type: 'seat_lost', seatId, problem: problemOf(error, { seatId }), ...freedAt(record(), seat) });
      } else dispatch({ type: 'order_expired', orderId, problem: problemOf(error, { seatId, orderId }), at });
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
