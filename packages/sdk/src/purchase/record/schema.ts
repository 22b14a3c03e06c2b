import * as z from 'zod/mini';
import type { TicketingErrorCode } from '../../errors/codes.ts';
import type { Buyer } from '../../models/buyer.ts';
import type { EventId, OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { Amount, Cents } from '../../models/money.ts';
import type { LagEstimate } from '../../time/lag.ts';
import { CONFLICT_POLICIES, EVIDENCES, GOALS, ORDER_STATES, PRESETS, RESULT_STATUSES, SEAT_STATUSES } from './words.ts';

// One truth: what a journal may hold, and the types of everything a purchase knows.

type Plain = string | number | boolean | null | undefined;
type Frozen<Value> = Value extends Plain ? Value : { readonly [Key in keyof Value]: Frozen<Value[Key]> };

const isText = (value: unknown) => typeof value === 'string';
const text = z.string();
const eventId = z.custom<EventId>(isText);
const seatId = z.custom<SeatId>(isText);
const orderId = z.custom<OrderId>(isText);
const reservationId = z.custom<ReservationId>(isText);
const paymentId = z.custom<PaymentId>(isText);
const errorCode = z.custom<TicketingErrorCode>(isText);
/** ms on the clock of the purchase, see `PurchaseRecord`. */
const time = z.number();
const cents = z.custom<Cents>(Number.isSafeInteger);
const amount = z.custom<Amount>(Number.isFinite);
const maybe = z.exactOptional;

/** An error as data: it can be stored, sent and shown. */
const problem = z.object({
  code: errorCode,
  message: text,
  seatId: maybe(seatId),
  orderId: maybe(orderId),
  /** The seats that stand in the way. */
  seatIds: maybe(z.array(seatId)),
  /** The platform's own words. */
  reason: maybe(text),
  declineCode: maybe(text),
  expectedCents: maybe(cents),
  actualCents: maybe(cents),
  /** Three letters. */
  expectedCurrency: maybe(text),
  actualCurrency: maybe(text),
  issues: maybe(z.array(z.object({ path: text, message: text }))),
});

/** What a platform can do. */
const capabilities = z.object({
  preset: z.enum(PRESETS),
  /** False: the second seat in a cart answers 500, so every seat gets its own order. */
  severalSeatsPerOrder: z.boolean(),
  /** True: checkout starts the payment. False: `POST /payments` is needed. */
  checkoutPays: z.boolean(),
  /** Whether `GET /orders/{id}` tells the state of an order. */
  orderStateReadable: z.boolean(),
  /** How long a hold lasts, ms, where no answer told it. */
  holdMs: z.number(),
  /** How long after the end of a hold its seat may stay blocked, ms: the sweep of the platform. */
  sweepMs: z.number(),
});

/** A seat the buyer wants, at the price the buyer saw. */
const choice = {
  seatId,
  /** Currency units, from the seatmap. */
  price: amount,
  sectionCode: maybe(text),
  rowNumber: maybe(z.number()),
  seatNumber: maybe(z.number()),
};
const seatChoice = z.object(choice);

const seat = z.object({
  ...choice,
  status: z.enum(SEAT_STATUSES),
  reservationId: maybe(reservationId),
  /** End of the hold, ISO 8601, the server's clock. */
  expiresAt: maybe(text),
  orderId: maybe(orderId),
  problem: maybe(problem),
  /** Another seat was taken in its place. */
  replacedBy: maybe(seatId),
  /** Holds asked for. */
  tries: z.int(),
  /** When the last hold was asked for; its answer is missing while `status` is `holding`. */
  sentAt: maybe(time),
  /** An answer to a request for this hold never came: a hold of ours may be on the seat. */
  isHoldLost: maybe(z.boolean()),
  heldAt: maybe(time),
  /** When the hold may be over. */
  endsAt: maybe(time),
  /** When it is over unless the computer has slept: set while the wall clock says that it is over sooner. */
  laterEndsAt: maybe(time),
  /** The nearer end has come: the platform is asked whether the hold still lives. */
  isDoubted: maybe(z.boolean()),
  /** When it was first asked to be put into the cart; it may be in there, whatever was answered. */
  cartSentAt: maybe(time),
  /** When the seat can be held again at the latest. */
  freesAt: maybe(time),
  /** Another seat is being looked for in its place. */
  isSought: maybe(z.boolean()),
  /** What the seatmap says now, where it differs from what the buyer saw. Currency units. */
  newPrice: maybe(amount),
});

const order = z.object({
  id: orderId,
  state: z.enum(ORDER_STATES),
  totalCents: cents,
  seatIds: z.array(seatId),
  /** Seats in it that this purchase did not put there. */
  foreignSeatIds: z.array(seatId),
  /** Which cart of the buyer it came from, see {@link identityOfCart}. */
  cart: z.int(),
  /** A checkout went out: no answer so far, or a lost one. */
  checkoutSentAt: maybe(time),
  /** The platform has confirmed the checkout. */
  isCheckedOut: maybe(z.boolean()),
  /** A payment went out: no answer so far, or a lost one. */
  paySentAt: maybe(time),
  /** Payments of this order whose answer was lost. */
  lostPayments: maybe(z.int()),
  paymentId: maybe(paymentId),
  /** What the receipt says was charged. */
  chargedCents: maybe(cents),
  evidence: maybe(z.enum(EVIDENCES)),
  /** It could not be cancelled; the platform still has it. */
  isLeft: maybe(z.boolean()),
});

/** How to pay. Nothing secret: the platform takes no card data. */
const payment = z.object({
  /** Default `credit_card`. */
  method: maybe(z.union([text, z.undefined()])),
  /** Three letters; default: the currency of the purchase. */
  currency: maybe(z.union([text, z.undefined()])),
});

const lostSeat = z.object({
  seatId,
  code: errorCode,
  /** When the hold that may still be on it has ended by itself, ISO 8601 by the client's clock: hold it again then. */
  freesAt: maybe(text),
});

const result = z.object({
  /** `outcome_unknown`: money may have moved and nothing tells. It is never charged again by this purchase. */
  status: z.enum(RESULT_STATUSES),
  /** Every seat that money was paid for, also those that were in the cart before. */
  ownedSeatIds: z.array(seatId),
  lostSeats: z.array(lostSeat),
  orderIds: z.array(orderId),
  paymentIds: z.array(paymentId),
  /** Integer cents that are known to be charged. */
  chargedCents: cents,
  /** The weakest evidence among the owned seats; `null` without one. */
  evidence: z.nullable(z.enum(EVIDENCES)),
  /** Orders that could not be cancelled: the platform ends them with their holds. */
  leftOrderIds: z.array(orderId),
  /** False when an order had to be made without the buyer's account: the platform then mails no ticket for it. */
  mailsTickets: z.boolean(),
  /** What the platform turned out to be able to do. */
  capabilities,
});

export const keptRecordSchema = z.object({
  id: text,
  eventId,
  customerId: text,
  /** Three letters: the currency of the prices that the buyer saw. */
  currency: text,
  policy: z.enum(CONFLICT_POLICIES),
  /** Substitutes that may still be tried. */
  substitutes: z.number(),
  payment: z.nullable(payment),
  /** What the buyer agreed to pay at most; `null` before that. */
  agreed: z.nullable(z.object({ cents, isExplicit: z.boolean() })),
  /** `null` before the start. */
  goal: z.nullable(z.enum(GOALS)),
  /** Why the purchase gives up what is not paid for. */
  stopping: z.nullable(problem),
  capabilities: z.nullable(capabilities),
  /** The platform has shown what it can do, or somebody has described it; else the capabilities are a belief. */
  isCertain: z.boolean(),
  /** How long holds of this platform were seen to last, ms. */
  holdMs: z.nullable(z.number()),
  seats: z.array(seat),
  orders: z.array(order),
  /** How far the server's clock may be ahead, ms; `null` while nothing is known. */
  skewMs: z.nullable(z.number()),
  /** How far that may be off, ms: the server's clock is ahead by at least so much less. */
  skewErrorMs: z.number(),
  /** The wall clock minus the clock of the purchase, ms: only what is shown needs it. */
  driftMs: z.number(),
  /** As much of that as is known to be a clock that was set, not a computer that slept. */
  trustedDriftMs: z.number(),
  /** The cart in use. */
  cart: z.int(),
  problem: z.nullable(problem),
  result: z.nullable(result),
});

/** What is written: everything but the buyer's secrets, which the app has, and what only a running page knows. */
export type KeptRecord = Frozen<z.infer<typeof keptRecordSchema>>;
export type ProblemData = Frozen<z.infer<typeof problem>>;
export type Capabilities = Frozen<z.infer<typeof capabilities>>;
export type SeatChoice = Frozen<z.infer<typeof seatChoice>>;
export type SeatRecord = Frozen<z.infer<typeof seat>>;
export type OrderRecord = Frozen<z.infer<typeof order>>;
export type PaymentDetails = Frozen<z.infer<typeof payment>>;
export type LostSeat = Frozen<z.infer<typeof lostSeat>>;
export type PurchaseResult = Frozen<z.infer<typeof result>>;

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
