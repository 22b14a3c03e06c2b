import { expectRequests } from '@speckit/mocks';
import { setupTicketingServer } from '@speckit/mocks/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

// Your events, your users, your URLs.
const backend = setupTicketingServer({
  lag: 0,
  services: { catalog: 'https://shop.example/api/catalog', inventory: 'https://shop.example/api/inventory' },
  scenario: {
    events: [{ name: 'Opening night', sections: [{ code: 'STALLS', price: 60, rows: 1, seatsPerRow: 2 }] }],
    users: [{ email: 'ana@example.com', password: 'correct-horse' }],
  },
});
beforeAll(() => backend.listen({ onUnhandledFrame: 'error' }));
afterEach(() => backend.reset());
afterAll(() => backend.close());

async function holdFirstSeat() {
  const [event] = await (await fetch('https://shop.example/api/catalog/events')).json();
  const { seats } = await (await fetch(`https://shop.example/api/catalog/events/${event.id}/seatmap`)).json();
  const reply = await fetch('https://shop.example/api/inventory/reservations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seatId: seats[0].id, customerId: 'ana' }),
  });
  return { event, reply };
}

test('own events at own URLs', async () => {
  const { event, reply } = await holdFirstSeat();
  expect([event.name, reply.status]).toEqual(['Opening night', 201]);
});

test('each test begins with the same world', async () => {
  expect((await holdFirstSeat()).reply.status).toBe(201);
});

test('what was asked, and how often', async () => {
  await holdFirstSeat();
  const [request] = expectRequests(backend.platform, { method: 'POST', path: '/reservations' }, 1);
  expect(JSON.parse(request.body)).toMatchObject({ customerId: 'ana' });
  expectRequests(backend.platform, { service: 'payment' }, 0);
});

test('a hold ends under fake timers', async () => {
  vi.useFakeTimers();
  expect((await holdFirstSeat()).reply.status).toBe(201);
  await vi.advanceTimersByTimeAsync(16 * 60_000);
  expect((await holdFirstSeat()).reply.status).toBe(201);
  vi.useRealTimers();
});

test('a bad day: the third request of a kind is reset', async () => {
  backend.platform.faults.add({ fault: { kind: 'reset' }, path: '/events', skip: 2 });
  const load = () => fetch('https://shop.example/api/catalog/events');
  expect([(await load()).status, (await load()).status]).toEqual([200, 200]);
  await expect(load()).rejects.toThrow('fetch');
});

test('answers and their copies know their URL', async () => {
  const reply = await fetch('https://shop.example/api/catalog/events');
  expect([reply.url, reply.clone().url]).toEqual(Array(2).fill('https://shop.example/api/catalog/events'));
  const direct = await backend.platform.fetch('https://shop.example/api/catalog/events');
  expect(direct.clone().url).toBe(direct.url);
});

test('an outcome on demand: somebody else is faster', async () => {
  backend.platform.next.loseRace();
  expect((await holdFirstSeat()).reply.status).toBe(409);
});
