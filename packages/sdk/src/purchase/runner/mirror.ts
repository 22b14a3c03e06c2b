import type { Lease } from '../journal/lease.ts';
import type { Buyer } from '../../models/buyer.ts';
import { fromKept } from '../record/begin.ts';
import { phaseOf } from '../record/plan.ts';
import { endOf } from '../record/record.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';
import { sleep } from '../../time/sleep.ts';

/** Two looks at the journal are so far apart, ms. */
const LOOK_MS = 500;
/** After the end of the last hold, ms: the page that has taken over is gone, or has long told how it ended. */
const PATIENCE_MS = 60_000;

/**
 * Shows what another page makes of the purchase, by what it writes down, until that one rests or `show` says that it is
 * another purchase. True when it does not in all
 * the time that it may take: it is gone.
 */
export async function mirror(
  lease: Lease,
  clock: PurchaseClock,
  buyer: Buyer,
  show: (record: PurchaseRecord) => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  let until = clock.now() + PATIENCE_MS;
  let rested = 0;
  while (!signal.aborted && clock.now() < until) {
    const kept = await lease.look();
    if (signal.aborted) return false;
    if (kept) {
      const record = fromKept(kept.record, buyer, clock.now());
      // Seen once, it may be about to do what its own buyer has just asked.
      rested = phaseOf(record) === 'ready' ? rested + 1 : 0;
      if (!show(record) || record.result || rested > 3) return false;
      const end = endOf(record.seats);
      if (end < Infinity) until = Math.max(until, end + PATIENCE_MS);
    }
    await sleep(clock, LOOK_MS, signal).catch(() => undefined);
  }
  return !signal.aborted;
}
