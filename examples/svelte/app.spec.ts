import { expect, test as base, type Page } from '@playwright/test';
import { ticketingFixtures } from '@speckit/mocks/playwright';

const test = base.extend(ticketingFixtures);

const seats = (page: Page) => page.getByRole('button', { name: /^Seat / });
const firstSeat = (page: Page) => seats(page).first();
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
  await firstSeat(page).click();
  await expect(outcome(page)).toHaveText('failed');
  await page.getByRole('button', { name: 'Choose again' }).click();
  // The map may still show the seat that is taken: it lags behind, too.
  await seats(page).nth(1).click();
  await payButton(page).click();
  await expect(outcome(page)).toHaveText('owned');
});
