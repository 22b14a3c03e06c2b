import { expect, type Page } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

/** So slow that only a reload ends it. */
const NEVER_MS = 3_600_000;

test('a reload at every step ends in one ticket and one charge', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?lag=20');
  const seats = await buyer.choose('STALLS');

  await stall(page, 'inventory', '/reservations');
  await buyer.hold();
  await expect(step(page, /^Hold 1 seat/u)).toBeVisible();
  await pause(page, 'ordering-service');
  await watchForEmptyBasket(page);
  await page.reload();

  // The hold has been asked for again; the cart does not see it yet.
  await expect(step(page, /^Put them in your cart/u)).toBeVisible();
  await page.reload();
  await expect(step(page, /^Put them in your cart/u)).toBeVisible();
  await goOn(page, 'ordering-service');

  await buyer.toCheckout();
  await page.reload();
  await expect(page.getByRole('timer')).toBeVisible();
  await buyer.giveDetails();
  await page.reload();
  await expect(page.getByText('ana@example.com')).toBeVisible();

  await stall(page, 'ordering', '/orders/checkout');
  await buyer.pay();
  await expect(step(page, /^Close your order/u)).toBeVisible();
  await pause(page, 'payment-service');
  await page.reload();

  await expect(step(page, /^Make the seats yours/u)).toBeVisible();
  await page.reload();
  await expect(step(page, /^Make the seats yours/u)).toBeVisible();
  await goOn(page, 'payment-service');
  await buyer.owns(seats);
  await page.reload();
  await buyer.owns(seats);
  expect(await charges(page)).toBe(1);
  expect(await page.evaluate(() => sessionStorage.getItem('flashed'))).toBeNull();
});

test('a reload while the payment is out ends in one ticket and one charge', async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?dialect=deployed&ttl=600');
  const seats = await buyer.choose('STALLS');
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await stall(page, 'payment', '/payments');
  await buyer.pay();
  await expect(step(page, /^Take the payment/u)).toBeVisible();
  await page.reload();
  await buyer.owns(seats);
  expect(await charges(page)).toBe(1);
});

test('a new world begins without what was held in the old one', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?backstage=world');
  await buyer.choose('STALLS');
  await buyer.hold();
  await expect(page.getByRole('timer').first()).toBeVisible();
  await page.getByRole('button', { name: 'Start this one anew' }).click();
  await expect(page.getByText('Choose the seats you like')).toBeVisible();
  expect(await page.evaluate(() => window.__ticketingPlatform?.keyspace.size)).toBe(0);
});

const step = (page: Page, name: RegExp) => page.locator('[aria-current="step"]').filter({ hasText: name });

/** Resolves when a reload would find it so: an answer leaves only when everything before it is kept. */
const pause = (page: Page, group: string) =>
  page.evaluate(async (id) => {
    window.__ticketingPlatform?.pause(id);
    await fetch('http://localhost:50001/health');
  }, group);

const goOn = (page: Page, group: string) => page.evaluate((id) => window.__ticketingPlatform?.resume(id), group);

/** From the next load on: notes where a page shows a basket without the seats that are in it, if only for a moment. */
function watchForEmptyBasket(page: Page) {
  return page.addInitScript(() => {
    const look = () => {
      const text = document.body?.textContent ?? '';
      if (/Choose the seats you like|Your basket is empty/u.test(text))
        sessionStorage.setItem('flashed', location.pathname);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
}

/** The next such request waits for a reload. */
function stall(page: Page, service: 'inventory' | 'ordering' | 'payment', path: string) {
  return page.evaluate(
    ([name, at, ms]) =>
      window.__ticketingPlatform?.faults.add({ service: name, path: at, fault: { kind: 'latency', ms } }),
    [service, path, NEVER_MS] as const,
  );
}

const charges = (page: Page) =>
  page.evaluate(() => window.__ticketingPlatform?.log.records('payment-succeeded').length);
