import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dist, guides, templates } from './pages.ts';

for (const path of templates)
  test(`${path} has no accessibility fault, in light and in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(/dark/);
    expect(await faultsOf(page), 'dark').toEqual([]);
  });

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => {
    const targets = nodes.map(({ target }) => target.join(' '));
    return `${id}: ${targets.slice(0, 3).join(' | ')}`;
  });
}

test('every block of code in a guide shows types, those that stand in a file too', () => {
  const silent: string[] = [];
  let blocks = 0;
  for (const path of guides) {
    const html = readFileSync(new URL(`.${path.replace(/\/$/, '/index')}.html`, dist), 'utf8');
    for (const [, language, code = ''] of html.matchAll(
      /<div class="language-(ts|tsx|vue|svelte)\b.*?<pre(.*?)<\/pre>/gs,
    )) {
      blocks += 1;
      if (!code.includes('twoslash-hover')) silent.push(`${path}: ${language} block ${blocks}`);
    }
  }
  expect(blocks).toBeGreaterThan(50);
  expect(silent).toEqual([]);
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
