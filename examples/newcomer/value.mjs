// Waits for a value: until the seat that somebody else buys is shown as sold.
import assert from 'node:assert/strict';
import { setupTicketingServer } from '@speckit/mocks/node';
import { createGuest, createTicketingClient, isBookable, isSold, localServices, seatChoice } from '@speckit/sdk';
import { purchaseTickets } from '@speckit/sdk/purchase';
import { waitUntil } from '@speckit/sdk/wait';

const backend = setupTicketingServer({ scenario: 'documented' });
backend.listen();
const client = createTicketingClient({ services: localServices });
const [event] = await client.catalog.listEvents();
assert(event);
const eventId = event.id;
const readSeats = async () => (await client.catalog.getSeatmap({ eventId })).seats;
const [seat, other] = (await readSeats()).filter(isBookable);
assert(seat && other);

// Somebody buys the first seat; we watch it on the map meanwhile.
const buying = purchaseTickets(client, { eventId, seats: [seatChoice(seat)], buyer: createGuest(), payment: {} });
const sold = await waitUntil(client, {
  probe: async () => (await readSeats()).find(({ id }) => id === seat.id),
  until: isSold,
  timeout: 30_000,
  // A seatmap is large: the pause is ten times what its answer took.
  pace: (answerMs) => 10 * answerMs,
});
assert.equal(sold.status, 'ready');
assert.equal((await buying).status, 'owned');
console.log(`Sold after ${sold.attempts} looks.`);

// A wait that runs out of time does not reject: its outcome says so, with the last answer.
const unsold = await waitUntil(client, {
  probe: async () => (await readSeats()).find(({ id }) => id === other.id),
  until: isSold,
  timeout: 300,
});
assert.equal(unsold.status, 'timed_out');
console.log(`The other seat: ${unsold.status}.`);
backend.close();
