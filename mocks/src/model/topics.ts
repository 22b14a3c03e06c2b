/**
 * What travels on the log. One partition per topic, JSON values, no schema headers: contract section 5.
 * Amounts are JSON numbers, times ISO 8601 strings with seven fraction digits.
 */
export interface ReservationCreated {
  /** A random message id, not the concert. */
  eventId: string;
  reservationId: string;
  /** Free text. */
  customerId: string;
  seatId: string;
  /** `SECTION-row-number`. */
  seatNumber: string;
  section: string;
  /** Always 0. */
  basePrice: number;
  createdAt: string;
  expiresAt: string;
  status: 'active';
}

export interface ReservationExpired {
  messageId: string;
  reservationId: string;
  seatId: string;
  customerId: string;
  /** All zeros when the buyer did not name the event. */
  concertEventId: string;
}

export interface PaymentSucceeded {
  paymentId: string;
  orderId: string;
  customerId: string;
  reservationId: string | null;
  amount: number;
  currency: string;
  paymentMethod: string;
  transactionId: string;
  processedAt: string;
  status: 'succeeded';
  /** All seats of the order; only where checkout tells payment about them. */
  items?: readonly OrderedSeat[];
}

export interface PaymentFailed {
  paymentId: string;
  orderId: string;
  customerId: string;
  reservationId: string | null;
  amount: number;
  currency: string;
  paymentMethod: string;
  errorCode: string;
  errorMessage: string;
  failureReason: string;
  attemptedAt: string;
  status: 'failed';
  items?: readonly OrderedSeat[];
}

export interface TicketIssued {
  order_id: string;
  ticket_id: string;
  customer_email: string;
  ticket_pdf_url: string;
  event_name: string;
  seat_number: string;
  timestamp: string;
}

export interface SeatsGenerated {
  eventId: string;
  seats: readonly { seatId: string; section: string; row: string; number: number }[];
  totalSeats: number;
  generatedAt: string;
}

export interface OrderedSeat {
  seatId: string;
  reservationId: string | null;
}

/** An extension: how payment learns, where the guide promises that checkout triggers it. */
export interface OrderCheckedOut {
  orderId: string;
  customerId: string;
  amount: string;
  items: readonly OrderedSeat[];
  checkedOutAt: string;
}

/** An extension: a purchased seat is sold, the pages say, also one that the payment had no field for. */
export interface OrderPaid {
  orderId: string;
  items: readonly OrderedSeat[];
  paidAt: string;
}

/** What is published to each topic, by its name. */
export interface TopicValues {
  'reservation-created': ReservationCreated;
  'reservation-expired': ReservationExpired;
  'payment-succeeded': PaymentSucceeded;
  'payment-failed': PaymentFailed;
  'ticket-issued': TicketIssued;
  'seats-generated': SeatsGenerated;
  'order-checked-out': OrderCheckedOut;
  'order-paid': OrderPaid;
}

/** Every topic: `reservation-created`, `payment-succeeded` and so on. */
export type TopicName = keyof TopicValues;
