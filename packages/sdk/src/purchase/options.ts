import type { LagMemory } from '../wait/lagMemory.ts';
import type { RequestBudget } from '../wait/requestBudget.ts';
import type { PurchaseJournal } from './journal/createJournal.ts';
import type { PurchaseRequest } from './record/types.ts';
import type { PurchaseSharing } from './tabs/types.ts';

/** What a purchase is to be, and what it works with. */
export interface PurchaseOptions extends PurchaseRequest {
  /**
   * Keeps every step, so that a reload can go on: `createJournal(webStorage(() => sessionStorage))`. Default: nothing is
   * kept. Of several pages with one journal the last that was told to go on does, and the others mirror it.
   */
  readonly journal?: PurchaseJournal | undefined;
  /** Lets one of several tabs lead: `webSharing()`. Default: every tab is on its own. */
  readonly sharing?: PurchaseSharing | undefined;
  /** What all requests of the page draw on; waits while there is no connection. Default: no limit. */
  readonly budget?: RequestBudget | undefined;
  /** Learns how far the services lag behind; share one between purchases. Default: nothing is learned. */
  readonly lags?: LagMemory | undefined;
}
