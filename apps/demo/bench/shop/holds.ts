import type { Browser, Page } from 'playwright';
import type { Backend } from './backend.ts';
import { BackendError } from './backend.ts';

/** One hold, ms. */
export interface Hold {
  /** From the click until the request for the seat left. */
  readonly toPostMs: number;
  /** Requests of the page between the two. */
  readonly requestsBefore: readonly string[];
  /** From the click until the page showed the seat in the basket. */
  readonly toBasketMs: number;
  /** Of that, from the reply of the cart until it was shown. */
  readonly toShowMs: number;
  readonly reserveMs: number;
  readonly lagMs: number;
  readonly cartMs: number;
}

/** A single wait ends up to half of it late: with fewer, the mean of two runs differs by a tenth. */
const NEW_BROWSERS = 15;
const WAIT_MS = 20_000;

/** Holds in browsers that know nothing yet, and one after another in the same one. */
export async function measureHolds(browser: Browser, origin: string, backend: Backend, holds: number) {
  const url = `${origin}/events/${backend.smallEvent}?view=list`;
  const used = new Set<string>();
  const first: Hold[] = [];
  for (let n = 0; n < NEW_BROWSERS; n += 1) {
    const page = await openPage(browser, url);
    first.push(await holdOne(page, backend, used));
    await page.context().close();
  }
  const next: Hold[] = [];
  const page = await openPage(browser, url);
  for (let n = 0; n < holds; n += 1) {
    next.push(await holdOne(page, backend, used));
    await page.getByRole('button', { name: 'Give these seats up' }).click();
    await page.getByRole('button', { name: 'Yes, give up' }).click();
    await page.getByText('Choose the seats you like').waitFor();
  }
  await page.context().close();
  return { first, next };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.addInitScript(watch);
  await page.goto(url);
  await page.getByRole('table', { name: 'Seats' }).waitFor();
  return page;
}

async function holdOne(page: Page, { lags }: Backend, used: Set<string>): Promise<Hold> {
  // A seat that was given up is held until its hold ends, whatever the list says.
  const seats = page.getByRole('table', { name: 'Seats' }).getByRole('button', { name: /, free$/u });
  const names = await seats.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  const place = names.findIndex((name) => !used.has(name));
  used.add(names[place] ?? '');
  await seats.nth(place).click();
  const hold = page.getByRole('button', { name: 'Hold 1 seat' });
  await hold.waitFor();
  // A buyer looks at the basket before pressing, with the pointer on the button; the page is at rest by then.
  await hold.hover();
  await page.waitForTimeout(400);
  const asked = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/reservations'),
  );
  await hold.click();
  const { seatId } = (await asked).postDataJSON() as { seatId: string };
  await page.getByRole('link', { name: 'Go to checkout' }).waitFor();
  const lagMs = lags.of(seatId);
  if (lagMs === undefined) throw new BackendError(`the emulator told no lag of the seat ${seatId}`);
  return { ...(await page.evaluate(() => window.shopBench.read())), lagMs };
}

type Seen = Omit<Hold, 'lagMs'>;

declare global {
  interface Window {
    /** What the page noted of the last click on "Hold". */
    shopBench: { read: () => Promise<Seen> };
  }
}

/** Runs in the page: notes the last click on "Hold", and when the way to the checkout was on the screen. */
function watch(): void {
  performance.setResourceTimingBufferSize(5_000);
  let clickedAt = 0;
  let shownAt = 0;
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!button?.textContent.startsWith('Hold ')) return;
      clickedAt = event.timeStamp;
      shownAt = 0;
    },
    true,
  );
  new MutationObserver(() => {
    if (clickedAt === 0 || shownAt !== 0) return;
    if (!document.querySelector('.basket__actions a[href$="/checkout"]')) return;
    if (document.querySelector('.countdown') === null) return;
    shownAt = performance.now();
  }).observe(document, { childList: true, subtree: true });
  window.shopBench = {
    read: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const sent = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ startTime }) => startTime >= clickedAt);
      const reserve = sent.find(({ name }) => name.endsWith('/reservations'));
      const cart = sent.findLast(({ name, startTime }) => name.endsWith('/cart/add') && startTime < shownAt);
      const postAt = reserve?.startTime ?? Number.NaN;
      return {
        toPostMs: postAt - clickedAt,
        requestsBefore: sent.filter(({ startTime }) => startTime < postAt).map(({ name }) => name),
        toBasketMs: shownAt - clickedAt,
        toShowMs: shownAt - (cart?.responseEnd ?? Number.NaN),
        reserveMs: reserve?.duration ?? Number.NaN,
        cartMs: cart?.duration ?? Number.NaN,
      };
    },
  };
}
