import * as z from 'zod/mini';
import { maybe, model, text, word } from './shape.ts';
import type { EventId, GuestToken, OpenVocabulary, OrderId, OrderItemId, SeatId, UserId } from './ids.ts';

/** `completed` (guide), `paid` and `fulfilled` (deployed) all mean that the seats are bought. */
export type OrderState = OpenVocabulary<'draft' | 'pending' | 'completed' | 'paid' | 'fulfilled' | 'cancelled'>;

/** One seat of an order. */
export interface OrderItem {
  readonly id: OrderItemId;
  readonly seatId: SeatId;
  /** Currency units, as on the wire. */
  readonly price: number;
}

/** Source: Integration guide, TypeScript interfaces; contract section 3.5. */
export interface Order {
  readonly id: OrderId;
  readonly userId?: UserId;
  readonly guestToken?: GuestToken;
  /** Currency units, as on the wire; compare in cents. */
  readonly totalAmount: number;
  readonly state: OrderState;
  readonly createdAt?: string;
  /** Set by the guide's checkout; the deployed one leaves it out. */
  readonly paidAt?: string;
  readonly items: readonly OrderItem[];
}

/** What `GET /orders/{id}` tells. `state` is missing where the platform does not say it. Contract section 3.5. */
export interface OrderDetails {
  readonly id: OrderId;
  /** Currency units. */
  readonly totalAmount: number;
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

export const orderItemSchema: z.ZodMiniType<OrderItem> = /* @__PURE__ */ model<OrderItem>({
  id: text(),
  seatId: text(),
  price: z.number(),
});

export const orderSchema: z.ZodMiniType<Order> = /* @__PURE__ */ model<Order>(
  {
    id: text(),
    userId: maybe(text()),
    guestToken: maybe(text()),
    totalAmount: z.number(),
    state: word(),
    createdAt: maybe(text()),
    paidAt: maybe(text()),
    items: z.array(orderItemSchema),
  },
  {},
  'order',
);

export const orderDetailsSchema: z.ZodMiniType<OrderDetails> = /* @__PURE__ */ model<OrderDetails>(
  {
    id: text(),
    totalAmount: z.number(),
    state: maybe(word()),
    currency: maybe(text()),
    userId: maybe(text()),
    customerEmail: maybe(text()),
    eventId: maybe(text()),
    eventName: maybe(text()),
    seatNumber: maybe(text()),
    createdAt: maybe(text()),
    paidAt: maybe(text()),
    items: maybe(z.array(orderItemSchema)),
  },
  { id: ['orderId'], totalAmount: ['price'] },
  'order',
);
