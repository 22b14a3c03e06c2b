import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Buyer } from '../../models/buyer.ts';
import type { EventId, OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { Amount, Cents } from '../../models/money.ts';
import type { LagEstimate } from '../../time/lag.ts';
import { boolean, listOf, nullable, number, object, oneOf, text, whole, type Parse } from './parse.ts';
import { CONFLICT_POLICIES, EVIDENCES, GOALS, ORDER_STATES, PRESETS, RESULT_STATUSES, SEAT_STATUSES } from './words.ts';

// One truth: what a journal may hold, and the types of everything a purchase knows.

const eventId: Parse<EventId> = text;
const seatId: Parse<SeatId> = text;
const orderId: Parse<OrderId> = text;
const reservationId: Parse<ReservationId> = text;
const paymentId: Parse<PaymentId> = text;
const perhapsText: Parse<string | undefined> = text;
const errorCode = text as Parse<TicketingErrorCode>;
/** ms on the clock of the purchase, see `PurchaseRecord`. */
const time = number;
const cents: Parse<Cents> = whole;
const amount: Parse<Amount> = number;

/** An error as data: it can be stored, sent and shown. */
const problem = object(
  {
    code: errorCode,
    message: text,
  },
  {
    seatId,
    orderId,
    /** The seats that stand in the way. */
    seatIds: listOf(seatId),
    /**
     * The platform's own words. After a decline they come with the answer of `POST /payments`. Where checkout itself pays
     * (Integration guide) nothing tells them: the order says `cancelled` and no read says why.
     */
    reason: text,
    /** Why the card was declined, see `DeclineFacts`. Missing where `reason` is. */
    declineCode: text,
    expectedCents: cents,
    actualCents: cents,
    /** Three letters. */
    expectedCurrency: text,
    actualCurrency: text,
    issues: listOf(object({ path: text, message: text })),
  },
);

/** What a platform can do. */
const capabilities = object({
  preset: oneOf(PRESETS),
  /** False: the second seat in a cart answers 500, so every seat gets its own order. */
  severalSeatsPerOrder: boolean,
  /** True: checkout starts the payment. False: `POST /payments` is needed. */
  checkoutPays: boolean,
  /** Whether `GET /orders/{id}` tells the state of an order. */
  orderStateReadable: boolean,
  /** How long a hold lasts, ms, where no answer told it. */
  holdMs: number,
  /** How long after the end of a hold its seat may stay blocked, ms: the sweep of the platform. */
  sweepMs: number,
});

/** A seat the buyer wants, at the price the buyer saw. */
const chosen = {
  seatId,
  /** Currency units, from the seatmap. */
  price: amount,
};
const place = { sectionCode: text, rowNumber: number, seatNumber: number };
const seatChoice = object(chosen, place);

const seat = object(
  {
    ...chosen,
    status: oneOf(SEAT_STATUSES),
    /** Holds asked for. */
    tries: whole,
  },
  {
    ...place,
    reservationId,
    /** End of the hold, ISO 8601, the server's clock. */
    expiresAt: text,
    orderId,
    problem,
    /** Another seat was taken in its place. */
    replacedBy: seatId,
    /** When the last hold was asked for; its answer is missing while `status` is `holding`. */
    sentAt: time,
    /** An answer to a request for this hold never came: a hold of ours may be on the seat. */
    isHoldLost: boolean,
    heldAt: time,
    /** When the hold may be over. */
    endsAt: time,
    /** When it is over unless the computer has slept: set while the wall clock says that it is over sooner. */
    laterEndsAt: time,
    /** The nearer end has come: the platform is asked whether the hold still lives. */
    isDoubted: boolean,
    /** When it was first asked to be put into the cart; it may be in there, whatever was answered. */
    cartSentAt: time,
    /** When the seat can be held again at the latest. */
    freesAt: time,
    /** Not of the choice that the purchase began with. */
    isAdded: boolean,
    /** Another seat is being looked for in its place. */
    isSought: boolean,
    /** What the seatmap says now, where it differs from what the buyer saw. Currency units. */
    newPrice: amount,
  },
);

const order = object(
  {
    id: orderId,
    state: oneOf(ORDER_STATES),
    totalCents: cents,
    seatIds: listOf(seatId),
    /** Seats in it that this purchase did not put there. */
    foreignSeatIds: listOf(seatId),
    /** Which cart of the buyer it came from, see {@link identityOfCart}. */
    cart: whole,
  },
  {
    /** A checkout went out: no answer so far, or a lost one. */
    checkoutSentAt: time,
    /** The platform has confirmed the checkout. */
    isCheckedOut: boolean,
    /** A payment went out: no answer so far, or a lost one. */
    paySentAt: time,
    /** Payments of this order whose answer was lost. */
    lostPayments: whole,
    paymentId,
    /** What the receipt says was charged. */
    chargedCents: cents,
    evidence: oneOf(EVIDENCES),
    /** It could not be cancelled; the platform still has it. */
    isLeft: boolean,
  },
);

/** How to pay. Nothing secret: the platform takes no card data. */
const payment = object(
  {},
  {
    /** Default `credit_card`. */
    method: perhapsText,
    /** Three letters; default: the currency of the purchase. */
    currency: perhapsText,
  },
);

const lostSeat = object(
  {
    seatId,
    code: errorCode,
  },
  {
    /** When the hold that may still be on it has ended by itself, ISO 8601 by the client's clock: hold it again then. */
    freesAt: text,
  },
);

const result = object({
  /** `outcome_unknown`: money may have moved and nothing tells. It is never charged again by this purchase. */
  status: oneOf(RESULT_STATUSES),
  /** Every seat that money was paid for, also those that were in the cart before. */
  ownedSeatIds: listOf(seatId),
  lostSeats: listOf(lostSeat),
  orderIds: listOf(orderId),
  paymentIds: listOf(paymentId),
  /** Integer cents that are known to be charged. */
  chargedCents: cents,
  /** The weakest evidence among the owned seats; `null` without one. */
  evidence: nullable(oneOf(EVIDENCES)),
  /** Orders that could not be cancelled: the platform ends them with their holds. */
  leftOrderIds: listOf(orderId),
  /** False when an order had to be made without the buyer's account: the platform then mails no ticket for it. */
  mailsTickets: boolean,
  /** What the platform turned out to be able to do. */
  capabilities,
});

export const keptRecord = object({
  id: text,
  eventId,
  customerId: text,
  /** Three letters: the currency of the prices that the buyer saw. */
  currency: text,
  policy: oneOf(CONFLICT_POLICIES),
  /** Substitutes that may still be tried. */
  substitutes: number,
  payment: nullable(payment),
  /** What the buyer agreed to pay at most; `null` before that. */
  agreed: nullable(object({ cents, isExplicit: boolean })),
  /** `null` before the start. */
  goal: nullable(oneOf(GOALS)),
  /** Why the purchase gives up what is not paid for. */
  stopping: nullable(problem),
  capabilities: nullable(capabilities),
  /** The platform has shown what it can do, or somebody has described it; else the capabilities are a belief. */
  isCertain: boolean,
  /** How long holds of this platform were seen to last, ms. */
  holdMs: nullable(number),
  seats: listOf(seat),
  orders: listOf(order),
  /** How far the server's clock may be ahead, ms; `null` while nothing is known. */
  skewMs: nullable(number),
  /** How far that may be off, ms: the server's clock is ahead by at least so much less. */
  skewErrorMs: number,
  /** The wall clock minus the clock of the purchase, ms: only what is shown needs it. */
  driftMs: number,
  /** As much of that as is known to be a clock that was set, not a computer that slept. */
  trustedDriftMs: number,
  /** The cart in use. */
  cart: whole,
  problem: nullable(problem),
  result: nullable(result),
});

/** What is written: everything but the buyer's secrets, which the app has, and what only a running page knows. */
export type KeptRecord = ReturnType<typeof keptRecord>;

export type ProblemData = ReturnType<typeof problem>;
export type Capabilities = ReturnType<typeof capabilities>;
export type SeatChoice = ReturnType<typeof seatChoice>;
export type SeatRecord = ReturnType<typeof seat>;
export type OrderRecord = ReturnType<typeof order>;
export type PaymentDetails = ReturnType<typeof payment>;
export type LostSeat = ReturnType<typeof lostSeat>;
export type PurchaseResult = ReturnType<typeof result>;

/** The platform has not caught up yet, or there is no connection. */
export interface Waiting {
  readonly for: 'cart' | 'payment' | 'settlement' | 'connection';
  readonly attempts: number;
  readonly elapsedMs: number;
  /** How long it usually takes, by the lag memory; `null` when nothing is known. */
  readonly estimate: LagEstimate | null;
}

/**
 * Everything a purchase knows: what the journal keeps, and all that its next step depends on. Times are ms on the clock of
 * the purchase, which never jumps: the wall clock of its beginning plus the monotonic time since.
 */
export interface PurchaseRecord extends Omit<KeptRecord, 'customerId'> {
  readonly buyer: Buyer;
  readonly waiting: Waiting | null;
}
