import { createGuest, createTicketingClient, formatPrice, isBookable, localServices, seatChoice } from '@speckit/sdk';
import { purchaseTickets } from '@speckit/sdk/purchase';

const client = createTicketingClient({ services: localServices });
const [event] = await client.catalog.listEvents();
if (!event) throw new Error('nothing is on sale');
const { seats } = await client.catalog.getSeatmap({ eventId: event.id });
const seat = seats.find(isBookable);
if (!seat) throw new Error(`${event.name} is sold out`);
console.log(`${event.name}: row ${seat.rowNumber}, seat ${seat.seatNumber}, ${formatPrice(seat.price)}`);

let phase = '';
const result = await purchaseTickets(
  client,
  {
    eventId: event.id,
    seats: [seatChoice(seat)],
    buyer: createGuest(),
    payment: { method: 'credit_card' },
  },
  {
    onStep({ state }) {
      if (state.phase !== phase) console.log(state.phase);
      phase = state.phase;
    },
  },
);
console.log(result.status, `charged ${result.chargedCents} cents`);
