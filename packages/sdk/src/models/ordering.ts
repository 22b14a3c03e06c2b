import { list, model, number, text, word, type Schema } from './shape.ts';
import type { Amount } from './money.ts';
import type { EventId, GuestToken, OpenVocabulary, OrderId, OrderItemId, SeatId, UserId } from './ids.ts';

/** `completed` (guide), `paid` and `fulfilled` (deployed) all mean that the seats are bought. */
export type OrderState = OpenVocabulary<'draft' | 'pending' | 'completed' | 'paid' | 'fulfilled' | 'cancelled'>;

/** One seat of an order. */
export interface OrderItem {
  readonly id: OrderItemId;
  readonly seatId: SeatId;
  /** Currency units, as on the wire. */
  readonly price: Amount;
}

/** A cart, and later what was bought. Source: Integration guide, TypeScript interfaces; contract section 3.5. */
export interface Order {
  readonly id: OrderId;
  readonly userId?: UserId;
  readonly guestToken?: GuestToken;
  /** Currency units, as on the wire; compare in cents. */
  readonly totalAmount: Amount;
  /** `isSettled(order)` says whether it is paid for. */
  readonly state: OrderState;
  /** ISO 8601, UTC. */
  readonly createdAt?: string;
  /** No proof: the guide's checkout sets it on an order that is still `pending`; the deployed one leaves it out. */
  readonly paidAt?: string;
  readonly items: readonly OrderItem[];
}

/** What `GET /orders/{id}` tells. `state` is missing where the platform does not say it. Contract section 3.5. */
export interface OrderDetails {
  readonly id: OrderId;
  /** Currency units. */
  readonly totalAmount: Amount;
  readonly state?: OrderState;
  readonly currency?: string;
  readonly userId?: UserId;
  readonly customerEmail?: string;
  readonly eventId?: EventId;
  readonly eventName?: string;
  readonly seatNumber?: string;
  readonly createdAt?: string;
  readonly paidAt?: string;
  readonly items?: readonly OrderItem[];
}

const items: Schema<readonly OrderItem[]> = /* @__PURE__ */ list(
  model<OrderItem>({ id: text, seatId: text, price: number }, {}),
);

export const orderSchema: Schema<Order> = /* @__PURE__ */ model<Order>(
  { id: text, totalAmount: number, state: word, items },
  { userId: text, guestToken: text, createdAt: text, paidAt: text },
  {},
  'order',
);

export const orderDetailsSchema: Schema<OrderDetails> = /* @__PURE__ */ model<OrderDetails>(
  { id: text, totalAmount: number },
  {
    state: word,
    currency: text,
    userId: text,
    customerEmail: text,
    eventId: text,
    eventName: text,
    seatNumber: text,
    createdAt: text,
    paidAt: text,
    items,
  },
  { id: 'orderId', totalAmount: 'price' },
  'order',
);
