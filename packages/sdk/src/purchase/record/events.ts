import type { OrderId, PaymentId, ReservationId, SeatId } from '../../models/ids.ts';
import type { Capabilities } from './capabilities.ts';
import type { Evidence, PaymentDetails, ProblemData, SeatChoice, Waiting } from './types.ts';

/** The cart as the platform answered it. */
export interface CartAnswer {
  readonly id: OrderId;
  readonly totalCents: number;
  readonly seatIds: readonly SeatId[];
  /** When the platform made the order, by its clock, and when it was asked to, by ours. */
  readonly createdAt?: string;
  readonly askedAt?: number;
  readonly answeredAt?: number;
}

/** Everything that can happen to a purchase. JSON: it is what journals and recordings are made of. `at`: ms since the epoch. */
export type PurchaseEvent =
  | { readonly type: 'started'; readonly payment: PaymentDetails | null }
  | { readonly type: 'pay_requested'; readonly payment: PaymentDetails }
  | { readonly type: 'seats_added'; readonly seats: readonly SeatChoice[] }
  | { readonly type: 'stopped'; readonly problem: ProblemData }
  | {
      readonly type: 'learned';
      readonly capabilities: Capabilities;
      readonly isCertain: boolean;
      /** Seats whose price is not what the buyer saw. */
      readonly prices?: readonly { readonly seatId: SeatId; readonly price: number }[];
    }
  | { readonly type: 'hold_sent'; readonly seatId: SeatId; readonly at: number }
  | {
      readonly type: 'held';
      readonly seatId: SeatId;
      readonly reservationId: ReservationId;
      readonly expiresAt: string;
      readonly at: number;
    }
  | { readonly type: 'seat_lost'; readonly seatId: SeatId; readonly problem: ProblemData; readonly freesAt?: string }
  /** A seat in place of one that was lost; without one there is none. */
  | { readonly type: 'replaced'; readonly seatId: SeatId; readonly seat?: SeatChoice }
  | { readonly type: 'cart_unanswered'; readonly seatId: SeatId; readonly at: number }
  | { readonly type: 'carted'; readonly seatId: SeatId; readonly order: CartAnswer }
  | { readonly type: 'cart_changed' }
  | { readonly type: 'checkout_sent'; readonly orderId: OrderId; readonly at: number }
  | {
      readonly type: 'checked_out';
      readonly orderId: OrderId;
      readonly totalCents?: number;
      readonly startsPayment: boolean;
      readonly seatIds?: readonly SeatId[];
    }
  | { readonly type: 'pay_sent'; readonly orderId: OrderId; readonly at: number }
  /** The payment service has not heard of the hold yet: nothing was charged. */
  | { readonly type: 'pay_refused'; readonly orderId: OrderId }
  | { readonly type: 'paid'; readonly orderId: OrderId; readonly paymentId: PaymentId }
  | {
      readonly type: 'settled';
      readonly orderId: OrderId;
      readonly evidence: Evidence;
      /** What the order turned out to be, where it can be read. */
      readonly totalCents?: number;
      readonly seatIds?: readonly SeatId[];
    }
  | {
      readonly type: 'order_cancelled';
      readonly orderId: OrderId;
      readonly problem: ProblemData;
    }
  /** One hold that ends takes the whole order with it; seats whose own hold lives on go back to be put into a new cart. */
  | { readonly type: 'order_expired'; readonly orderId: OrderId; readonly problem: ProblemData; readonly at: number }
  | { readonly type: 'order_unknown'; readonly orderId: OrderId; readonly problem: ProblemData }
  | { readonly type: 'waiting'; readonly waiting: Waiting | null };
