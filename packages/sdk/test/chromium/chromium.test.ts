import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { openSite, type Site } from './site.ts';

const SECONDS = 1_000;
const CUSTOMER = 'a8098c1a-f86e-11da-bd1a-00112444be1e';

/** Scripts of pages. They leave their result on the body: what a debugger evaluates is not under the page's policy. */
const tell = (work: string) =>
  `Promise.resolve(${work}).then(String, String).then((r) => { document.body.dataset.result = r; });`;
const PAGES = {
  '/purchase.js': `import { buy } from '/app.js'; ${tell('buy()')}`,
  '/eval.js': tell(`(() => { try { return new Function('return "allowed"')(); } catch { return 'refused'; } })()`),
  '/inWorker.js': tell(
    `new Promise((resolve) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage('go');
    })`,
  ),
  '/twice.js': `import * as one from '/app.js'; import * as other from '/second.js';
    const error = await one.getSeatmap(one.client, { eventId: 'no id' }).catch((caught) => caught);
    ${tell(`[one.isTicketingError !== other.isTicketingError, other.isTicketingError(error, 'invalid_request')]`)}`,
  '/leave.js': `import { freeSeat, holdAndLeave } from '/app.js';
    const { id } = await freeSeat();
    holdAndLeave(id, '${CUSTOMER}', '/elsewhere?seat=' + id);`,
};
let browser: Browser;
let scripts: Readonly<Record<string, string>>;

beforeAll(async () => {
  const app = await bundle('./app.ts');
  scripts = { ...PAGES, '/app.js': app, '/second.js': app, '/worker.js': await bundle('./worker.ts') };
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 120 * SECONDS);
afterAll(() => browser.close());

interface Visit {
  readonly site: Site;
  readonly page: Page;
  readonly result: () => Promise<string | undefined>;
  readonly violations: () => Promise<string[]>;
  readonly end: () => Promise<void>;
}

/** A fresh page of a fresh site; whatever the policy objects to is collected from the first moment. */
async function visit(path: string, inventoryMs = 0): Promise<Visit> {
  const site = await openSite(scripts, inventoryMs);
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
  });
  await page.goto(site.url + path);
  const result = async () => {
    await page.waitForSelector('body[data-result]', { state: 'attached', timeout: 30 * SECONDS });
    return page.evaluate(() => document.body.dataset['result']);
  };
  const violations = () => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  const end = async () => {
    await page.close();
    await site.close();
  };
  return { site, page, result, violations, end };
}

test('a whole purchase under a strict policy, without one violation', { timeout: 60 * SECONDS }, async () => {
  const { site, result, violations, end } = await visit('/purchase');
  expect(await result()).toBe('completed');
  expect(await violations()).toEqual([]);
  expect(site.reports).toEqual([]);
  await end();
});

test('the policy is at work: code made of text is refused and reported', { timeout: 60 * SECONDS }, async () => {
  const { site, result, violations, end } = await visit('/eval');
  expect(await result()).toBe('refused');
  expect(await violations()).toEqual(['script-src']);
  await expect.poll(() => site.reports.length).toBe(1);
  await end();
});

test('a whole purchase in a worker', { timeout: 60 * SECONDS }, async () => {
  const { site, result, end } = await visit('/inWorker');
  expect(await result()).toBe('completed');
  expect(site.reports).toEqual([]);
  await end();
});

test("two copies in one page know each other's errors", { timeout: 60 * SECONDS }, async () => {
  const { result, end } = await visit('/twice');
  expect(await result()).toBe('true,true');
  await end();
});

test('a hold whose page is left mid-request reaches the platform whole', { timeout: 60 * SECONDS }, async () => {
  const { site, page, end } = await visit('/leave', 400);
  await page.waitForURL('**/elsewhere?seat=*', { timeout: 20 * SECONDS });
  const seatId = new URL(page.url()).searchParams.get('seat') ?? '';
  await expect.poll(() => statusOf(site, seatId), { timeout: 20 * SECONDS }).toBe('reserved');
  await end();
});

/** What the platform itself says of a seat, once its services have talked. */
async function statusOf({ platform }: Site, seatId: string): Promise<string | undefined> {
  const url = 'http://localhost:50001/events/550e8400-e29b-41d4-a716-446655440000/seatmap';
  const { seats } = (await (await platform.fetch(url)).json()) as { seats: { id: string; status: string }[] };
  return seats.find(({ id }) => id === seatId)?.status;
}
