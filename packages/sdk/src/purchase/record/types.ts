import type { Amount, Cents } from '../../models/money.ts';
import type { Buyer } from '../../models/buyer.ts';
import type { Seat } from '../../models/catalog.ts';
import type { EventId, OpenVocabulary, OrderId, SeatId } from '../../models/ids.ts';
import type { CapabilityChoice } from './capabilities.ts';
import type { PaymentDetails, ProblemData, PurchaseResult, PurchaseSeat, SeatChoice, Waiting } from './shapes.ts';
import type { SubstitutePolicy } from './substitute.ts';
import type { ConflictPolicy, OrderState, PurchasePhase } from './words.ts';

export type {
  Capabilities,
  LostSeat,
  PaymentDetails,
  ProblemData,
  PurchaseResult,
  PurchaseSeat,
  SeatChoice,
  Waiting,
} from './shapes.ts';
export type { ConflictPolicy, Evidence, PurchasePhase, SeatStatus } from './words.ts';

/** A seat of the seatmap as a choice. */
export const seatChoice = ({ id, price, sectionCode, rowNumber, seatNumber }: Seat): SeatChoice => ({
  seatId: id,
  price,
  sectionCode,
  rowNumber,
  seatNumber,
});

/** What a purchase is to be. */
export interface PurchaseRequest {
  readonly eventId: EventId;
  readonly seats: readonly SeatChoice[];
  /** The same value for the whole purchase. */
  readonly buyer: Buyer;
  /** Given: `start` goes on to the end. Left out: it stops at `ready`, and `pay` goes on. */
  readonly payment?: PaymentDetails | undefined;
  /** Three letters: the currency of the prices that the buyer saw. Default: that of `payment`, else `USD`. */
  readonly currency?: string | undefined;
  /**
   * Default `all-or-nothing`. `substitute` takes the nearest equivalent seat instead, as long as there is one;
   * `substitute({ attempts, maxPrice })` says how often and at which price, an own `SubstitutePolicy` which.
   */
  readonly policy?: ConflictPolicy | SubstitutePolicy | undefined;
  /** What the platform can do. Default `auto`: told by the shape of its seatmap. Both are corrected by what is met. */
  readonly capabilities?: CapabilityChoice | undefined;
}

/** One order of a purchase. */
export interface PurchaseOrder {
  readonly id: OrderId;
  /** `unknown`: a charge may have happened, and nothing tells. */
  readonly state: OpenVocabulary<OrderState>;
  /** Currency units, as the platform said. */
  readonly totalAmount: Amount;
  readonly seatIds: readonly SeatId[];
  /** Seats in it that this purchase did not put there: they are paid for only with `agreedCents`. */
  readonly foreignSeatIds: readonly SeatId[];
}

/** Immutable; a new reference whenever anything changed, and only then. */
export interface PurchaseState {
  readonly id: string;
  readonly eventId: EventId;
  /** Where it stands. */
  readonly phase: PurchasePhase;
  readonly buyer: Buyer;
  /** Every seat that was wanted, also those that are lost. */
  readonly seats: readonly PurchaseSeat[];
  /** Every order that was made, also those that ended. */
  readonly orders: readonly PurchaseOrder[];
  /** When the first living hold may be over, ISO 8601 by the client's clock; `null` without one. */
  readonly expiresAt: string | null;
  /** Integer cents of all seats that are not lost. */
  readonly totalCents: Cents;
  /** What is waited for now; `null` once the step it belongs to is over. */
  readonly waiting: Waiting | null;
  /** What went wrong, or what the buyer has to decide while `phase` is `ready`. */
  readonly problem: ProblemData | null;
  /** `null` until `phase` is `ended`. It may still become stronger: see `evidence`. */
  readonly result: PurchaseResult | null;
}
