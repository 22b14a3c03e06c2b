import { createTicketingClient, localServices } from '@speckit/sdk';
import { setupTicketingWorker } from '@speckit/mocks/browser';

const backend = setupTicketingWorker({ lag: 0 });
await backend.start();
const client = createTicketingClient({ services: localServices });
const { seats } = await client.catalog.getSeatmap({ eventId: '550e8400-e29b-41d4-a716-446655440000' });
document.querySelector('[role=status]')?.append(`${seats.length} seats`);
