// Buys one seat as a guest: one call does all the steps of `buy.mjs`, on either kind of platform.
import assert from 'node:assert/strict';
import { setupTicketingServer } from '@speckit/mocks/node';
import { createGuest, createTicketingClient, formatCents, isBookable, localServices, seatChoice } from '@speckit/sdk';
import { purchaseTickets } from '@speckit/sdk/purchase';

const backend = setupTicketingServer({ scenario: 'documented' });
backend.listen();
const client = createTicketingClient({ services: localServices });

const [event] = await client.catalog.listEvents();
assert(event);
const { seats } = await client.catalog.getSeatmap({ eventId: event.id });
const seat = seats.find(isBookable);
assert(seat);

const result = await purchaseTickets(
  client,
  {
    eventId: event.id,
    seats: [seatChoice(seat)],
    buyer: createGuest(),
    payment: { method: 'credit_card' },
  },
  { onStep: ({ state: { phase, waiting } }) => console.log(phase, waiting ? `waits for ${waiting.for}` : '') },
);
console.log(`${result.status}: ${formatCents(result.chargedCents)}`);
assert.equal(result.status, 'owned');
assert.equal(result.problem, null);
assert.deepEqual(result.ownedSeatIds, [seat.id]);
assert.equal(backend.platform.log.records('payment-succeeded').length, 1);
backend.close();
