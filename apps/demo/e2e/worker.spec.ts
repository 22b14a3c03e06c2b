import { expect, type Page } from '@playwright/test';
import { buyerOn, DOCUMENTED, THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

test('a guest buys two seats from the platform inside the page', async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE);
  const seats = await buyer.choose('STALLS', 2);
  await buyer.hold();
  await expect(page.getByRole('timer')).toBeVisible();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
});

test('details first: the clock starts only when everything is ready', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE);
  const seats = await buyer.choose('VIP');
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await buyer.giveDetails(/^Hold 1 seat$/u);
  await expect(page.getByRole('timer')).toBeVisible();
  await buyer.pay();
  await buyer.owns(seats);
});

test('the race for a seat is lost, and another one is bought', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(DOCUMENTED);
  await buyer.choose('VIP');
  await rivalReserves(page, '550e8400-e29b-41d4-a716-446655440005');
  await buyer.hold();
  await expect(page.getByText('Someone was faster')).toBeVisible();

  await page.getByRole('link', { name: 'Choose other seats' }).click();
  await buyer.open(DOCUMENTED);
  const seats = await buyer.choose('A');
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
});

test('a hold runs out, and the same seats are bought in a fresh start', { tag: '@long' }, async ({ page }) => {
  await page.clock.install();
  const buyer = buyerOn(page);
  await buyer.open(THEATRE);
  const seats = await buyer.choose('BALCONY');
  await buyer.hold();
  await expect(page.getByRole('link', { name: 'Go to checkout' })).toBeVisible();

  await page.clock.fastForward('15:05');
  await expect(page.getByText('Your hold ended')).toBeVisible();
  await page.getByRole('button', { name: 'Try again with the same seats' }).click();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
});

test('a declined payment says so, charges nothing, and offers a fresh start', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE);
  await buyer.choose('GALLERY');
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await expect(page.getByText('The payment was declined')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hold them again and pay another way' })).toBeVisible();
  await page.getByRole('link', { name: 'Choose other seats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Marea Baja');
});

/** Somebody else holds the seat, through the platform's own HTTP interface. */
function rivalReserves(page: Page, seatId: string): Promise<number | undefined> {
  return page.evaluate(async (id) => {
    const reply = await window.__ticketingPlatform?.fetch('http://localhost:50002/reservations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seatId: id, customerId: 'rival' }),
    });
    return reply?.status;
  }, seatId);
}
