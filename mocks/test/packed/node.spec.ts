import { createTicketingClient, localServices } from '@speckit/sdk';
import { setupTicketingServer } from '@speckit/mocks/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

const backend = setupTicketingServer({ lag: 0 });
beforeAll(() => backend.listen());
afterAll(() => backend.close());

test('the packed emulator answers the packed sdk inside Node', async () => {
  const client = createTicketingClient({ services: localServices });
  const seatmap = await client.catalog.getSeatmap({ eventId: '550e8400-e29b-41d4-a716-446655440000' });
  expect(seatmap.seats).toHaveLength(6);
});
