import { expect, test as base } from '@playwright/test';
import { ticketingFixtures } from '@speckit/mocks/playwright';

const test = base.extend(ticketingFixtures);

test('a seat is bought', async ({ page, ticketing }) => {
  ticketing.setLag(100);
  await page.goto('/');
  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(page.getByRole('status')).toHaveText('owned');
});

test('after a declined card the buyer can choose again', async ({ page, ticketing }) => {
  ticketing.next.decline('INSUFFICIENT_FUNDS');
  await page.goto('/');
  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(page.getByRole('status')).toHaveText('declined');
  await page.getByRole('button', { name: 'Choose again' }).click();
  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(page.getByRole('status')).toHaveText('owned');
});
