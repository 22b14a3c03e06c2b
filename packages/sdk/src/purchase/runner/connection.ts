import type { RequestBudget } from '../../wait/requestBudget.ts';
import { atMost } from '../time/atMost.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';

/** How long a missing connection holds the first request back, ms; twice as long each time after that. */
const FIRST_MS = 10_000;
const LONGEST_MS = 60_000;
/** After so long, ms, the buyer is told that there is no connection. */
const TOLD_AFTER_MS = 250;

/** Holds requests back while the host says that there is no connection. It may be wrong: only a request can tell. */
export function createConnection(
  clock: PurchaseClock,
  budget: RequestBudget | undefined,
  tell: (isWaiting: boolean) => void,
): (signal: AbortSignal) => Promise<void> {
  let patienceMs = FIRST_MS;
  return async (signal) => {
    if (!budget) return;
    const stop = new AbortController();
    const leave = () => stop.abort();
    signal.addEventListener('abort', leave, { once: true });
    const admitted = budget.admit({ urgent: true, signal: stop.signal }).then(
      () => true,
      () => signal.aborted || undefined,
    );
    let isAdmitted = await atMost(clock, TOLD_AFTER_MS, () => admitted);
    if (!isAdmitted && !signal.aborted) {
      tell(true);
      isAdmitted = await atMost(clock, patienceMs - TOLD_AFTER_MS, () => admitted);
      tell(false);
    }
    patienceMs = isAdmitted ? FIRST_MS : Math.min(LONGEST_MS, 2 * patienceMs);
    stop.abort();
    signal.removeEventListener('abort', leave);
  };
}
