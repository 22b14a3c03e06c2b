import { createGuest, createTicketingClient, isBookable, localServices, seatChoice } from '@speckit/sdk';
import { createPurchase } from '@speckit/sdk/purchase';
import { platform } from 'playground';

const client = createTicketingClient({ services: localServices });
const [event] = await client.catalog.listEvents();
const { seats } = await client.catalog.getSeatmap({ eventId: event?.id ?? '' });

platform.next.decline('INSUFFICIENT_FUNDS');
const purchase = createPurchase(client, {
  eventId: event?.id ?? '',
  seats: seats.filter(isBookable).slice(0, 1).map(seatChoice),
  buyer: createGuest(),
});
await purchase.start();
const { result, problem } = await purchase.pay({ method: 'credit_card' });
console.log(result?.status, problem?.declineCode, `charged ${result?.chargedCents} cents`);
