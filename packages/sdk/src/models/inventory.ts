import { model, text, word, type Schema } from './shape.ts';
import type { CustomerId, OpenVocabulary, ReservationId, SeatId } from './ids.ts';

/** `consumed` (guide) and `confirmed` (deployed) both mean paid. */
export type ReservationStatus = OpenVocabulary<'active' | 'expired' | 'consumed' | 'confirmed'>;

/** A hold of one seat. Source: Integration guide, Reserve a seat; contract section 3.4. */
export interface Reservation {
  readonly reservationId: ReservationId;
  readonly seatId: SeatId;
  readonly customerId: CustomerId;
  /** ISO 8601 by the server's clock. Always read it: the hold lasts 15 minutes by the guide, 60 s as deployed. */
  readonly expiresAt: string;
  readonly status: ReservationStatus;
  readonly createdAt?: string;
}

export const reservationSchema: Schema<Reservation> = /* @__PURE__ */ model<Reservation>(
  { reservationId: text, seatId: text, customerId: text, expiresAt: text, status: word },
  { createdAt: text },
  { reservationId: 'id' },
);
