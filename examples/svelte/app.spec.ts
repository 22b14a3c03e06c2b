import { expect, test as base, type Page } from '@playwright/test';
import { ticketingFixtures } from '@speckit/mocks/playwright';

const test = base.extend(ticketingFixtures);

const firstSeat = (page: Page) => page.getByRole('button', { name: /^Seat / }).first();
const payButton = (page: Page) => page.getByRole('button', { name: /^Pay \$/ });
const outcome = (page: Page) => page.getByRole('status');

test('a seat is bought, however far the platform lags behind', async ({ page, ticketing }) => {
  ticketing.setLag(1_500);
  await page.goto('/');
  await firstSeat(page).click();
  await payButton(page).click();
  await expect(outcome(page)).toHaveText('owned');
});

test('when somebody else was faster the buyer can choose again', async ({ page, ticketing }) => {
  ticketing.next.loseRace();
  await page.goto('/');
  const taken = await firstSeat(page).textContent();
  await firstSeat(page).click();
  await expect(outcome(page)).toHaveText('failed');
  await page.getByRole('button', { name: 'Choose again' }).click();
  await expect(firstSeat(page)).not.toHaveText(taken ?? '');
  await firstSeat(page).click();
  await payButton(page).click();
  await expect(outcome(page)).toHaveText('owned');
});
