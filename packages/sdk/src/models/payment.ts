import { model, number, text, word, type Schema } from './shape.ts';
import type { Amount } from './money.ts';
import type { CustomerId, OpenVocabulary, OrderId, PaymentId, ReservationId } from './ids.ts';

/** How a charge stands. Source: contract section 6, Payment. */
export type PaymentStatus = OpenVocabulary<'pending' | 'succeeded' | 'failed' | 'cancelled'>;

/** One charge. Source: contract section 3.6, `POST /payments`. */
export interface Payment {
  readonly id: PaymentId;
  readonly orderId: OrderId;
  /** Who paid. By the guide that is the guest token of an anonymous cart: a secret, do not log it. */
  readonly customerId?: CustomerId;
  readonly reservationId?: ReservationId;
  /** Currency units, as on the wire. */
  readonly amount?: Amount;
  readonly currency?: string;
  readonly paymentMethod?: string;
  /** `isSucceeded(payment)` says whether the charge went through. */
  readonly status: PaymentStatus;
  /** Why it was declined, such as `INSUFFICIENT_FUNDS`. */
  readonly errorCode?: string;
  /** The same in the processor's words. */
  readonly failureReason?: string;
  readonly transactionId?: string;
  readonly createdAt?: string;
  readonly processedAt?: string;
}

export const paymentSchema: Schema<Payment> = /* @__PURE__ */ model<Payment>(
  { id: text, orderId: text, status: word },
  {
    customerId: text,
    reservationId: text,
    amount: number,
    currency: text,
    paymentMethod: text,
    errorCode: text,
    failureReason: text,
    transactionId: text,
    createdAt: text,
    processedAt: text,
  },
  { id: 'paymentId' },
  'payment',
);
