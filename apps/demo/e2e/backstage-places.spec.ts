import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { backstage, holdOne } from './support/backstage.ts';
import { buyerOn, THEATRE } from './support/buyer.ts';

const PANELS = ['Keys', 'Rivals', 'Trouble', 'World', 'Mails', 'Log', 'Lag'];

test('who opens it late sees what was before, also before a reload', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}`);
  await holdOne(page);
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: 'Backstage', exact: true }).first().click();
  await expectHeldOnLanes(page);
  await page.reload();
  await expectHeldOnLanes(page);

  const buyer = buyerOn(page);
  await buyer.toCheckout();
  await buyer.giveDetails();
  await page.reload();
  await buyer.pay();
  await buyer.owns([]);
  await backstage(page).getByRole('button', { name: 'Table', exact: true }).click();
  for (const step of [/^hold answered 201/u, /^cart answered 200/u, /^checkout answered 200/u, /^order is paid/u])
    await expect(backstage(page).getByRole('cell', { name: step }).first()).toBeVisible();
  await backstage(page).getByRole('tab', { name: 'Rivals' }).click();
  await expect(page.getByTestId('sold-to-you')).toHaveText('1');
});

test('a reload while ordering is paused goes on drawing the same way', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=lag`);
  await backstage(page).getByRole('button', { name: 'Pause ordering-service' }).click();
  await holdOne(page);
  const way = page.locator('.lanes [data-reader="ordering"]').first();
  await expect(way).toHaveAttribute('data-arrived', 'false');
  await page.reload();
  await expect(way).toHaveAttribute('data-arrived', 'false');
  await backstage(page).getByRole('button', { name: 'Pause ordering-service' }).click();
  await expect(way).toHaveAttribute('data-arrived', 'true');
  await expect(page.getByText('from Hold to your cart')).toBeVisible();
});

test(
  'the emulator on its ports is watched over its control plane, also after a reload',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(`/events/${THEATRE}?backend=server&backstage=lag`);
    await expect(backstage(page).getByText('ordering-service')).toBeVisible();
    await holdOne(page);
    await expectHeldOnLanes(page);
    await page.reload();
    await expectHeldOnLanes(page);
  },
);

test('a new world begins with empty lanes', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=world`);
  await holdOne(page);
  await expectHeldOnLanes(page);
  await page.getByRole('button', { name: 'Start this one anew' }).click();
  await expect(backstage(page).getByText('Choose a seat and press Hold.')).toBeVisible();
});

test('a second screen shows the same purchase, and steers it', { tag: '@long' }, async ({ page, context }) => {
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

test('an address opens a panel, a preset or a world', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=trouble`);
  await expect(backstage(page).getByRole('tab', { name: 'Trouble', selected: true })).toBeVisible();
  await page.goto(`/events/${THEATRE}?preset=paused`);
  await expect(backstage(page).getByRole('button', { name: 'Pause ordering-service', pressed: true })).toBeVisible();
  await expect(page).toHaveURL(/backstage=lag/u);
  await expect(page).not.toHaveURL(/preset=/u);
  await page.goto(`/events/${THEATRE}?preset=payment-down`);
  await expect(backstage(page).getByRole('button', { name: 'payment down', pressed: true })).toBeVisible();
  await page.goto('/?backstage=world&scenario=documented&dialect=deployed');
  await expect(backstage(page).getByLabel('Scenario')).toHaveValue('documented');
  await expect(backstage(page).getByLabel('Dialect')).toHaveValue('deployed');
});

test('every line tells you from the rivals', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=rivals`);
  await holdOne(page);
  await expectHeldOnLanes(page);
  await backstage(page).getByRole('button', { name: 'Send 20 rivals' }).click();
  await expect.poll(async () => Number(await page.getByTestId('sold-to-rivals').textContent())).toBeGreaterThan(2);
  // Nothing that rivals do is on your lanes.
  await expect(page.locator('.lanes').getByText('hold', { exact: true })).toHaveCount(1);
  await backstage(page).getByRole('tab', { name: 'Keys' }).click();
  await expect(backstage(page).locator('li .who').first()).toHaveText('You');
  await backstage(page).getByRole('tab', { name: 'Log' }).click();
  await backstage(page).getByLabel('Only what is mine').uncheck();
  const lines = backstage(page).getByRole('listitem');
  await expect(lines.filter({ hasText: /^[\d:.]+Rival/u }).first()).toBeVisible();
  await expect(lines.filter({ hasNotText: /^[\d:.]+(?:You|Rival|Platform)/u })).toHaveCount(0);
  await backstage(page).getByLabel('Only what is mine').check();
  await expect(lines.filter({ hasNotText: /^[\d:.]+You/u })).toHaveCount(0);
});

test('it speaks the language of the shop, and runs from right to left', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}?backstage=lag&lang=es`);
  const dock = page.getByRole('complementary', { name: 'Bastidores' });
  await expect(dock.getByRole('tab', { name: 'Retraso', selected: true })).toBeVisible();
  await expect(dock.getByRole('button', { name: 'Pausar ordering-service' })).toBeVisible();
  await page.goto(`/events/${THEATRE}?backstage=lag&lang=ar`);
  const selected = page.getByRole('complementary', { name: 'الكواليس' }).getByRole('tab', { selected: true });
  await expect(selected).toHaveText('التأخر');
  await selected.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(selected).toHaveText('المفاتيح');
});

test('on a phone it is a sheet that leaves the shop in reach', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/events/${THEATRE}?backstage=lag`);
  await expect(backstage(page).getByRole('heading', { name: 'Backstage' })).toBeVisible();
  const heightOf = async () => (await backstage(page).boundingBox())?.height ?? 0;
  expect(await heightOf()).toBeLessThan(0.6 * 640);
  await backstage(page).getByRole('button', { name: 'Make the backstage higher' }).click();
  await expect.poll(heightOf).toBeGreaterThan(0.9 * 640);
  await backstage(page).getByRole('button', { name: 'Make the backstage lower' }).click();
  await expect.poll(heightOf).toBeLessThan(0.3 * 640);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await backstage(page).getByRole('button', { name: 'Close the backstage' }).click();
  await expect(backstage(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every panel is accessible, and reached by keyboard alone', { tag: '@long' }, async ({ page }) => {
      // Eight looks of axe: a minute and a half on two busy cores.
      test.setTimeout(240_000);
      await page.goto(`/events/${THEATRE}`);
      const button = page.getByRole('button', { name: 'Backstage', exact: true }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(backstage(page).getByRole('heading', { name: 'Backstage' })).toBeFocused();
      await holdOne(page);
      await expect(page.getByText('from Hold to your cart')).toBeVisible();
      // The same Backstage beside a page without a hall of seats: axe reads the whole document at each look.
      await page.getByRole('link', { name: 'My tickets' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await backstage(page).getByRole('tab', { selected: true }).focus();
      for (const name of PANELS) {
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

async function expectHeldOnLanes(page: Page): Promise<void> {
  await expect(page.locator('.lanes').getByText('hold', { exact: true })).toBeAttached();
  await expect(page.locator('.lanes [data-reader="ordering"][data-arrived="true"]').first()).toBeAttached();
  await expect(page.getByText('from Hold to your cart')).toBeVisible();
}
