import { expect, test, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { expectAccessible } from './support/accessible.ts';

const ROOT = join(import.meta.dirname, '../../..');

const backstage = (page: Page) => page.getByRole('complementary', { name: 'Backstage' });

test('200 rivals fill the event that is shown, and no seat is sold twice', async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=rivals`);
  await expect.poll(() => freeSeats(page)).toBeGreaterThan(200);
  const before = await freeSeats(page);
  await backstage(page).getByRole('button', { name: 'Send 200 rivals' }).click();
  await expect.poll(() => freeSeats(page), { timeout: 60_000 }).toBeLessThan(before - 50);
  await expect.poll(async () => Number(await page.getByTestId('sold-to-rivals').textContent())).toBeGreaterThan(20);
  await expect(page.getByTestId('double-sales')).toHaveText('0');
});

test('a paused reader stretches its way on the lanes, until it reads again', async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=lag`);
  await backstage(page).getByRole('button', { name: 'Pause ordering-service' }).click();
  await holdOne(page);
  const way = page.locator('.lanes [data-reader="ordering"]').first();
  await expect(way).toHaveAttribute('data-arrived', 'false');
  await expect(way.locator('text')).toHaveText(/^ordering [\d,]+ ms$/u);
  const early = await shownMs(page);
  await expect.poll(() => shownMs(page)).toBeGreaterThan(Math.max(3_100, early));
  await expect(backstage(page).getByText(/3 s sleep would have failed/u)).toBeVisible();
  await expect(page.locator('.lanes [data-reader="catalog"]').first()).toHaveAttribute('data-arrived', 'true');

  await backstage(page).getByRole('button', { name: 'Pause ordering-service' }).click();
  await expect(way).toHaveAttribute('data-arrived', 'true');
  await expect(page.getByRole('timer')).toBeVisible();
});

test('the wait that is shown is the wait that was measured', async ({ page }) => {
  await page.addInitScript(measureWait);
  await page.goto(`/events/${THEATRE}?backstage=lag&lag=600`);
  await holdOne(page);
  await expect(page.getByText('from Hold to your cart')).toBeVisible();
  const shown = Number(await page.getByTestId('wait-figure').getAttribute('value'));
  const measured = await page.evaluate(() => {
    const entry = performance.getEntriesByName('measured wait').at(-1);
    return entry?.duration ?? Number.NaN;
  });
  expect(Math.abs(shown - measured), `${shown} ms shown, ${measured} ms measured`).toBeLessThanOrEqual(10);
  // On a busy machine ordering may hear of the hold later than 3 s: then the sleep would have failed.
  const verdict = /3 s sleep would have (?:taken [\d.]+ s: [\d.]+ s saved|failed after [\d.]+ s)/u;
  await expect(backstage(page).getByText(verdict)).toBeVisible();
});

test('the recorded purchase is downloaded as a test, and passes', async ({ page }) => {
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

test('a second screen shows the same purchase, and steers it', async ({ page, context }) => {
  await page.goto(`/events/${THEATRE}`);
  const screen = await context.newPage();
  await screen.goto('/backstage');
  await expect(screen.getByText('Watching the shop in another tab')).toBeVisible();
  await screen.getByRole('button', { name: 'Pause ordering-service' }).click();
  await holdOne(page);
  await expect(screen.locator('.lanes [data-reader="ordering"]').first()).toHaveAttribute('data-arrived', 'false');
  await screen.getByRole('button', { name: 'Pause ordering-service' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});

test('the emulator on its ports is watched over its control plane', async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backend=server&backstage=lag`);
  await expect(backstage(page).getByText('ordering-service')).toBeVisible();
  await holdOne(page);
  await expect(page.locator('.lanes [data-reader="ordering"][data-arrived="true"]').first()).toBeVisible();
  await expect(page.getByText('from Hold to your cart')).toBeVisible();
});

test('decline my next payment, for the buyer and for nobody else', async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?scene=declined');
  await expect(backstage(page).getByRole('tab', { name: 'Trouble', selected: true })).toBeVisible();
  await buyer.choose('STALLS');
  await buyer.hold();
  await expect(backstage(page).getByText('for you', { exact: true })).toBeVisible();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await expect(page.getByText('The payment was declined')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every panel is accessible, and reached by keyboard alone', async ({ page }) => {
      // Eight looks of axe: two minutes on two shared cores.
      test.setTimeout(360_000);
      await page.goto(`/events/${THEATRE}`);
      const button = page.getByRole('button', { name: 'Backstage', exact: true }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(backstage(page).getByRole('heading', { name: 'Backstage' })).toBeFocused();
      await holdOne(page);
      await expect(page.getByText('from Hold to your cart')).toBeVisible();
      await backstage(page).getByRole('tab', { selected: true }).focus();
      for (const name of ['Keys', 'Rivals', 'Trouble', 'World', 'Mails', 'Log', 'Lag']) {
        await page.keyboard.press('ArrowRight');
        await expect(backstage(page).getByRole('tab', { name, selected: true })).toBeFocused();
        await expectAccessible(page, name, '.backstage');
      }
      await backstage(page).getByRole('button', { name: 'Table', exact: true }).click();
      await expect(
        backstage(page)
          .getByRole('cell', { name: /ordering-service receives/u })
          .first(),
      ).toBeVisible();
      await expectAccessible(page, 'table', '.backstage');
      await page.keyboard.press('Escape');
      await expect(backstage(page)).toHaveCount(0);
      await expect(button).toBeFocused();
    });
  });
}

async function holdOne(page: Page): Promise<void> {
  const buyer = buyerOn(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await buyer.choose('STALLS');
  await buyer.hold();
}

/** Of all sections, as the shop itself tells it. */
async function freeSeats(page: Page): Promise<number> {
  const words = await page.locator('main').innerText();
  return [...words.matchAll(/(\d+) free/gu)].reduce((sum, [, free]) => sum + Number(free), 0);
}

async function shownMs(page: Page): Promise<number> {
  const words = await page.locator('.lanes [data-reader="ordering"] text').first().textContent();
  return Number((words ?? '').replaceAll(/\D/gu, ''));
}

/** From the request for the hold to the answer that the seat is in the cart, beside the client and not by it. */
function measureWait(): void {
  const send = window.fetch;
  window.fetch = async (input, init) => {
    // Not made anew: that would take the body of the one that is sent.
    const { url, method } = input instanceof Request ? input : new Request(input, init);
    if (method === 'POST' && url.endsWith('/reservations')) performance.mark('hold leaves');
    const answer = await send(input, init);
    await answer.clone().text();
    if (answer.ok && url.endsWith('/cart/add')) performance.measure('measured wait', 'hold leaves');
    return answer;
  };
}
