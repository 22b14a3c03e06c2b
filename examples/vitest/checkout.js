import { createGuest, isBookable, seatChoice } from '@speckit/sdk';
import { createPurchase, purchaseTickets } from '@speckit/sdk/purchase';

/** What this shop does when somebody presses "buy": the first free seats of an event, and a sentence for the buyer. */
export async function buySeats(client, eventId, count) {
  const { seats } = await client.catalog.getSeatmap({ eventId });
  const { status } = await purchaseTickets(client, {
    eventId,
    seats: seats.filter(isBookable).slice(0, count).map(seatChoice),
    buyer: createGuest(),
    payment: { method: 'credit_card' },
  });
  switch (status) {
    case 'owned':
      return 'Enjoy the show';
    case 'declined':
      return 'Your card was declined';
    case 'expired':
      return 'That took too long, please choose again';
    default:
      return 'These seats are gone';
  }
}

/** The same with a pause before payment: the seats are held and in the cart, `purchase.pay()` goes on. */
export async function holdSeats(client, eventId, count) {
  const { seats } = await client.catalog.getSeatmap({ eventId });
  const chosen = seats.filter(isBookable).slice(0, count).map(seatChoice);
  const purchase = createPurchase(client, { eventId, seats: chosen, buyer: createGuest() });
  await purchase.start();
  return purchase;
}
