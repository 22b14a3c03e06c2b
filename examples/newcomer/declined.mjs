// The card is declined: what the app is told, and that nothing was charged.
import assert from 'node:assert/strict';
import { setupTicketingServer } from '@speckit/mocks/node';
import { createGuest, createTicketingClient, isBookable, localServices, seatChoice } from '@speckit/sdk';
import { createPurchase } from '@speckit/sdk/purchase';

for (const dialect of /** @type {const} */ (['guide', 'deployed'])) {
  const backend = setupTicketingServer({ dialect, scenario: 'documented' });
  backend.listen();
  const client = createTicketingClient({ services: localServices });
  const [event] = await client.catalog.listEvents();
  assert(event);
  const { seats } = await client.catalog.getSeatmap({ eventId: event.id });
  const seat = seats.find(isBookable);
  assert(seat);

  const purchase = createPurchase(client, { eventId: event.id, seats: [seatChoice(seat)], buyer: createGuest() });
  await purchase.start();
  backend.platform.next.decline('INSUFFICIENT_FUNDS');
  const { result, problem } = await purchase.pay({ method: 'credit_card' });

  assert.equal(result?.status, 'declined');
  assert.equal(result.chargedCents, 0);
  assert.deepEqual(result.ownedSeatIds, []);
  assert.equal(problem?.code, 'payment_declined');
  // Where checkout itself pays, nothing tells why.
  assert.equal(problem.declineCode, dialect === 'deployed' ? 'INSUFFICIENT_FUNDS' : undefined);
  console.log(`${dialect}: ${problem.message}`, problem.reason ?? '');

  assert.equal(backend.platform.log.records('payment-failed').length, 1);
  assert.equal(backend.platform.log.records('payment-succeeded').length, 0);
  backend.close();
}
