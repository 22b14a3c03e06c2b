import type { RequestBudget } from '../../wait/requestBudget.ts';
import { atMost } from '../time/atMost.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';

/** How long a missing connection holds the first request back, ms; twice as long each time after that. */
const FIRST_MS = 10_000;
const LONGEST_MS = 60_000;
/** After so long, ms, the buyer is told that there is no connection. */
const TOLD_AFTER_MS = 250;

export interface Connection {
  /** Resolves when a request may be tried. */
  readonly admit: (signal: AbortSignal) => Promise<void>;
  /** A service has answered: a host that said there is no connection is not believed any more. */
  readonly heard: () => void;
}

/** Holds requests back while the host says that there is no connection. It may be wrong: only a request can tell. */
export function createConnection(
  clock: PurchaseClock,
  budget: RequestBudget | undefined,
  tell: (isWaiting: boolean) => void,
): Connection {
  let patienceMs = FIRST_MS;
  let isBelieved = true;
  const admit = async (signal: AbortSignal) => {
    if (!budget || !isBelieved) return;
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
  return {
    admit,
    heard: () => {
      if (patienceMs > FIRST_MS) isBelieved = false;
    },
  };
}
