import { expect, test, type Page } from '@playwright/test';

const output = (page: Page) => page.getByRole('list', { name: 'Output' });

async function run(page: Page, lag: number) {
  await page.getByRole('slider', { name: 'Kafka lag' }).fill(String(lag));
  await page.getByRole('button', { name: 'Run' }).click();
}

test('the last example of the migration guide buys in the page, at any lag', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto('/guide/migrate');
  await run(page, 300);
  await expect(output(page)).toContainText('owned');
  await run(page, 3000);
  await expect(output(page)).toContainText('owned');
  await expect(page.getByRole('status').filter({ hasText: 'Ended' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('edited code runs, and a link opens it as it was', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/playground');
  await page.getByRole('textbox', { name: 'Code' }).fill("console.log('edited', 6 * 7);");
  await run(page, 1200);
  await expect(output(page)).toContainText('edited 42');
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('textbox', { name: 'Code' })).toContainText("console.log('edited', 6 * 7);");
  await expect(page.getByRole('slider', { name: 'Kafka lag' })).toHaveValue('1200');
});

test('edited code reaches neither the site nor the network', async ({ page }) => {
  await page.goto('/playground');
  const outside: string[] = [];
  await page.context().route(/example\.com/, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  const code = `
    const tries: Record<string, () => unknown> = {
      parent: () => parent.document.title,
      storage: () => localStorage.length,
      cookie: () => document.cookie,
      image: () => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: 'https://example.com/x.png' })),
      socket: () => new WebSocket('wss://example.com'),
      request: () => new XMLHttpRequest().open('GET', 'https://example.com'),
    };
    for (const [name, attempt] of Object.entries(tries)) {
      try { await attempt(); console.log(name, 'passed'); } catch { console.log(name, 'refused'); }
    }
    console.log('done');`;
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await run(page, 0);
  await expect(output(page)).toContainText('done');
  for (const name of ['parent', 'storage', 'cookie', 'image'])
    await expect(output(page)).toContainText(`${name} refused`);
  expect(outside).toEqual([]);
});

test('what is pressed or chosen before the code of the page is here waits for it', async ({ page }) => {
  let load = () => {};
  const loaded = new Promise<void>((resolve) => (load = resolve));
  await page.route('**/*.js', async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto('/playground', { waitUntil: 'commit' });
  const bar = page.locator('.playground-bar');
  await expect(bar.getByRole('button', { name: 'Run' })).toBeDisabled();
  await expect(bar.locator('select, input, button').and(page.locator(':enabled'))).toHaveCount(0);
  load();
  await page.getByLabel('Example').selectOption('waiting');
  await run(page, 0);
  await expect(output(page)).toContainText('in the cart after');
});
