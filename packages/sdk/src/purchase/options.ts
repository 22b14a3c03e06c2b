import type { Buyer } from '../models/buyer.ts';
import type { EventId } from '../models/ids.ts';
import type { LagMemory } from '../wait/lagMemory.ts';
import type { RequestBudget } from '../wait/requestBudget.ts';
import type { CapabilityChoice } from './record/capabilities.ts';
import type { PurchaseJournal } from './journal/createJournal.ts';
import type { PurchaseSharing } from './tabs/types.ts';
import type { SubstitutePolicy } from './record/substitute.ts';
import type { ConflictPolicy, PaymentDetails, SeatChoice } from './record/types.ts';

/** What a purchase is to be, and what it works with. */
export interface PurchaseOptions {
  readonly eventId: EventId;
  readonly seats: readonly SeatChoice[];
  /** The same value for the whole purchase. */
  readonly buyer: Buyer;
  /** Given: `start` goes on to the end. Left out: it stops at `ready`, and `pay` goes on. */
  readonly payment?: PaymentDetails | undefined;
  /**
   * Default `all-or-nothing`. `substitute` takes the nearest equivalent seat instead, as long as there is one;
   * `substitute({ attempts, maxPrice })` says how often and how dear, an own `SubstitutePolicy` which.
   */
  readonly policy?: ConflictPolicy | SubstitutePolicy | undefined;
  /** What the platform can do. Default `auto`: told by the shape of its seatmap, corrected by what is met. */
  readonly capabilities?: CapabilityChoice | undefined;
  /** Keeps every step, so that a reload can go on: `createJournal(webStorage(sessionStorage))`. Default: nothing is kept. */
  readonly journal?: PurchaseJournal | undefined;
  /** Lets one of several tabs lead: `webSharing()`. Default: every tab is on its own. */
  readonly sharing?: PurchaseSharing | undefined;
  /** What all requests of the page draw on; waits while there is no connection. Default: no limit. */
  readonly budget?: RequestBudget | undefined;
  /** Learns how far the services lag behind; share one between purchases. Default: nothing is learned. */
  readonly lags?: LagMemory | undefined;
}
