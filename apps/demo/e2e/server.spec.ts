import { expect } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

test('a guest buys a seat from the platform on its real ports, CORS and all', async ({ page }) => {
  const failures: string[] = [];
  page.on('console', (message) => message.text().includes('CORS') && failures.push(message.text()));
  // Backstage is closed: its control plane is left alone.
  page.on('request', (request) => new URL(request.url()).port === '50090' && failures.push(request.url()));
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?backend=server');
  const seats = await buyer.choose('STALLS');
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
  expect(failures).toEqual([]);
});

test('a rival on another machine takes the seat first', { tag: '@long' }, async ({ page, request }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?backend=server');
  await buyer.choose('VIP');
  const seatmap = (await (await request.get(`http://localhost:50001/events/${THEATRE}/seatmap`)).json()) as {
    seats: { id: string; sectionCode: string; status: string }[];
  };
  const wanted = seatmap.seats.find((seat) => seat.sectionCode === 'VIP' && seat.status === 'available');
  const rival = await request.post('http://localhost:50002/reservations', {
    data: { seatId: wanted?.id, customerId: 'rival' },
  });
  expect(rival.status()).toBe(201);

  await buyer.hold();
  await expect(page.getByText('Someone was faster')).toBeVisible();
});
