import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Buyer } from '../../models/buyer.ts';
import type { EventId, OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { Amount, Cents } from '../../models/money.ts';
import { boolean, listOf, nullable, number, object, oneOf, shapeOf, text, whole, type Parse } from './parse.ts';
import type {
  Capabilities,
  LostSeat,
  PaymentDetails,
  ProblemData,
  PurchaseResult,
  PurchaseSeat,
  Waiting,
} from './shapes.ts';
import { CONFLICT_POLICIES, EVIDENCES, GOALS, ORDER_STATES, PRESETS, RESULT_STATUSES, SEAT_STATUSES } from './words.ts';

// What a journal may hold, and the types of what only a purchase knows; what it shows is in `shapes.ts`.

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

const problem = shapeOf<ProblemData>(
  { code: errorCode, message: text },
  {
    seatId,
    orderId,
    seatIds: listOf(seatId),
    reason: text,
    declineCode: text,
    expectedCents: cents,
    actualCents: cents,
    expectedCurrency: text,
    actualCurrency: text,
    issues: listOf(object({ path: text, message: text })),
  },
);

const capabilities = shapeOf<Capabilities>(
  {
    preset: oneOf(PRESETS),
    severalSeatsPerOrder: boolean,
    checkoutPays: boolean,
    orderStateReadable: boolean,
    holdMs: number,
    sweepMs: number,
  },
  {},
);

const place = { sectionCode: text, rowNumber: number, seatNumber: number };

/** One seat of a purchase, and what only the purchase knows of it. */
export interface SeatRecord extends PurchaseSeat {
  /** Holds asked for. */
  readonly tries: number;
  /** When the last hold was asked for; its answer is missing while `status` is `holding`. */
  readonly sentAt?: number;
  /** An answer to a request for this hold never came: a hold of ours may be on the seat. */
  readonly isHoldLost?: boolean;
  /** When it was given. */
  readonly heldAt?: number;
  /** When the hold may be over. */
  readonly endsAt?: number;
  /** When it is over unless the computer has slept: set while the wall clock says that it is over sooner. */
  readonly laterEndsAt?: number;
  /** The nearer end has come: the platform is asked whether the hold still lives. */
  readonly isDoubted?: boolean;
  /** When it was first asked to be put into the cart; it may be in there, whatever was answered. */
  readonly cartSentAt?: number;
  /** When the seat can be held again at the latest. */
  readonly freesAt?: number;
  /** Another seat is being looked for in its place. */
  readonly isSought?: boolean;
  /** What the seatmap says now, where it differs from what the buyer saw. Currency units. */
  readonly newPrice?: Amount;
}

const seat = shapeOf<SeatRecord>(
  { seatId, price: amount, status: oneOf(SEAT_STATUSES), tries: whole },
  {
    ...place,
    reservationId,
    expiresAt: text,
    orderId,
    problem,
    replacedBy: seatId,
    isAdded: boolean,
    sentAt: time,
    isHoldLost: boolean,
    heldAt: time,

    endsAt: time,
    laterEndsAt: time,
    isDoubted: boolean,
    cartSentAt: time,
    freesAt: time,
    isSought: boolean,
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
    /** When the platform last told what is in it. */
    seenAt: time,
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

const payment = shapeOf<PaymentDetails>({}, { method: perhapsText, currency: perhapsText });

const lostSeat = shapeOf<LostSeat>({ seatId, code: errorCode }, { freesAt: text });

const result = shapeOf<PurchaseResult>(
  {
    status: oneOf(RESULT_STATUSES),
    ownedSeatIds: listOf(seatId),
    lostSeats: listOf(lostSeat),
    orderIds: listOf(orderId),
    paymentIds: listOf(paymentId),
    chargedCents: cents,
    evidence: nullable(oneOf(EVIDENCES)),
    leftOrderIds: listOf(orderId),
    mailsTickets: boolean,
    capabilities,
  },
  {},
);

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

export type OrderRecord = ReturnType<typeof order>;

/**
 * Everything a purchase knows: what the journal keeps, and all that its next step depends on. Times are ms on the clock of
 * the purchase, which never jumps: the wall clock of its beginning plus the monotonic time since.
 */
export interface PurchaseRecord extends Omit<KeptRecord, 'customerId'> {
  readonly buyer: Buyer;
  readonly waiting: Waiting | null;
}
