import { createVirtualClock } from '@speckit/mocks';
import { expect, it } from 'vitest';
import { checkout, createCoreClient, getOrder, localServices, userBuyer } from '../../src/index.ts';
import { memoryStorage } from '../../src/host/storage.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { eventId, guest, openShop } from '../support/shop.ts';

const seatId = '550e8400-e29b-41d4-a716-446655440002';

/** A backend that answers with the samples of the integration guide, word for word. */
function samples() {
  const clock = createVirtualClock();
  const sent: string[] = [];
  const order = {
    id: 'order-uuid-001',
    userId: 'user-123',
    totalAmount: 50,
    items: [{ id: 'item-001', seatId, price: 50 }],
  };
  const answers: Readonly<Record<string, object>> = {
    'POST /reservations': {
      reservationId: '8bf7fffc-9ff5-401c-9d2d-86f525f42e40',
      seatId,
      customerId: 'customer-123',
      expiresAt: new Date(clock.now() + 900_000).toISOString(),
      status: 'active',
    },
    'POST /cart/add': { ...order, state: 'draft', createdAt: new Date(clock.now()).toISOString() },
    'POST /orders/checkout': { ...order, state: 'pending', paidAt: new Date(clock.now()).toISOString() },
    'GET /orders/order-uuid-001': { ...order, state: 'completed' },
    [`GET /events/${eventId}/seatmap`]: {
      id: eventId,
      name: 'Concert',
      eventDate: '2026-12-01T20:00:00Z',
      basePrice: 50,
      seats: [{ id: seatId, sectionCode: 'A', rowNumber: 1, seatNumber: 1, price: 50, status: 'available' }],
    },
  };
  const client = createCoreClient({
    services: localServices,
    clock,
    random: () => 0.5,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const name = `${request.method} ${new URL(request.url).pathname}`;
      sent.push(name);
      const answer = answers[name];
      return new Response(answer ? JSON.stringify(answer) : '', { status: answer ? 200 : 404 });
    },
  });
  return { clock, client, sent };
}

it('ids go back as the platform gave them: the guide’s own samples are bought, and read', async () => {
  for (const buyer of [userBuyer('user-123'), guest]) {
    const { clock, client, sent } = samples();
    const purchase = createPurchase(client, { eventId, seats: [{ seatId, price: 50 }], buyer, payment: {} });
    const buying = purchase.start();
    await clock.advance(60_000);
    expect((await buying).result).toMatchObject({ status: 'owned', orderIds: ['order-uuid-001'] });
    expect(sent).toContain('GET /orders/order-uuid-001');
    await expect(checkout(client, { orderId: 'order-uuid-001', userId: 'user-123' })).resolves.toMatchObject({
      id: 'order-uuid-001',
    });
    await expect(getOrder(client, { orderId: 'order-uuid-001' })).resolves.toMatchObject({ state: 'completed' });
  }
});

it.each(['/reservations', '/cart/add', '/orders/checkout', '/payments', '/orders/*/cancel'])(
  'a refusal of %s that quotes the guest’s token: it is in no state, no step, no journal',
  async (path) => {
    for (const dialect of ['guide', 'deployed'] as const) {
      const shop = openShop({ dialect });
      const storage = memoryStorage();
      const texts: string[] = [];
      const body = `{"error":"Cart of ${guest.guestToken} is blocked"}`;
      shop.platform.faults.add({ fault: { kind: 'status', status: 403, body }, path });
      const journal = createJournal({
        ...storage,
        write: (key, text) => {
          texts.push(key, text);
          return storage.write(key, text);
        },
      });
      const seats = await shop.choices(1);
      const purchase = createPurchase(shop.client, { eventId, seats, buyer: guest, payment: {}, journal });
      const steps: string[] = [];
      purchase.subscribe(() => steps.push(JSON.stringify({ ...purchase.state, buyer: null })));
      await shop.until(purchase.start(), 2_000_000);
      await shop.until(purchase.cancel(), 2_000_000);
      expect(texts.join('\n')).not.toContain(guest.guestToken);
      expect(steps.join('\n')).not.toContain(guest.guestToken);
      expect(JSON.stringify({ ...purchase.state, buyer: null })).not.toContain(guest.guestToken);
    }
  },
);
