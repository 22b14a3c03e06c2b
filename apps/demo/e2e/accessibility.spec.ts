import { expect } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { expectAccessible } from './support/accessible.ts';
import { test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, { tag: colorScheme === 'light' ? [] : '@long' }, () => {
    test.use({ colorScheme });

    test('no page on the way to a ticket breaks WCAG 2.2 AA', async ({ page }) => {
      // Six looks at every element: axe takes most of a minute for a hall of seats on two shared cores.
      test.setTimeout(360_000);
      const buyer = buyerOn(page);
      await page.goto('/');
      await expect(page.getByRole('link', { name: /Marea Baja/u }).first()).toBeVisible();
      await expectAccessible(page, 'programme');
      await page.goto(`/events/${THEATRE}`);
      await expect(page.getByRole('grid').getByRole('button').first()).toBeAttached();
      await expectAccessible(page, 'seat map');
      await buyer.open(THEATRE);
      await buyer.choose('STALLS');
      await expectAccessible(page, 'list');
      await buyer.hold();
      await buyer.toCheckout();
      await expectAccessible(page, 'details');
      await buyer.giveDetails();
      await expectAccessible(page, 'payment');
      await buyer.pay();
      await buyer.owns([]);
      await expectAccessible(page, 'ticket');
    });
  });
}

test('the keyboard alone chooses a seat on the map', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('button').first()).toBeAttached();
  await grid.getByRole('button').first().focus();
  await page.keyboard.press('Control+Home');
  const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('ArrowRight');
  const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(after).not.toBe(before);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Hold 1 seat$/u })).toBeVisible();
});

test('nothing is cut off at 320 px', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', `/events/${THEATRE}`, `/events/${THEATRE}/checkout`, '/tickets']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  }
});
