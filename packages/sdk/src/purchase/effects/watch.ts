import { HoldExpiredError } from '../../errors/purchase.ts';
import { sleep } from '../../time/sleep.ts';
import { problemOf } from '../record/problems.ts';
import { endOf, freedAt, idleSeats } from '../record/record.ts';
import type { EffectContext } from './context.ts';

/** Waits for the first hold to end and says so: nobody should look at a cart that is gone. */
export async function watch({ client, record, dispatch, signal }: EffectContext): Promise<void> {
  const { clock } = client;
  await sleep(clock, Math.max(0, endOf(idleSeats(record())) - clock.now()), signal).catch(() => undefined);
  if (signal.aborted) return;
  const at = clock.now();
  for (const seat of idleSeats(record())) {
    if (endOf([seat]) > at) continue;
    const { seatId, orderId, expiresAt } = seat;
    const error = new HoldExpiredError({ seatId, ...(expiresAt !== undefined && { expiresAt }) });
    if (orderId === undefined) {
      dispatch({ type: 'seat_lost', seatId, problem: problemOf(error, { seatId }), ...freedAt(record(), seat) });
    } else dispatch({ type: 'order_expired', orderId, problem: problemOf(error, { seatId, orderId }), at });
  }
}
