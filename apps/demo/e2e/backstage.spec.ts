import { expect, test, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ARENA, backstage, holdOne } from './support/backstage.ts';
import { buyerOn, THEATRE } from './support/buyer.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** In the page, and in a process of its own: there rivals fill the arena, since other tests buy in the theatre. */
const BACKENDS = [
  { backend: 'worker', crowded: THEATRE },
  { backend: 'server', crowded: ARENA },
] as const;

for (const { backend, crowded } of BACKENDS) {
  test.describe(`with the platform in the ${backend}`, { tag: backend === 'worker' ? [] : '@long' }, () => {
    test('200 rivals fill the event that is shown, and no seat is sold twice', { tag: '@long' }, async ({ page }) => {
      await page.goto(`/events/${crowded}?backend=${backend}&backstage=rivals`);
      await expect.poll(() => freeSeats(page)).toBeGreaterThan(200);
      const before = await freeSeats(page);
      await backstage(page).getByRole('button', { name: 'Send 200 rivals' }).click();
      await expect.poll(() => freeSeats(page), { timeout: 60_000 }).toBeLessThan(before - 50);
      await expect.poll(async () => Number(await page.getByTestId('sold-to-rivals').textContent())).toBeGreaterThan(20);
      await expect(page.getByTestId('double-sales')).toHaveText('0');
      await expect(page.getByTestId('sold-to-you')).toHaveText('0');
      // All may have gone by themselves on a slow machine: then the button is disabled, and pressing it does nothing.
      await backstage(page).getByRole('button', { name: 'Send them home' }).click({ force: true });
    });

    test('a paused reader stretches its way on the lanes, until it reads again', { tag: '@long' }, async ({ page }) => {
      await page.goto(`/events/${THEATRE}?backend=${backend}&backstage=lag`);
      await backstage(page).getByRole('button', { name: 'Pause ordering-service' }).click();
      await holdOne(page);
      const way = page.locator('.lanes [data-reader="ordering"]').first();
      await expect(way).toHaveAttribute('data-arrived', 'false');
      await expect(way.locator('text')).toHaveText(/^Ordering [\d,]+ ms$/u);
      const early = await shownMs(page);
      await expect.poll(() => shownMs(page)).toBeGreaterThan(Math.max(3_100, early));
      await expect(backstage(page).getByText(/3 s sleep would have failed/u)).toBeVisible();
      await expect(page.locator('.lanes [data-reader="catalog"]').first()).toHaveAttribute('data-arrived', 'true');

      await backstage(page).getByRole('button', { name: 'Pause ordering-service' }).click();
      await expect(way).toHaveAttribute('data-arrived', 'true');
      await expect(page.getByRole('timer')).toBeVisible();
    });
  });
}

test('the recorded purchase is downloaded as a test, and passes', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?backstage=log');
  const seats = await buyer.choose('STALLS', 2);
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
  const downloading = page.waitForEvent('download');
  await backstage(page).getByRole('button', { name: 'Download as a test' }).click();
  const folder = join(ROOT, 'test-results/recorded');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'recorded-purchase.test.ts');
  await (await downloading).saveAs(file);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const config = join(import.meta.dirname, 'support/recorded.config.ts');
  const given = [vitest, 'run', '--config', config, '--root', folder];
  const { stdout } = await promisify(execFile)(process.execPath, given, { cwd: ROOT });
  expect(stdout).toMatch(/1 passed/u);
});

test('decline my next payment, for the buyer and for nobody else', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?preset=declined');
  await expect(backstage(page).getByRole('tab', { name: 'Trouble', selected: true })).toBeVisible();
  await buyer.choose('STALLS');
  await buyer.hold();
  await expect(backstage(page).getByText('for you', { exact: true })).toBeVisible();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await expect(page.getByText('The payment was declined')).toBeVisible();
});

/** Of all sections, as the shop itself tells it. */
async function freeSeats(page: Page): Promise<number> {
  const words = await page.locator('main').innerText();
  return [...words.matchAll(/(\d+) free/gu)].reduce((sum, [, free]) => sum + Number(free), 0);
}

async function shownMs(page: Page): Promise<number> {
  const words = await page.locator('.lanes [data-reader="ordering"] text').first().textContent();
  return Number((words ?? '').replaceAll(/\D/gu, ''));
}
