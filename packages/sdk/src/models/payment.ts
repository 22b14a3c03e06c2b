import * as z from 'zod/mini';
import { maybe, model, text, word } from './shape.ts';
import type { CustomerId, OpenVocabulary, OrderId, PaymentId, ReservationId } from './ids.ts';

/** Source: contract section 6, Payment. */
export type PaymentStatus = OpenVocabulary<'pending' | 'succeeded' | 'failed' | 'cancelled'>;

/** Source: contract section 3.6, `POST /payments`. */
export interface Payment {
  readonly id: PaymentId;
  readonly orderId: OrderId;
  readonly customerId?: CustomerId;
  readonly reservationId?: ReservationId;
  /** Currency units, as on the wire. */
  readonly amount?: number;
  readonly currency?: string;
  readonly paymentMethod?: string;
  readonly status: PaymentStatus;
  readonly errorCode?: string;
  readonly failureReason?: string;
  readonly transactionId?: string;
  readonly createdAt?: string;
  readonly processedAt?: string;
}

export const paymentSchema: z.ZodMiniType<Payment> = /* @__PURE__ */ model<Payment>(
  {
    id: text(),
    orderId: text(),
    customerId: maybe(text()),
    reservationId: maybe(text()),
    amount: maybe(z.number()),
    currency: maybe(text()),
    paymentMethod: maybe(text()),
    status: word(),
    errorCode: maybe(text()),
    failureReason: maybe(text()),
    transactionId: maybe(text()),
    createdAt: maybe(text()),
    processedAt: maybe(text()),
  },
  { id: ['paymentId'] },
  'payment',
);
