import type { Buyer } from '../../models/buyer.ts';
import type { LagEstimate } from '../../time/lag.ts';
import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Seat } from '../../models/catalog.ts';
import type { EventId, OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { OpenVocabulary } from '../../models/ids.ts';
import type { Capabilities } from './capabilities.ts';

/** A seat the buyer wants, at the price the buyer saw. */
export interface SeatChoice {
  readonly seatId: SeatId;
  /** Currency units, from the seatmap. */
  readonly price: number;
  readonly sectionCode?: string;
  readonly rowNumber?: number;
  readonly seatNumber?: number;
}

/** A seat of the seatmap as a choice. */
export const seatChoice = ({ id, price, sectionCode, rowNumber, seatNumber }: Seat): SeatChoice => ({
  seatId: id,
  price,
  sectionCode,
  rowNumber,
  seatNumber,
});

/** How to pay. Nothing secret: the platform takes no card data. */
export interface PaymentDetails {
  /** Default `credit_card`. */
  readonly method?: string | undefined;
  /** Three letters; default `USD`. */
  readonly currency?: string | undefined;
}

/** What to do when a seat cannot be had: give all up, go on with the others, or take the nearest equivalent seat. */
export type ConflictPolicy = 'all-or-nothing' | 'best-effort' | 'substitute';

export type PurchasePhase = 'idle' | 'holding' | 'carting' | 'ready' | 'checking_out' | 'paying' | 'settling' | 'ended';

/** `lost`: refused or expired. `released`: given up by the purchase; its hold ends by itself. */
export type SeatStatus = 'chosen' | 'holding' | 'held' | 'in_cart' | 'paying' | 'owned' | 'lost' | 'released';

/** An error as data: it can be stored, sent and shown. */
export interface ProblemData {
  readonly code: TicketingErrorCode;
  readonly message: string;
  readonly seatId?: SeatId;
  readonly orderId?: OrderId;
  /** The platform's own words. */
  readonly reason?: string;
  readonly declineCode?: string;
  /** Integer cents. */
  readonly expectedCents?: number;
  /** Integer cents. */
  readonly actualCents?: number;
}

export interface PurchaseSeat extends SeatChoice {
  readonly status: SeatStatus;
  readonly reservationId?: ReservationId;
  /** End of the hold, ISO 8601, the server's clock. */
  readonly expiresAt?: string;
  readonly orderId?: OrderId;
  readonly problem?: ProblemData;
  /** Another seat was taken in its place. */
  readonly replacedBy?: SeatId;
}

export interface PurchaseOrder {
  readonly id: OrderId;
  /** `unknown`: a charge may have happened, and nothing tells. */
  readonly state: OpenVocabulary<'draft' | 'pending' | 'paid' | 'cancelled' | 'unknown'>;
  /** Currency units, as the platform said. */
  readonly totalAmount: number;
  readonly seatIds: readonly SeatId[];
}

/** A seat that is not owned at the end. */
export interface LostSeat {
  readonly seatId: SeatId;
  readonly code: TicketingErrorCode;
  /** When the hold that may still be on it has ended by itself, ISO 8601 by the client's clock: the seat can be held again then. */
  readonly freesAt?: string;
}

/** What the platform showed, strongest first. */
export type Evidence = 'order' | 'seatmap' | 'receipt';

export interface PurchaseResult {
  /** `outcome_unknown`: money may have moved and nothing tells. It is never charged again by this purchase. */
  readonly status: 'owned' | 'partial' | 'failed' | 'expired' | 'declined' | 'cancelled' | 'outcome_unknown';
  readonly ownedSeatIds: readonly SeatId[];
  readonly lostSeats: readonly LostSeat[];
  readonly orderIds: readonly OrderId[];
  readonly paymentIds: readonly PaymentId[];
  /** Integer cents that are known to be charged. */
  readonly chargedCents: number;
  /** The weakest evidence among the owned seats; `null` when there is none. */
  readonly evidence: Evidence | null;
  /** What the platform turned out to be able to do. */
  readonly capabilities: Capabilities;
}

/** The platform has not caught up yet. */
export interface Waiting {
  readonly for: 'cart' | 'payment' | 'settlement';
  readonly attempts: number;
  readonly elapsedMs: number;
  /** How long it usually takes, by the lag memory; `null` when nothing is known. */
  readonly estimate: LagEstimate | null;
}

/** Immutable; a new reference whenever anything changed, and only then. */
export interface PurchaseState {
  readonly id: string;
  readonly eventId: EventId;
  readonly phase: PurchasePhase;
  readonly buyer: Buyer;
  readonly seats: readonly PurchaseSeat[];
  readonly orders: readonly PurchaseOrder[];
  /** When the first living hold may be over, ISO 8601 by the client's clock; `null` when there is none. */
  readonly expiresAt: string | null;
  /** Integer cents of all seats that are not lost. */
  readonly totalCents: number;
  readonly waiting: Waiting | null;
  readonly problem: ProblemData | null;
  readonly result: PurchaseResult | null;
}
