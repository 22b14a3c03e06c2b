// One purchase against the emulated platform, and a request that the emulator intercepts, on the Node that runs this.
import assert from 'node:assert/strict';
import { createPlatform } from '@speckit/mocks';
import { setupTicketingServer } from '@speckit/mocks/node';
import { createGuest, createTicketingClient, isBookable, localServices, seatChoice } from '@speckit/sdk';
import { purchaseTickets } from '@speckit/sdk/purchase';

const eventId = '550e8400-e29b-41d4-a716-446655440000';
const platform = createPlatform({ lag: 0 });
const client = createTicketingClient({ services: localServices, fetch: platform.fetch });
const { seats } = await client.catalog.getSeatmap({ eventId });
const result = await purchaseTickets(client, {
  eventId,
  seats: seats.filter(isBookable).slice(0, 2).map(seatChoice),
  buyer: createGuest(),
  payment: { method: 'credit_card' },
});
assert.equal(result.status, 'owned');
assert.equal(result.ownedSeatIds.length, 2);
platform.dispose();

const backend = setupTicketingServer({ lag: 0 });
backend.listen();
const intercepted = await createTicketingClient({ services: localServices }).catalog.getSeatmap({ eventId });
assert.equal(intercepted.seats.length, 6);
backend.close();
console.log(`ok   Node ${process.versions.node}: a purchase, and an intercepted request`);
