import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dist, guides, templates } from './pages.ts';

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

test('the first load of a guide page is at most 120 kB of JavaScript, gzipped', async ({ browser, baseURL }) => {
  const sizes: Record<string, number> = {};
  for (const path of guides) {
    // A context of its own: nothing is in a cache.
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    const scripts = new Set<string>();
    page.on('response', (response) => {
      // What a link in view makes the browser fetch ahead belongs to the next page.
      const isAhead = response.request().headers()['sec-purpose'] === 'prefetch';
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js') && !isAhead) scripts.add(pathname.slice(1));
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    sizes[path] = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
    await page.close();
  }
  const [largest] = Object.entries(sizes).toSorted(([, one], [, other]) => other - one);
  console.log(`first load, the largest: ${largest?.[0]}, ${((largest?.[1] ?? 0) / 1000).toFixed(1)} kB`);
  expect(Object.entries(sizes).filter(([, bytes]) => bytes > 120_000 || bytes < 10_000)).toEqual([]);
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
