import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../.vitepress/dist/', import.meta.url);
const guides = readdirSync(new URL('guide/', dist))
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/guide/${file === 'index.html' ? '' : file.replace('.html', '')}`);
/** One page of each template. */
const templates = [
  '/',
  '/guide/migrate',
  '/guide/first-purchase',
  '/playground',
  '/reference/',
  '/reference/errors',
  '/reference/api/@speckit/sdk/wait',
  '/decisions/',
  '/changelog',
];

test.describe('every template', () => {
  for (const path of templates)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${path} in ${colorScheme} has no accessibility fault`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ target }) => target.join(' '))
                .slice(0, 3)
                .join(' | ')}`,
          ),
        ).toEqual([]);
      });
});

test('no page scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of new Set([...guides, ...templates])) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${path}: ${width}`);
  }
  expect(wide).toEqual([]);
});

test('the first load of a guide page is at most 120 kB of JavaScript, gzipped', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.pathname.endsWith('.js')) scripts.add(url.pathname.slice(1));
  });
  await page.goto('/guide/waiting');
  await page.waitForLoadState('networkidle');
  const preloaded = new Set(
    await page
      .locator('link[rel=prefetch], link[rel=preload]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname.slice(1))),
  );
  const loaded = [...scripts].filter((path) => !preloaded.has(path) || path.includes('guide_waiting'));
  const bytes = loaded.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, dist))).length, 0);
  console.log(`first load: ${(bytes / 1000).toFixed(1)} kB in ${loaded.length} files`);
  expect(bytes).toBeLessThanOrEqual(120_000);
});

test('the search finds every verb and every error code', async ({ page }) => {
  // One search for each of some seventy words.
  test.setTimeout(120_000);
  const verbs = [...readFileSync(new URL('reference/verbs.md', dist), 'utf8').matchAll(/`client\.\w+\.(\w+)`/g)].map(
    ([, verb]) => verb ?? '',
  );
  const codes = [...readFileSync(new URL('reference/errors.md', dist), 'utf8').matchAll(/^## `(\w+)`/gm)].map(
    ([, code]) => code ?? '',
  );
  expect(verbs.length).toBeGreaterThan(20);
  expect(codes.length).toBeGreaterThan(40);
  await page.goto('/guide/');
  await page.getByRole('button', { name: 'Search' }).first().click();
  const box = page.getByRole('searchbox');
  const missing: string[] = [];
  for (const word of [...verbs, ...codes]) {
    await box.fill(word);
    const found = page.locator('.VPLocalSearchBox .result').filter({ hasText: word }).first();
    await found.waitFor({ timeout: 5_000 }).catch(() => missing.push(word));
  }
  expect(missing).toEqual([]);
});
