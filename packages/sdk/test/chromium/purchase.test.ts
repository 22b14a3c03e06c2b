import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userId } from '../support/shop.ts';
import { bundle } from './bundle.ts';
import type { Shop } from './purchaseApp.ts';
import { openShopSite, type ShopSite } from './shopSite.ts';

const LIMIT = { timeout: 120_000 };
let browser: Browser;
let script: string;
let visits = 0;

beforeAll(async () => {
  script = await bundle('./purchaseApp.ts');
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  // A name of the local network: plain http there is no secure context.
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP shop.lan 127.0.0.1'],
  });
}, 120_000);
afterAll(() => browser.close());

/** Calls a function of the page. */
const call = <Name extends keyof Shop>(page: Page, name: Name, given?: Parameters<Shop[Name]>[0]) =>
  page.evaluate(
    ([called, value]) => {
      const { shop } = globalThis as unknown as { shop: Record<string, (given: unknown) => unknown> };
      return shop[called as string]?.(value);
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<Shop[Name]>>>;

interface Visit {
  readonly site: ShopSite;
  readonly context: BrowserContext;
  /** Opens a window with the shop in it. */
  readonly open: (options?: Parameters<Shop['open']>[0]) => Promise<Page>;
  /** Cents, charge by charge; errors of pages that nobody caught. */
  readonly charges: () => readonly number[];
  readonly errors: string[];
  readonly end: () => Promise<void>;
}

/** A fresh platform and a fresh browser profile. */
async function visit({ host = '127.0.0.1', path = '/', hasOwnClock = false } = {}): Promise<Visit> {
  const site = await openShopSite(script, 7_000 + 200 * ++visits, {});
  const context = await browser.newContext();
  if (hasOwnClock) await context.clock.install();
  const errors: string[] = [];
  return {
    site,
    context,
    errors,
    open: async (options = { userId }) => {
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`http://${host}:${site.port}${path}`);
      await page.waitForSelector('body[data-is-ready]', { state: 'attached' });
      await call(page, 'open', options);
      return page;
    },
    charges: () => site.books().charges.map(({ cents }) => cents),
    end: async () => {
      await context.close();
      await site.close();
    },
  };
}

const OWNED = { phase: 'ended', status: 'owned', chargedCents: 5_000, owned: 1 };

/** What the browser makes of "Duplicate tab": another page, with a copy of the session's storage. */
async function duplicate(page: Page, context: BrowserContext): Promise<Page> {
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void globalThis.open(location.href)),
  ]);
  await copy.waitForSelector('body[data-is-ready]', { state: 'attached' });
  await call(copy, 'open', { userId, isPerTab: true });
  return copy;
}

