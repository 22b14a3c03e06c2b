import { createGuest, createTicketingClient, customerIdOf, identityOf, isBookable, localServices } from '@speckit/sdk';
import { addToCartWhenReady } from '@speckit/sdk/wait';

const client = createTicketingClient({ services: localServices });
const [event] = await client.catalog.listEvents();
const { seats } = await client.catalog.getSeatmap({ eventId: event?.id ?? '' });
const buyer = createGuest();

// Three seats, one after another. Raise the lag and see how the looks move apart.
for (const seat of seats.filter(isBookable).slice(0, 3)) {
  const { reservationId, expiresAt } = await client.inventory.reserve({
    seatId: seat.id,
    customerId: customerIdOf(buyer),
  });
  const from = performance.now();
  await addToCartWhenReady(
    client,
    { ...identityOf(buyer), reservationId, seatId: seat.id, price: seat.price, expiresAt },
    {
      onAttempt: ({ attempts, delayMs }) =>
        console.log(`  not yet: look ${attempts}, again in ${Math.round(delayMs)} ms`),
    },
  );
  const ms = Math.round(performance.now() - from);
  console.log(
    `in the cart after ${ms} ms; a sleep of 3 s ${ms < 3000 ? `would have wasted ${3000 - ms} ms` : 'would have failed'}`,
  );
}
