import { expect, test as base } from '@playwright/test';
import { ticketingFixtures } from '@speckit/mocks/playwright';

const test = base.extend(ticketingFixtures);

test('the fixture gives each test a platform of its own', async ({ page, ticketing }) => {
  await page.goto('/empty.html');
  const seats = await page.evaluate(async () => {
    const reply = await fetch('http://localhost:50001/events/550e8400-e29b-41d4-a716-446655440000/seatmap');
    return ((await reply.json()) as { seats: unknown[] }).seats.length;
  });
  expect(seats).toBe(6);
  expect(ticketing.inspect().topics.length).toBeGreaterThan(0);
});

test('the service worker answers a page built from the tarballs', async ({ page }) => {
  await page.goto('/index.html');
  await expect(page.getByRole('status')).toHaveText('6 seats');
});
