import { expect, type Page } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { platformTest, test } from './support/test.ts';

/** So slow that only a reload ends it. */
const NEVER_MS = 3_600_000;

/** What a test needs of a platform, wherever that runs. */
interface Controls {
  /** The next such request waits for a reload. */
  readonly stall: (service: Service, path: string) => Promise<unknown>;
  /** The same, of the page that the next reload gives: a platform in the page forgets its faults with it. */
  readonly stallAfterReload: (service: Service, path: string) => Promise<unknown>;
  readonly pause: (group: string) => Promise<unknown>;
  readonly goOn: (group: string) => Promise<unknown>;
  readonly charges: () => Promise<number | undefined>;
}
type Service = 'inventory' | 'ordering' | 'payment';
type Dialect = 'guide' | 'deployed';

for (const dialect of ['guide', 'deployed'] as const) {
  test(
    `worker, ${dialect}: a reload at every step ends in one ticket and one charge`,
    { tag: '@long' },
    async ({ page }) => {
      await reloadAtEveryStep(page, `?lag=20&ttl=600&dialect=${dialect}`, dialect, {
        stall: (service, path) => stall(page, service, path),
        stallAfterReload: (service, path) => stallAfterReload(page, service, path),
        pause: (group) => pause(page, group),
        goOn: (group) => goOn(page, group),
        charges: () => charges(page),
      });
    },
  );

  platformTest.describe(() => {
    platformTest.use({
      ticketingOptions: { lag: 20, ttl: 600, dialect },
      // The requests that a reload cuts off.
      expectedErrors: /net::ERR_(?:FAILED|ABORTED)/u,
    });
    platformTest(
      `server, ${dialect}: a reload at every step ends in one ticket and one charge`,
      { tag: '@long' },
      async ({ page, ticketing }) => {
        const stallOnce = async (service: Service, path: string) =>
          ticketing.faults.add({ service, path, times: 1, fault: { kind: 'latency', ms: NEVER_MS } });
        await reloadAtEveryStep(page, '?backend=server', dialect, {
          stall: stallOnce,
          stallAfterReload: stallOnce,
          pause: async (group) => ticketing.pause(group),
          goOn: async (group) => ticketing.resume(group),
          charges: async () => ticketing.log.records('payment-succeeded').length,
        });
      },
    );
  });
}

async function reloadAtEveryStep(page: Page, query: string, dialect: Dialect, platform: Controls): Promise<void> {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, query);
  const seats = await buyer.choose('STALLS');

  await platform.stall('inventory', '/reservations');
  await buyer.hold();
  await expect(step(page, /^Hold 1 seat/u)).toBeVisible();
  await platform.pause('ordering-service');
  await watchForEmptyBasket(page);
  await page.reload();

  // The hold has been asked for again; the cart does not see it yet.
  await expect(step(page, /^Put them in your cart/u)).toBeVisible();
  await page.reload();
  await expect(step(page, /^Put them in your cart/u)).toBeVisible();
  await platform.goOn('ordering-service');

  await buyer.toCheckout();
  await page.reload();
  await expect(page.getByRole('timer')).toBeVisible();
  await buyer.giveDetails();
  await page.reload();
  await expect(page.getByText('ana@example.com')).toBeVisible();

  await platform.stall('ordering', '/orders/checkout');
  await buyer.pay();
  await expect(step(page, /^Close your order/u)).toBeVisible();
  if (dialect === 'guide') {
    await platform.pause('payment-service');
    await page.reload();
    await expect(step(page, /^Make the seats yours/u)).toBeVisible();
    await page.reload();
    await expect(step(page, /^Make the seats yours/u)).toBeVisible();
    await platform.goOn('payment-service');
  } else {
    // As deployed the client pays itself.
    await platform.stallAfterReload('payment', '/payments');
    await page.reload();
    await expect(step(page, /^Take the payment/u)).toBeVisible();
    await page.reload();
  }
  await buyer.owns(seats);
  await page.reload();
  await buyer.owns(seats);
  expect(await platform.charges()).toBe(1);
  expect(await page.evaluate(() => sessionStorage.getItem('flashed'))).toBeNull();
}

test('a reload while the payment is out ends in one ticket and one charge', async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?dialect=deployed&ttl=600');
  const seats = await buyer.choose('STALLS');
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await stall(page, 'payment', '/payments');
  await buyer.pay();
  await expect(step(page, /^Take the payment/u)).toBeVisible();
  await page.reload();
  await buyer.owns(seats);
  expect(await charges(page)).toBe(1);
});

test('a new world begins without what was held in the old one', { tag: '@long' }, async ({ page }) => {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?backstage=world');
  await buyer.choose('STALLS');
  await buyer.hold();
  await expect(page.getByRole('timer').first()).toBeVisible();
  await page.getByRole('button', { name: 'Start this one anew' }).click();
  await expect(page.getByText('Choose the seats you like')).toBeVisible();
  expect(await page.evaluate(() => window.__ticketingPlatform?.keyspace.size)).toBe(0);
});

const step = (page: Page, name: RegExp) => page.locator('[aria-current="step"]').filter({ hasText: name });

/** Resolves when a reload would find it so: an answer leaves only when everything before it is kept. */
const pause = (page: Page, group: string) =>
  page.evaluate(async (id) => {
    window.__ticketingPlatform?.pause(id);
    await fetch('http://localhost:50001/health');
  }, group);

const goOn = (page: Page, group: string) => page.evaluate((id) => window.__ticketingPlatform?.resume(id), group);

/** From the next load on: notes where a page shows a basket without the seats that are in it, if only for a moment. */
function watchForEmptyBasket(page: Page) {
  return page.addInitScript(() => {
    const look = () => {
      const text = document.body?.textContent ?? '';
      if (/Choose the seats you like|Your basket is empty/u.test(text))
        sessionStorage.setItem('flashed', location.pathname);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
}

/** The next such request waits for a reload. */
function stall(page: Page, service: Service, path: string) {
  return page.evaluate(
    ([name, at, ms]) =>
      window.__ticketingPlatform?.faults.add({ service: name, path: at, fault: { kind: 'latency', ms } }),
    [service, path, NEVER_MS] as const,
  );
}

/** Added as soon as the platform of the next load is there, before the page sends anything. */
async function stallAfterReload(page: Page, service: Service, path: string): Promise<void> {
  await page.addInitScript(
    ([name, at, ms]) => {
      const key = `stalled ${at}`;
      if (sessionStorage.getItem(key) !== null) return;
      sessionStorage.setItem(key, 'once');
      Object.defineProperty(window, '__ticketingPlatform', {
        configurable: true,
        set(platform: NonNullable<typeof window.__ticketingPlatform>) {
          Object.defineProperty(window, '__ticketingPlatform', { value: platform, writable: true });
          platform.faults.add({ service: name, path: at, fault: { kind: 'latency', ms } });
        },
      });
    },
    [service, path, NEVER_MS] as const,
  );
}

const charges = (page: Page) =>
  page.evaluate(() => window.__ticketingPlatform?.log.records('payment-succeeded').length);
