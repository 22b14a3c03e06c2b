import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite, type Site } from '../../bench/poll/site.mjs';

// The page of the bench, built by Vite for production, under a policy without blobs and without evaluation.
const SEATS = 6_000;
const CHANGED = 60;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite(SEATS, CHANGED);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function openPage(query: string) {
  site.change(false);
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${site.origin}/?variant=hooks&${query}`);
  await page.locator('#shown:not(:empty)').waitFor();
  const servedBefore = site.served();
  return {
    page,
    refused,
    poll: (name: string) => page.evaluate((mark) => window.bench.poll(mark), name),
    shown: async () => Number(await page.locator('#shown').textContent()),
    served: () => site.served() - servedBefore,
    /** Seatmaps that the page itself has fetched, not its worker. */
    fetchedByPage: () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/seatmap')).length,
      ),
  };
}

it('reads in the worker that the bundler has made of the package, under a strict policy', async () => {
  const { page, refused, poll, shown, served, fetchedByPage } = await openPage('worker');
  const free = await shown();
  await poll('first');
  site.change(true);
  await poll('second');
  await poll('third');
  const seen = [free, await shown()];
  await poll('fourth');
  seen.push(await shown());
  expect(served()).toBe(4);
  expect(await fetchedByPage()).toBe(1);
  expect(page.workers()).toHaveLength(1);
  // Every second answer has other seats.
  expect(new Set(seen).size).toBe(2);
  expect(refused).toEqual([]);
  await page.close();
});

it('goes on on the main thread where the policy allows no worker', async () => {
  const { page, refused, poll, shown, served, fetchedByPage } = await openPage('worker&policy=no-worker');
  const free = await shown();
  await poll('first');
  await poll('second');
  expect(await shown()).toBe(free);
  expect(page.workers()).toHaveLength(0);
  expect(await fetchedByPage()).toBe(1 + served());
  expect(refused.every((text) => /worker/iu.test(text))).toBe(true);
  await page.close();
});
