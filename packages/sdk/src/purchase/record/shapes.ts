import type { ErrorIssue } from '../../errors/facts.ts';
import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { Amount, Cents } from '../../models/money.ts';
import type { LagEstimate } from '../../time/lag.ts';
import type { Evidence, PRESETS, RESULT_STATUSES, SeatStatus } from './words.ts';

// What a purchase shows. The parsers of the journal are checked against these types, member by member.

/** Why something of a purchase went wrong: an error of this package as data. It can be stored, sent and shown. */
export interface ProblemData {
  /** The code of the error, see the table of errors in the README. */
  readonly code: TicketingErrorCode;
  /** What happened and what to do next, for developers. Not a text for buyers. */
  readonly message: string;
  readonly seatId?: SeatId;
  readonly orderId?: OrderId;
  /** The seats that stand in the way. */
  readonly seatIds?: readonly SeatId[];
  /**
   * The platform's own words. After a decline they come with the answer of `POST /payments`. Where checkout itself pays
   * (Integration guide) nothing tells them: the order says `cancelled`, and no read says why.
   */
  readonly reason?: string;
  /** `CARD_DECLINED`, `INSUFFICIENT_FUNDS`, `PROCESSOR_TIMEOUT`, `AMOUNT_TOO_LARGE`. Missing where `reason` is. */
  readonly declineCode?: string;
  /** What the buyer saw or agreed to, integer cents. */
  readonly expectedCents?: Cents;
  /** What the platform asks for, integer cents. */
  readonly actualCents?: Cents;
  /** Three letters: the currency of the prices that the buyer saw. */
  readonly expectedCurrency?: string;
  /** Three letters: the currency that was met instead. */
  readonly actualCurrency?: string;
  /** What is wrong with an argument, each with its place. */
  readonly issues?: readonly ErrorIssue[];
}

/** What a platform can do. `guideCapabilities` and `deployedCapabilities` are the two that are known. */
export interface Capabilities {
  /** `custom`: corrected by what was met, or described by the app. */
  readonly preset: (typeof PRESETS)[number];
  /** False: the second seat in a cart answers 500, so every seat gets its own order. */
  readonly severalSeatsPerOrder: boolean;
  /** True: checkout starts the payment. False: `POST /payments` is needed. */
  readonly checkoutPays: boolean;
  /** Whether `GET /orders/{id}` tells the state of an order. */
  readonly orderStateReadable: boolean;
  /** How long a hold lasts, ms, where no answer told it. */
  readonly holdMs: number;
  /** How long after the end of a hold its seat may stay blocked, ms: the sweep of the platform. */
  readonly sweepMs: number;
}

/** A seat the buyer wants, at the price the buyer saw. `seatChoice(seat)` makes one of a seat of the seatmap. */
export interface SeatChoice {
  readonly seatId: SeatId;
  /** Currency units, from the seatmap. */
  readonly price: Amount;
  readonly sectionCode?: string;
  readonly rowNumber?: number;
  readonly seatNumber?: number;
}

/** One seat of a purchase. */
export interface PurchaseSeat extends SeatChoice {
  readonly status: SeatStatus;
  readonly reservationId?: ReservationId;
  /** End of the hold, ISO 8601, the server's clock. */
  readonly expiresAt?: string;
  readonly orderId?: OrderId;
  /** Why it was lost. */
  readonly problem?: ProblemData;
  /** Another seat was taken in its place. */
  readonly replacedBy?: SeatId;
  /** Not of the choice that the purchase began with. */
  readonly isAdded?: boolean;
}

/** How to pay. Nothing secret: the platform takes no card data. `{}` pays by `credit_card`. */
export interface PaymentDetails {
  /** Default `credit_card`. */
  readonly method?: string | undefined;
  /** Three letters; default: the currency of the purchase. */
  readonly currency?: string | undefined;
}

/** A seat that was wanted and is not owned. */
export interface LostSeat {
  readonly seatId: SeatId;
  /** Why, see the table of errors in the README. */
  readonly code: TicketingErrorCode;
  /** When the hold that may still be on it has ended by itself, ISO 8601 by the client's clock: hold it again then. */
  readonly freesAt?: string;
}

/** What a purchase came to. */
export interface PurchaseResult {
  /** `outcome_unknown`: money may have moved and nothing tells. It is never charged again by this purchase. */
  readonly status: (typeof RESULT_STATUSES)[number];
  /** Every seat that money was paid for, also those that were in the cart before. */
  readonly ownedSeatIds: readonly SeatId[];
  readonly lostSeats: readonly LostSeat[];
  /** Every order that was made, also those that ended. */
  readonly orderIds: readonly OrderId[];
  /** The receipts. Empty where checkout itself pays: it names none. */
  readonly paymentIds: readonly PaymentId[];
  /** Integer cents that are known to be charged. */
  readonly chargedCents: Cents;
  /** The weakest evidence among the owned seats; `null` when none is owned. */
  readonly evidence: Evidence | null;
  /** Orders that could not be cancelled: the platform ends them with their holds. */
  readonly leftOrderIds: readonly OrderId[];
  /**
   * False when an order that was paid is not of an account, as all of a guest are: the platform then mails no ticket for it.
   * True where nothing was paid.
   */
  readonly mailsTickets: boolean;
  /** What the platform turned out to be able to do. */
  readonly capabilities: Capabilities;
}

/** What is waited for at the moment: the platform has not caught up yet, or there is no connection. */
export interface Waiting {
  /**
   * `cart`: ordering has not heard of the hold. `payment`: payment has not heard of it. `settlement`: nothing shows yet that
   * the order is paid. `connection`: the host says that it is offline.
   */
  readonly for: 'cart' | 'payment' | 'settlement' | 'connection';
  /** Requests answered with "not yet". */
  readonly attempts: number;
  /** How long it has been waited, ms. */
  readonly elapsedMs: number;
  /** How long it usually takes, by the lag memory; `null` when nothing is known. */
  readonly estimate: LagEstimate | null;
}
