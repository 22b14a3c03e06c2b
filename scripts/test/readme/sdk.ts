import { createGuest, createTicketingClient, localServices, seatChoice } from '@speckit/sdk';
import { purchaseTickets } from '@speckit/sdk/purchase';

const client = createTicketingClient({ services: localServices });
const eventId = '550e8400-e29b-41d4-a716-446655440000';
const { seats } = await client.catalog.getSeatmap({ eventId });
const chosen = seats.filter(({ status }) => status === 'available').slice(0, 2).map(seatChoice);

const order = { eventId, seats: chosen, buyer: createGuest(), payment: { method: 'credit_card' } };
const result = await purchaseTickets(client, order);
console.log(result.status, result.ownedSeatIds);
