import type { Tracer } from '@opentelemetry/api';
import { expectTypeOf } from 'vitest';
import {
  addToCart,
  checkout,
  createGuest,
  createTicketingClient,
  getOrder,
  getSeatmap,
  formatCents,
  formatPrice,
  identityOf,
  isTicketingError,
  listEvents,
  localServices,
  pay,
  reserve,
  toCents,
  type Buyer,
  type Cents,
  type CustomerId,
  type Order,
  type OrderId,
  type FactsOf,
  type PaymentDeclinedError,
  type PurchaseState,
  type Seat,
  type SeatId,
  type Seatmap,
  type SeatStatus,
  type TicketingError,
  type TicketingErrorCode,
  type UserId,
} from '../../src/index.ts';
import { isBookable, isSold } from '../../src/index.ts';
import type { TracerLike } from '../../src/opentelemetry.ts';
import { waitUntil, type WaitClient } from '../../src/wait.ts';

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

// Amounts and cents do not mix.
declare const seat: Seat;
declare const totalCents: Cents;
formatPrice(seat.price);
formatPrice(50);
formatCents(totalCents);
formatCents(toCents(seat.price));
// @ts-expect-error a price in currency units where cents belong: $0.50 for $50.00
formatCents(seat.price);
// @ts-expect-error cents where an amount belongs: $5,000.00 for $50.00
formatPrice(totalCents);
declare const bought: PurchaseState;
formatCents(bought.totalCents);
formatPrice(bought.orders[0]?.totalAmount ?? 0);
// @ts-expect-error cents as an amount would be a hundred times too much
formatPrice(bought.totalCents);
// @ts-expect-error the same
formatPrice(bought.result?.chargedCents ?? totalCents);
// @ts-expect-error an amount as cents would be a hundredth
formatCents(bought.seats[0]?.price ?? seat.price);
// @ts-expect-error cents sent as an amount
void addToCart(client, { ...cart, price: totalCents, userId });

// Options in the place of parameters.
declare const signal: AbortSignal;
void listEvents(client, {}, { signal });
// @ts-expect-error a signal is an option
void listEvents(client, { signal });
// @ts-expect-error a signal is an option
void client.catalog.listEvents({ signal, timeout: 5 });
// @ts-expect-error a signal is an option
void client.health.checkAllHealth({ signal });

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

/** Facts narrow by code, also in a switch. */
export function waitMsFor(failure: TicketingError): number {
  switch (failure.code) {
    case 'rate_limited':
      // @ts-expect-error a price is no fact of it
      void failure.facts.actualCents;
      return failure.facts.retryAfterMs ?? 1_000;
    case 'invalid_request':
      return failure.facts.issues.length;
    case 'price_changed':
      return failure.facts.actualCents - failure.facts.expectedCents;
    default:
      return 0;
  }
}
expectTypeOf<FactsOf<'timeout'>['limitMs']>().toEqualTypeOf<number>();

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

declare const waiter: WaitClient;
declare const found: () => Promise<Seat | undefined>;
/** What `seats.find` gives may be waited for as it is; a type guard narrows the value. */
const isFree = (seat: Seat | undefined): seat is Seat => isBookable(seat);
const asItIs = await waitUntil(waiter, { probe: found, until: isSold });
if (asItIs.status === 'ready') expectTypeOf(asItIs.value).toEqualTypeOf<Seat | undefined>();
const narrowed = await waitUntil(waiter, { probe: found, until: isFree });
if (narrowed.status === 'ready') expectTypeOf(narrowed.value).toEqualTypeOf<Seat>();
