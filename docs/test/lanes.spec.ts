import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const lanes = (page: Page) => page.frameLocator('iframe[title="What the platform does meanwhile"]');

async function run(page: Page, lag: number) {
  await page.getByRole('slider', { name: 'Kafka lag' }).fill(String(lag));
  await page.getByRole('button', { name: 'Run' }).click();
}

/** What is written beside the way of the hold to ordering, ms. */
async function wayToOrdering(page: Page): Promise<number> {
  const way = lanes(page).locator('[data-reader="ordering"][data-arrived="true"] text').first();
  return Number(((await way.textContent()) ?? '').replaceAll(/\D/g, ''));
}

test('the lanes beside a run show the lag that was set, and what the sleep would have cost', async ({ page }) => {
  await page.goto('/guide/migrate');
  await run(page, 600);
  await expect(lanes(page).getByText(/3 s sleep would have taken [\d.]+ s: [\d.]+ s saved/)).toBeVisible();
  const quick = await wayToOrdering(page);
  await run(page, 4_000);
  await expect(lanes(page).getByText(/3 s sleep would have (?:taken|failed after)/)).toBeVisible();
  const slow = await wayToOrdering(page);
  expect(slow).toBeGreaterThan(3 * quick);
});

test('the lag that is moved while the code runs stretches the next wait', async ({ page }) => {
  await page.goto('/playground');
  await page.getByLabel('Example').selectOption('waiting');
  await run(page, 5_000);
  await expect(lanes(page).locator('[data-reader="ordering"][data-arrived="false"]').first()).toBeAttached();
  await page.getByRole('slider', { name: 'Kafka lag' }).fill('100');
  await expect(page.getByRole('list', { name: 'Output' })).toContainText(/in the cart after \d{1,3} ms/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the lanes have no accessibility fault in ${colorScheme}, as a picture and as a table, at 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/guide/migrate');
    await run(page, 300);
    await expect(lanes(page).getByText(/3 s sleep would have/)).toBeVisible();
    // While the code runs, the sentences above the switch change, and with them where it stands.
    await expect(page.getByText('Ended', { exact: true })).toBeVisible();
    await expectNoFault(page);
    await lanes(page).getByRole('button', { name: 'Table' }).click();
    await expect(
      lanes(page)
        .getByRole('cell', { name: /ordering-service receives/ })
        .first(),
    ).toBeVisible();
    await expectNoFault(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const inside = await lanes(page)
      .locator('html')
      .evaluate((html) => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight]);
    expect(inside, 'nothing scrolls inside the frame').toEqual([0, 0]);
  });

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('.playground')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}
