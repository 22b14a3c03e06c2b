import type { Tracer } from '@opentelemetry/api';
import { expectTypeOf } from 'vitest';
import {
  addToCart,
  checkout,
  createGuest,
  createTicketingClient,
  getOrder,
  getSeatmap,
  identityOf,
  isTicketingError,
  localServices,
  pay,
  reserve,
  type Buyer,
  type CustomerId,
  type Order,
  type OrderId,
  type PaymentDeclinedError,
  type SeatId,
  type Seatmap,
  type SeatStatus,
  type TicketingError,
  type TicketingErrorCode,
  type UserId,
} from '../../src/index.ts';
import type { TracerLike } from '../../src/opentelemetry.ts';

declare const seatId: SeatId;
declare const orderId: OrderId;
declare const userId: UserId;
declare const customerId: CustomerId;
declare const buyer: Buyer;
declare const error: unknown;
const client = createTicketingClient({ services: localServices });
const cart = { seatId, price: 50 };

// Exactly one identity.
void addToCart(client, { ...cart, userId });
void addToCart(client, { ...cart, guestToken: createGuest().guestToken });
void addToCart(client, { ...cart, ...identityOf(buyer) });
// @ts-expect-error both identities
void addToCart(client, { ...cart, userId: 'u', guestToken: 'g' });
// @ts-expect-error neither identity
void addToCart(client, cart);
// @ts-expect-error both identities at checkout
void checkout(client, { orderId, userId: 'u', guestToken: 'g' });
// @ts-expect-error neither identity at checkout
void client.ordering.checkout({ orderId });

// Ids have roles; a plain string has any.
void getOrder(client, { orderId });
void getOrder(client, { orderId: 'any string' });
// @ts-expect-error a SeatId where an OrderId belongs
void getOrder(client, { orderId: seatId });
// @ts-expect-error an OrderId where a SeatId belongs
void reserve(client, { seatId: orderId, customerId });
// @ts-expect-error a CustomerId is no UserId
void checkout(client, { orderId, userId: customerId });
void pay(client, { orderId, customerId: userId, amount: 50 });
// @ts-expect-error an event has no seatId
void getSeatmap(client, { seatId });
// @ts-expect-error prices are numbers
void addToCart(client, { ...cart, price: '50', userId });
// @ts-expect-error a service nobody has
createTicketingClient({ services: { catalogue: 'http://localhost' } });

// What comes back.
expectTypeOf(client.catalog.getSeatmap).returns.resolves.toEqualTypeOf<Seatmap>();
expectTypeOf(client.ordering.addToCart).returns.resolves.toEqualTypeOf<Order>();
expectTypeOf<Order['id']>().toEqualTypeOf<OrderId>();
expectTypeOf<'tomorrow'>().toExtend<SeatStatus>();
declare const order: Order;
// @ts-expect-error answers are not to be changed
order.totalAmount = 0;

// Errors narrow by code.
if (isTicketingError(error, 'payment_declined')) {
  expectTypeOf(error.code).toEqualTypeOf<'payment_declined'>();
  expectTypeOf(error).toExtend<PaymentDeclinedError>();
  expectTypeOf(error.facts.declineCode).toEqualTypeOf<string | undefined>();
}
// @ts-expect-error no such code
isTicketingError(error, 'seat_on_fire');
if (isTicketingError(error)) expectTypeOf(error.code).toEqualTypeOf<TicketingErrorCode>();

/** A switch over some codes: complete only when no code is left. */
export function adviceFor(failure: TicketingError<'seat_unavailable' | 'seat_contended'>): string {
  const { code } = failure;
  switch (code) {
    case 'seat_unavailable':
      return 'choose another';
    case 'seat_contended':
      return 'try again';
    default:
      return code satisfies never;
  }
}
export function incomplete(failure: TicketingError<'seat_unavailable' | 'seat_contended'>): string {
  const { code } = failure;
  switch (code) {
    case 'seat_unavailable':
      return 'choose another';
    default:
      // @ts-expect-error seat_contended is not handled
      return code satisfies never;
  }
}

expectTypeOf<Tracer>().toExtend<TracerLike>();
