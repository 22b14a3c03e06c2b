// Buys one seat step by step, as a guest. `purchaseTickets` of `@speckit/sdk/purchase` does all of it in one call.
import { createPlatform } from '@speckit/mocks';
import {
  createGuest,
  createTicketingClient,
  customerIdOf,
  formatPrice,
  identityOf,
  isBookable,
  isTicketingError,
  localServices,
} from '@speckit/sdk';
import { addToCartWhenReady, waitUntil } from '@speckit/sdk/wait';

// The platform, emulated in this process. Without `fetch` the client talks to the real one on its ports.
const platform = createPlatform({ lag: 200 });
const client = createTicketingClient({ services: localServices, fetch: platform.fetch });

const [event] = await client.catalog.listEvents();
if (!event) throw new Error('no event is on sale');
const { seats } = await client.catalog.getSeatmap({ eventId: event.id });
const seat = seats.find(isBookable);
if (!seat) throw new Error(`${event.name} is sold out`);
console.log(`${event.name}: seat ${seat.rowNumber}-${seat.seatNumber} for ${formatPrice(seat.price)}`);

const buyer = createGuest();
const { reservationId, expiresAt } = await client.inventory.reserve({
  seatId: seat.id,
  customerId: customerIdOf(buyer),
});
console.log(`held until ${expiresAt}`);

// Ordering hears of the hold later than inventory: ask until it has.
const cart = await addToCartWhenReady(
  client,
  { ...identityOf(buyer), reservationId, seatId: seat.id, price: seat.price, expiresAt },
  { onAttempt: ({ attempts, elapsedMs }) => console.log(`not in the cart yet: attempt ${attempts}, ${elapsedMs} ms`) },
);
const order = await client.ordering.checkout({ ...identityOf(buyer), orderId: cart.id });
console.log(`order ${order.id} is ${order.state}, ${formatPrice(order.totalAmount)}`);

// Payment hears of the hold later, too.
const paid = await waitUntil(client, {
  probe: () =>
    client.payment.pay({
      orderId: order.id,
      customerId: customerIdOf(buyer),
      reservationId,
      amount: order.totalAmount,
    }),
  isLag: (error) => isTicketingError(error, 'reservation_not_payable') && error.facts.lag === true,
});
if (paid.status !== 'ready') throw new Error(`the payment ended ${paid.status}`);
console.log(`payment ${paid.value.id} is ${paid.value.status}`);
platform.dispose();
