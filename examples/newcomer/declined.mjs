// A declined card, with the one call that buys.
import { createPlatform } from '@speckit/mocks';
import { createGuest, createTicketingClient, isBookable, localServices, seatChoice } from '@speckit/sdk';
import { purchaseTickets } from '@speckit/sdk/purchase';

const platform = createPlatform({ lag: 0 });
const client = createTicketingClient({ services: localServices, fetch: platform.fetch });
const [event] = await client.catalog.listEvents();
if (!event) throw new Error('no event is on sale');
const { seats } = await client.catalog.getSeatmap({ eventId: event.id });

platform.next.decline('INSUFFICIENT_FUNDS');
const result = await purchaseTickets(client, {
  eventId: event.id,
  seats: seats.filter(isBookable).slice(0, 1).map(seatChoice),
  buyer: createGuest(),
  payment: { method: 'credit_card' },
});
console.log(result.status, result.chargedCents, result.lostSeats);
if (result.status !== 'declined') throw new Error(`expected "declined", got "${result.status}"`);
platform.dispose();
