import { setupTicketingWorker } from '@speckit/mocks/browser';

// Every story talks to the emulated platform, at the paths the app asks for.
export const backend = setupTicketingWorker({
  lag: 0,
  services: { catalog: '/api/catalog' },
  scenario: { events: [{ name: 'Opening night', sections: [{ code: 'A', price: 60, rows: 1, seatsPerRow: 2 }] }] },
});
