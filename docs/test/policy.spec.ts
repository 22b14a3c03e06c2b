import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { dist, guides, templates } from './pages.ts';

declare global {
  /** In the page: adds a line to `refused`. */
  function tellRefused(line: string): void;
}

/** What the policy refused on any page of this test, in the order it happened. */
const test = base.extend<{ refused: string[] }>({
  async refused({ page }, use) {
    const refused: string[] = [];
    await page.exposeFunction('tellRefused', (line: string) => refused.push(line));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        tellRefused(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`),
      ),
    );
    await use(refused);
  },
});

const policyOf = (page: Page) => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');

test('every page has a strict policy, before anything that it governs', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('playground/'),
  );
  expect(pages.length).toBeGreaterThan(40);
  for (const file of pages) {
    const html = readFileSync(new URL(file, dist), 'utf8');
    const policy = /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
      html,
    )?.[1];
    expect(policy, file).toMatch(/^default-src 'none'; /);
    expect(policy, file).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('the policy refuses nothing of the site itself', async ({ page, refused }) => {
  for (const path of new Set([...templates, ...guides])) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(refused).toEqual([]);
});

test('nor when somebody reads types, searches, changes the page, edits and runs', async ({ page, refused }) => {
  await page.goto('/guide/migrate');
  await page.locator('.twoslash-hover').first().hover();
  await expect(page.locator('.v-popper__popper--shown').first()).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  // Typed, not filled: to replace everything Chromium writes styles of its own.
  await page.getByRole('textbox', { name: 'Code' }).press('ControlOrMeta+Home');
  await page.keyboard.type("console.log('edited here');");
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Output' })).toContainText('edited here');
  await page.getByRole('button', { name: 'Search' }).first().click();
  await page.getByRole('searchbox').fill('waitUntil');
  await page.locator('.VPLocalSearchBox .result').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(refused).toEqual([]);
});

test('it refuses a script, a style and a request that are not of the site', async ({ page, refused }) => {
  await page.goto('/guide/');
  expect(await policyOf(page)).toContain("script-src 'self' 'sha256-");
  const happened = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.head.append(script);
    document.body.setAttribute('onclick', 'globalThis.clicked = true');
    document.body.click();
    document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="position: fixed">x</p>');
    const request = await fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    );
    const position = getComputedStyle(document.querySelector('#styled') ?? document.body).position;
    return { injected: 'injected' in globalThis, clicked: 'clicked' in globalThis, position, request };
  });
  expect(happened).toEqual({ injected: false, clicked: false, position: 'static', request: 'refused' });
  await expect
    .poll(() => new Set(refused.map((line) => line.split(' ')[1])))
    .toEqual(new Set(['script-src-elem', 'script-src-attr', 'style-src-attr', 'connect-src']));
});
