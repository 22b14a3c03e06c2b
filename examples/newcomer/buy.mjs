// Buys one seat as a guest, request by request. `purchase.mjs` does the same in one call.
import assert from 'node:assert/strict';
import { setupTicketingServer } from '@speckit/mocks/node';
import {
  createGuest,
  createTicketingClient,
  customerIdOf,
  formatPrice,
  identityOf,
  isBookable,
  isSold,
  isTicketingError,
  localServices,
} from '@speckit/sdk';
import { addToCartWhenReady, waitUntil } from '@speckit/sdk/wait';

/** Both kinds of platform: by the Integration guide checkout itself pays, the deployed services wait for `pay`. */
for (const dialect of /** @type {const} */ (['guide', 'deployed'])) {
  const backend = setupTicketingServer({ dialect, scenario: 'documented' });
  backend.listen();
  const client = createTicketingClient({ services: localServices });

  // Choose a seat.
  const [event] = await client.catalog.listEvents();
  assert(event);
  const readSeats = async () => (await client.catalog.getSeatmap({ eventId: event.id })).seats;
  const seat = (await readSeats()).find(isBookable);
  assert(seat);
  const name = `${event.name}: ${seat.sectionCode}, row ${seat.rowNumber}, seat ${seat.seatNumber}`;

  // Hold it. Ordering hears of the hold a moment later, and only then takes the seat into the cart.
  const buyer = createGuest();
  const customerId = customerIdOf(buyer);
  const { reservationId, expiresAt } = await client.inventory.reserve({ seatId: seat.id, customerId });
  const cart = await addToCartWhenReady(client, {
    ...identityOf(buyer),
    reservationId,
    seatId: seat.id,
    price: seat.price,
    expiresAt,
  });
  const order = await client.ordering.checkout({ ...identityOf(buyer), orderId: cart.id });

  if (dialect === 'deployed') {
    // Payment hears of the hold a moment later, too.
    const paid = await waitUntil(client, {
      probe: () => client.payment.pay({ orderId: order.id, customerId, reservationId, amount: order.totalAmount }),
      isLag: (error) => isTicketingError(error, 'reservation_not_payable') && error.facts.lag === true,
      deadline: Date.parse(expiresAt),
    });
    assert.equal(paid.status, 'ready');
    assert.equal(paid.value.status, 'succeeded');
  }

  // A receipt comes before order and seatmap show it.
  const sold = await waitUntil(client, {
    probe: async () => (await readSeats()).find(({ id }) => id === seat.id),
    until: isSold,
    timeout: 30_000,
  });
  assert.equal(sold.status, 'ready');

  // Money moved once.
  const charges = backend.platform.log.records('payment-succeeded').map(({ value }) => value.amount);
  assert.deepEqual(charges, [seat.price]);
  console.log(`${dialect}: bought ${name} for ${formatPrice(order.totalAmount)}`);
  backend.close();
}
