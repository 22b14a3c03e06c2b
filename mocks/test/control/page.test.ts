import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createEmulator } from '../../src/control/createEmulator.ts';
import { startSomewhere } from '../support/echoBackend.ts';

let browser: Browser;
beforeAll(async () => {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 60_000);
afterAll(() => browser?.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

it('the page shows and changes a world, and keeps its own policy', { timeout: 60_000 }, async () => {
  const emulator = createEmulator({ lag: 0, scenario: 'documented', onWarning: () => undefined });
  const { server } = await startSomewhere(emulator, { control: emulator.control });
  onTestFinished(async () => {
    await server.close();
    emulator.dispose();
  });
  const { platform } = emulator.main();
  await platform.fetch('http://localhost:50001/events?q=<img src=x onerror=alert(1)>');
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(server.urls.control ?? '');
  await page.getByRole('region', { name: 'Last requests' }).getByText('GET /events').waitFor();
  await page.locator('[name=kind]').selectOption('late');
  await page.locator('[name=service]').selectOption('payment');
  await page.getByLabel('Path').fill('/payments');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('The fault is added').waitFor();
  expect(platform.faults.list()).toMatchObject([
    { fault: { kind: 'late', ms: 1000 }, service: 'payment', path: '/payments' },
  ]);
  await page.getByLabel('Lag of ordering-service').selectOption('guide');
  await page.getByText('ordering-service lags by guide').waitFor();
  expect(platform.log.group('ordering-service').lagModel.kind).toBe('logNormal');
  await page.getByRole('button', { name: 'Remove fault-1' }).click();
  await page.getByText('fault-1 is removed').waitFor();
  expect(problems).toEqual([]);
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.close();
});