describe.concurrent('a purchase in Chromium', () => {
  // A name of the local network has no locks: plain http.
  test.each([
    ['127.0.0.1', 'ready'],
    ['127.0.0.1', 'paying'],
    ['shop.lan', 'ready'],
    ['shop.lan', 'paying'],
  ])('%s: a tab duplicated while %s does not pay for the first once more', LIMIT, async (host, when) => {
    const { open, context, site, charges, errors, end } = await visit({ host });
    const first = await open({ userId, isPerTab: true });
    expect(await call(first, 'start')).toMatchObject({ phase: 'ready' });
    const arrived = site.received('/payments');
    const paid = when === 'paying' ? call(first, 'pay') : undefined;
    if (paid) await arrived;
    const copy = await duplicate(first, context);
    expect(await call(copy, 'resume')).toMatchObject({ phase: 'idle' });
    expect(await (paid ?? call(first, 'pay'))).toMatchObject(OWNED);
    await site.advance(60_000);
    expect(charges()).toEqual([5_000]);
    expect(errors).toEqual([]);
    await end();
  });

  test.each(['127.0.0.1', 'shop.lan'])(
    '%s: a reloaded tab goes on, and its copies still begin anew',
    LIMIT,
    async (host) => {
      const { open, context, charges, end } = await visit({ host });
      const page = await open({ userId, isPerTab: true });
      expect(await call(page, 'start')).toMatchObject({ phase: 'ready' });
      for (let reloads = 0; reloads < 3; reloads += 1) {
        await page.reload();
        await page.waitForSelector('body[data-is-ready]', { state: 'attached' });
        await call(page, 'open', { userId, isPerTab: true });
        expect(await call(page, 'resume')).toMatchObject({ phase: 'ready' });
      }
      const copy = await duplicate(page, context);
      expect(await call(copy, 'resume')).toMatchObject({ phase: 'idle' });
      expect(await call(page, 'pay')).toMatchObject(OWNED);
      expect(charges()).toEqual([5_000]);
      await end();
    },
  );

  test('a tab that is closed leaves its purchase to the copy that was made before it looked', LIMIT, async () => {
    const { open, context, charges, end } = await visit();
    const first = await open({ userId, isPerTab: true });
    expect(await call(first, 'start')).toMatchObject({ phase: 'ready' });
    const [copy] = await Promise.all([
      context.waitForEvent('page'),
      first.evaluate(() => void globalThis.open(location.href)),
    ]);
    await copy.waitForSelector('body[data-is-ready]', { state: 'attached' });
    await first.close();
    await call(copy, 'open', { userId, isPerTab: true });
    expect(await call(copy, 'resume')).toMatchObject({ phase: 'ready' });
    expect(await call(copy, 'pay')).toMatchObject(OWNED);
    expect(charges()).toEqual([5_000]);
    await end();
  });

  test.each([false, true])('two windows restored on one journal, sharing %s: one charge', LIMIT, async (isSharing) => {
    const { open, charges, errors, end } = await visit();
    const first = await open({ userId, isSharing });
    expect(await call(first, 'start')).toMatchObject({ phase: 'ready' });
    await first.close({ runBeforeUnload: false });
    const windows = await Promise.all([open({ userId, isSharing }), open({ userId, isSharing })]);
    await Promise.all(windows.map((page) => call(page, 'resume')));
    const told = await Promise.all(windows.map((page) => call(page, 'pay')));
    expect(told).toContainEqual(OWNED);
    expect(told.filter(({ status }) => status !== undefined && status !== 'owned')).toEqual([]);
    expect(charges()).toEqual([5_000]);
    expect(errors).toEqual([]);
    await end();
  });

  test('a frozen payment service and a change of network: one charge, found', LIMIT, async () => {
    const { site, context, open, charges, errors, end } = await visit();
    const page = await open();
    await call(page, 'start');
    site.platform.faults.add({ fault: { kind: 'frozen', ms: 5_000 }, service: 'payment', times: 1 });
    const received = site.received('/payments');
    const paying = call(page, 'pay');
    await received;
    const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/payments'));
    site.setDown(true);
    await context.setOffline(true);
    await lost;
    site.setDown(false);
    await context.setOffline(false);
    expect(await paying).toMatchObject(OWNED);
    await site.advance(120_000);
    expect(charges()).toEqual([5_000]);
    expect(errors).toEqual([]);
    await end();
  });

  test('a page that is frozen for 20 minutes: told that the hold is over, nothing charged', LIMIT, async () => {
    const { site, context, open, charges, errors, end } = await visit({ hasOwnClock: true });
    const page = await open();
    expect(await call(page, 'start')).toMatchObject({ phase: 'ready' });
    const browserSession = await context.newCDPSession(page);
    await browserSession.send('Page.setWebLifecycleState', { state: 'frozen' });
    await site.advance(20 * 60_000);
    await browserSession.send('Page.setWebLifecycleState', { state: 'active' });
    await page.clock.fastForward(20 * 60_000);
    await page.clock.runFor(10_000);
    expect(await call(page, 'pay')).toMatchObject({ phase: 'ended', status: 'expired', chargedCents: 0 });
    expect(charges()).toEqual([]);
    expect(errors).toEqual([]);
    await end();
  });

  test('a page that is frozen for 20 minutes while it pays: one charge, told', LIMIT, async () => {
    const { site, context, open, charges, errors, end } = await visit({ hasOwnClock: true });
    const page = await open();
    await call(page, 'start');
    site.platform.faults.add({ fault: { kind: 'latency', ms: 1_000, after: true }, path: '/payments', times: 1 });
    const sent = page.waitForRequest('**/api/payment/payments');
    const answered = page.waitForResponse('**/api/payment/payments');
    const paying = call(page, 'pay');
    await sent;
    const browserSession = await context.newCDPSession(page);
    await browserSession.send('Page.setWebLifecycleState', { state: 'frozen' });
    await site.advance(20 * 60_000);
    await browserSession.send('Page.setWebLifecycleState', { state: 'active' });
    // The answer lay in the browser while the page was frozen: it is there before the page's timers are.
    await (await answered).finished();
    await page.clock.fastForward(20 * 60_000);
    expect(await paying).toMatchObject(OWNED);
    expect(charges()).toEqual([5_000]);
    expect(errors).toEqual([]);
    await end();
  });

  test('a page without an origin, where storage and locks are refused: bought, and it is told', LIMIT, async () => {
    const { open, charges, errors, end } = await visit({ path: '/sandboxed' });
    const page = await open({ userId, isSharing: true });
    expect(await call(page, 'start')).toMatchObject({ phase: 'ready' });
    expect(await call(page, 'pay')).toEqual({ ...OWNED, problem: undefined });
    const host = await call(page, 'host');
    expect(host).toMatchObject({ origin: 'null' });
    expect(host.problems).toContain('journal_invalid');
    expect(charges()).toEqual([5_000]);
    expect(errors).toEqual([]);
    await end();
  });

  test('plain http on a name of the local network: a guest buys', LIMIT, async () => {
    const { open, charges, errors, end } = await visit({ host: 'shop.lan' });
    const page = await open({ isSharing: true });
    expect(await call(page, 'host')).toMatchObject({ isSecure: false, hasLocks: false, hasRandomUUID: false });
    expect(await call(page, 'start')).toMatchObject({ phase: 'ready' });
    expect(await call(page, 'pay')).toMatchObject(OWNED);
    expect(charges()).toEqual([5_000]);
    expect(errors).toEqual([]);
    await end();
  });
});
