// One approach with one number of seats in a browser of its own, driven by real input.
import { chromium } from 'playwright';

/** All measures of one cell together: whoever needs longer is cut off there, with what was measured until then. */
export const LIMIT_MS = 20_000;
/** The map itself, so that its row is whole, and a page that does not come. */
const OWN_LIMIT_MS = 120_000;
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-background-networking'];
const MOVES = 24;
const PRESSES = 8;
const KEYS = 12;

class TooLong extends Error {}

/** @typedef {{ approach: string, seats: number, rate: number, row?: number, only?: string }} Cell */

/** @param {string} origin @param {Cell} cell @returns {Promise<Record<string, number | string>>} */
export async function measureCell(origin, { approach, seats, rate, row = 0, only }) {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  /** @type {Record<string, number | string>} */
  const seen = {};
  const limitMs = approach === 'seat-map' ? OWN_LIMIT_MS : LIMIT_MS;
  let deadline = performance.now() + OWN_LIMIT_MS;
  /** @template T @param {Promise<T>} work */
  const within = (work) => untilDeadline(work, deadline);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => (seen['error'] ??= error.message));
    const session = await page.context().newCDPSession(page);
    await within(page.goto(`${origin}/?approach=${approach}&seats=${seats}&row=${row}`));
    await within(page.waitForFunction(() => 'bench' in window));
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    /** @param {string} name @param {() => Promise<unknown>} work */
    const traced = async (name, work) => {
      await browser.startTracing(page, { categories: ['toplevel'] });
      const total = await within(work());
      const { busy, longest } = tasksOf(await browser.stopTracing());
      Object.assign(seen, { [name]: total, [`${name}Busy`]: busy, [`${name}Longest`]: longest });
    };
    // The page and its libraries are there: from here on it is the approach's own time.
    deadline = performance.now() + limitMs;
    await traced('first', () => page.evaluate(() => window.bench.mount()));
    const can = await page.evaluate(() => window.bench.can);
    await page.waitForTimeout(300);
    if (only !== 'key') {
      await traced('update', () => page.evaluate(() => window.bench.update()));
      await traced('poll0', () => page.evaluate(() => window.bench.poll(0)));
      await traced('poll500', () => page.evaluate(() => window.bench.poll(1)));
      await within(moveAbout(page, can, seen));
      await within(press(page, seen));
    }
    if (can.keys || can.tab) await within(type(page, can.tab ? 'Tab' : 'Arrow', seen));
    await within(session.send('HeapProfiler.collectGarbage'));
    const { usedSize } = await within(session.send('Runtime.getHeapUsage'));
    const { nodes } = await within(session.send('Memory.getDOMCounters'));
    Object.assign(seen, { heap: usedSize / 1e6, nodes });
  } catch (error) {
    seen['error'] =
      error instanceof TooLong ? `over ${limitMs / 1000} s, cut off` : (String(error).split('\n')[0] ?? '');
  } finally {
    await browser.close().catch(() => undefined);
  }
  return seen;
}

/** @template T @param {Promise<T>} work @param {number} deadline @returns {Promise<T>} */
async function untilDeadline(work, deadline) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), Math.max(0, deadline - performance.now()));
  });
  // What is cut off fails when its browser is closed: nobody waits for it any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tasks of the page's main thread: together, and the longest. @param {Buffer} trace */
function tasksOf(trace) {
  /** @type {{ name: string, ph: string, pid: number, tid: number, dur?: number, args?: { name?: string } }[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const mains = new Set(
    events.filter((each) => each.name === 'thread_name' && each.args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = events.filter((each) => each.ph === 'X' && each.name.endsWith('RunTask') && mains.has(threadOf(each)));
  const lengths = tasks.map(({ dur = 0 }) => dur / 1000);
  return { busy: lengths.reduce((sum, each) => sum + each, 0), longest: Math.max(0, ...lengths) };
}

/** @param {{ pid: number, tid: number }} event */
const threadOf = ({ pid, tid }) => `${pid}:${tid}`;

/** @param {import('playwright').Page} page @param {Record<string, boolean>} can @param {Record<string, number | string>} seen */
async function moveAbout(page, can, seen) {
  /** @param {string} name @param {() => Promise<void>} work */
  const frames = async (name, work) => {
    await page.evaluate(() => window.bench.startFrames());
    await work();
    const list = await page.evaluate(() => window.bench.stopFrames());
    Object.assign(seen, { [`${name}50`]: percentile(list, 0.5), [`${name}95`]: percentile(list, 0.95) });
  };
  const drag = async () => {
    await page.mouse.move(640, 400);
    await page.mouse.down();
    for (let n = 1; n <= MOVES; n += 1) await page.mouse.move(640 - 9 * n, 400 - 4 * n);
    await page.mouse.up();
  };
  const wheel = async (/** @type {number} */ step) => {
    await page.mouse.move(640, 400);
    for (let n = 0; n < MOVES; n += 1) await page.mouse.wheel(0, step);
  };
  await frames('pan', () => (can['drag'] ? drag() : wheel(90)));
  if (!can['zoom']) return;
  await frames('zoom', () => wheel(-90));
  await frames('near', drag);
}

/** Release of the button to the end of the next frame. @param {import('playwright').Page} page
 * @param {Record<string, number | string>} seen */
async function press(page, seen) {
  await page.waitForTimeout(400);
  const points = await page.evaluate((count) => window.bench.points(count), PRESSES);
  await page.evaluate(() => window.bench.arm('pointerup'));
  for (const { x, y } of points) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(60);
  }
  const list = await page.evaluate(() => window.bench.stamps());
  Object.assign(seen, { click: percentile(list, 0.5), clickWorst: Math.max(...list) });
}

/** @param {import('playwright').Page} page @param {'Tab' | 'Arrow'} kind @param {Record<string, number | string>} seen */
async function type(page, kind, seen) {
  await page.evaluate(() => window.bench.focus());
  await page.waitForTimeout(400);
  await page.evaluate(() => window.bench.arm('keydown'));
  for (let n = 0; n < KEYS; n += 1) {
    await page.keyboard.press(kind === 'Tab' ? 'Tab' : n % 3 === 2 ? 'ArrowDown' : 'ArrowRight');
    await page.waitForTimeout(60);
  }
  const list = await page.evaluate(() => window.bench.stamps());
  Object.assign(seen, { key: percentile(list, 0.5), keyWorst: Math.max(...list) });
}

/** @param {readonly number[]} list @param {number} share */
export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
