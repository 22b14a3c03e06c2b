import type { Cents } from '../../models/money.ts';
import type { OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { Capabilities, PaymentDetails, ProblemData, SeatChoice, Waiting } from './shapes.ts';
import type { Evidence } from './words.ts';

/** The cart as the platform answered it. */
export interface CartAnswer {
  readonly id: OrderId;
  readonly totalCents: Cents;
  readonly seatIds: readonly SeatId[];
  /** When the platform made the order, by its clock, and when it was asked to, by ours. */
  readonly createdAt?: string;
  readonly askedAt?: number;
  readonly answeredAt?: number;
}

/** What a buyer agrees to pay at most, in cents; without it the sum of the prices shown. */
export interface Consent {
  readonly agreedCents?: Cents;
}

/** Everything that can happen to a purchase. JSON: it is what journals and recordings are made of. `at`: purchase time. */
export type PurchaseEvent =
  | ({ readonly type: 'started'; readonly payment: PaymentDetails | null } & Consent)
  | ({ readonly type: 'pay_requested'; readonly payment: PaymentDetails } & Consent)
  | { readonly type: 'seats_added'; readonly seats: readonly SeatChoice[] }
  | { readonly type: 'stopped'; readonly problem: ProblemData }
  /** Something the buyer has not agreed to: nothing is given up, and nothing paid. */
  | { readonly type: 'problem_met'; readonly problem: ProblemData }
  | { readonly type: 'clock_moved'; readonly driftMs: number; readonly at: number }
  | {
      readonly type: 'learned';
      readonly capabilities: Capabilities;
      /** The platform has shown it; else it is a guess, or a correction of one. */
      readonly isSeen: boolean;
      /** Seats whose price is not what the buyer saw. */
      readonly prices?: readonly { readonly seatId: SeatId; readonly price: number }[];
    }
  | { readonly type: 'hold_sent'; readonly seatId: SeatId; readonly at: number }
  /** The answer never came, or proves nothing: a hold may be on the seat. */
  | { readonly type: 'hold_unanswered'; readonly seatId: SeatId }
  | {
      readonly type: 'held';
      readonly seatId: SeatId;
      readonly reservationId: ReservationId;
      readonly expiresAt: string;
      /** When it was asked for: a hold lasts since then at least. */
      readonly sentAt?: number;
      readonly at: number;
    }
  | {
      readonly type: 'seat_lost';
      readonly seatId: SeatId;
      readonly problem: ProblemData;
      readonly freesAt?: number | undefined;
    }
  /** A seat in place of one that was lost; without `seat` there is no other. */
  | { readonly type: 'replaced'; readonly seatId: SeatId; readonly seat?: SeatChoice }
  | { readonly type: 'hold_doubted'; readonly seatId: SeatId }
  | { readonly type: 'hold_confirmed'; readonly seatId: SeatId }
  | { readonly type: 'cart_sent'; readonly seatId: SeatId; readonly at: number }
  | { readonly type: 'carted'; readonly seatId: SeatId; readonly order: CartAnswer }
  /** An order that an answer nobody waited for tells of: it is not wanted any more, and taken back. */
  | { readonly type: 'order_found'; readonly order: CartAnswer }
  | { readonly type: 'cart_changed' }
  | { readonly type: 'checkout_sent'; readonly orderId: OrderId; readonly at: number }
  /** A refusal that proves that this request closed nothing. */
  | { readonly type: 'checkout_refused'; readonly orderId: OrderId }
  | {
      readonly type: 'checked_out';
      readonly orderId: OrderId;
      readonly totalCents?: Cents;
      /** Whether the checkout has started the payment, where the answer tells. */
      readonly startsPayment?: boolean;
      readonly seatIds?: readonly SeatId[];
    }
  /** Nothing tells whether this order was closed or ended: its seats go into another one, and it is cancelled. */
  | { readonly type: 'order_abandoned'; readonly orderId: OrderId }
  | { readonly type: 'pay_sent'; readonly orderId: OrderId; readonly at: number }
  /** The answer never came, or proves nothing: money may have moved. */
  | { readonly type: 'pay_unanswered'; readonly orderId: OrderId }
  /** The payment service has not heard of the hold yet: this request charged nothing. */
  | { readonly type: 'pay_refused'; readonly orderId: OrderId }
  | { readonly type: 'paid'; readonly orderId: OrderId; readonly paymentId: PaymentId; readonly chargedCents?: Cents }
  | {
      readonly type: 'settled';
      readonly orderId: OrderId;
      readonly evidence: Evidence;
      /** What the order turned out to be, where it can be read. */
      readonly totalCents?: Cents;
      readonly seatIds?: readonly SeatId[];
    }
  | { readonly type: 'order_cancelled'; readonly orderId: OrderId; readonly problem: ProblemData }
  /** The platform did not take it back in time: it ends with its holds. */
  | { readonly type: 'order_left'; readonly orderId: OrderId }
  /** One hold that ends takes the whole order with it; seats whose own hold lives on go back to be put into a new cart. */
  | { readonly type: 'order_expired'; readonly orderId: OrderId; readonly problem: ProblemData; readonly at: number }
  | { readonly type: 'order_unknown'; readonly orderId: OrderId; readonly problem: ProblemData }
  | { readonly type: 'waiting'; readonly waiting: Waiting | null };
