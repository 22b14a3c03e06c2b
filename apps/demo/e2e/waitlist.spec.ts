import { expect } from '@playwright/test';
import { SOLD_OUT } from './support/buyer.ts';
import { platformTest as test } from './support/test.ts';

for (const dialect of ['guide', 'deployed'] as const) {
  test.describe(() => {
    test.use({ ticketingOptions: { lag: 20, seed: 1, dialect } });

    test(`${dialect}: a place on the waitlist is kept over a reload`, { tag: '@long' }, async ({ page, ticketing }) => {
      await page.goto(`/events/${SOLD_OUT}?backend=server`);
      await expect(page.getByRole('heading', { name: 'Sold out' })).toBeVisible();
      await page.getByLabel('E-mail').fill('ana');
      await page.getByRole('button', { name: 'Join the waitlist' }).click();
      const basket = page.getByRole('complementary', { name: 'Basket' });
      await expect(basket.getByText('Please write an e-mail address')).toBeVisible();
      await page.getByLabel('E-mail').fill('ana@example.com');
      await page.getByRole('button', { name: 'Join the waitlist' }).click();
      const notice = page.getByRole('region', { name: 'You are on the list' });
      await expect(notice).toContainText('ana@example.com');
      await page.reload();
      await expect(notice).toContainText('ana@example.com');
      await notice.getByRole('button', { name: 'Join with another address' }).click();
      await page.getByLabel('E-mail').fill('ana@example.com');
      await page.getByRole('button', { name: 'Join the waitlist' }).click();
      await expect(basket.getByRole('heading', { name: 'You are already on the list' })).toBeVisible();
      expect(ticketing.requests({ service: 'waitlist', method: 'POST' })).toHaveLength(2);
    });
  });
}
