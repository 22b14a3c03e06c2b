import type { Browser, Page } from 'playwright';

/** How the page was loaded. */
interface LoadOptions {
  readonly loads: number;
  /** The CPU is slowed down so many times. */
  readonly rate: number;
}

/** One load of an event's page, ms since its navigation. */
export interface Load {
  readonly fcpMs: number;
  readonly lcpMs: number;
  /** What tasks take beyond 50 ms each, after the first contentful paint. */
  readonly tbtMs: number;
  readonly longestMs: number;
  /** The seats are there. */
  readonly readyMs: number;
}

const WAIT_MS = 30_000;
/** The page is at rest when no long task came for so long. */
const REST_MS = 1_500;
const PRESSES = 12;

/** Loads with an empty cache, each in a new browser. */
export async function measureLoads(browser: Browser, url: string, { loads, rate }: LoadOptions): Promise<Load[]> {
  const found: Load[] = [];
  for (let n = 0; n < loads; n += 1) {
    const page = await openSlow(browser, url, rate);
    found.push(await page.evaluate(readLoad, REST_MS));
    await page.context().close();
  }
  return found;
}

/** Presses on seats of the map: from the press to the next paint, as the browser's event timing tells it (steps of 8 ms). */
export async function measureChoice(browser: Browser, url: string, { rate }: LoadOptions): Promise<number[]> {
  const page = await openSlow(browser, url, rate);
  await page.waitForTimeout(REST_MS);
  const box = await page.locator('.hall__map canvas').first().boundingBox();
  if (!box) return [];
  const chosen = page.locator('.seat-lines li');
  const found: number[] = [];
  for (let n = 0; found.length < PRESSES && n < 6 * PRESSES; n += 1) {
    const before = await chosen.count();
    await page.evaluate(() => (window.shopPresses = []));
    await page.mouse.click(box.x + box.width * (0.2 + (n % 9) * 0.07), box.y + box.height * (0.35 + (n % 7) * 0.06));
    await page.waitForTimeout(350);
    const durations = await page.evaluate(() => window.shopPresses);
    // Between two seats nothing is chosen: such a press is left out.
    if ((await chosen.count()) !== before) found.push(Math.max(8, ...durations));
    if ((await chosen.count()) >= 8) await page.locator('.seat-lines button').first().click();
  }
  await page.context().close();
  return found;
}

declare global {
  interface Window {
    shopPresses: number[];
    shopLoad: { lcpMs: number; tasks: { startTime: number; duration: number }[]; readyMs: number };
  }
}

async function openSlow(browser: Browser, url: string, rate: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.shopLoad.readyMs > 0);
  return page;
}

/** Runs in the page, before anything of it. */
function observe(): void {
  window.shopPresses = [];
  window.shopLoad = { lcpMs: 0, tasks: [], readyMs: 0 };
  const { tasks } = window.shopLoad;
  const watch = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', ({ startTime }) => (window.shopLoad.lcpMs = startTime));
  watch('longtask', ({ startTime, duration }) => tasks.push({ startTime, duration }));
  watch('event', ({ name, duration }) => /^(?:pointer|mouse|click)/u.test(name) && window.shopPresses.push(duration), {
    durationThreshold: 16,
  });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[role="grid"] button')) return;
    window.shopLoad.readyMs = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: waits until it is at rest, and adds up. */
async function readLoad(restMs: number): Promise<Load> {
  const { tasks } = window.shopLoad;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
  const lastEnd = () => Math.max(window.shopLoad.readyMs, ...tasks.map((task) => task.startTime + task.duration));
  while (performance.now() - lastEnd() < restMs) await pause();
  const fcpMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const after = tasks.filter((task) => task.startTime + task.duration > fcpMs);
  return {
    fcpMs,
    lcpMs: window.shopLoad.lcpMs,
    tbtMs: after.reduce((total, task) => total + Math.max(0, task.duration - 50), 0),
    longestMs: Math.max(0, ...after.map((task) => task.duration)),
    readyMs: window.shopLoad.readyMs,
  };
}
