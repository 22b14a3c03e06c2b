// One variant in a page of its own: what some polls cost the main thread, and what 100 polls leave in the heap.

import { chromium } from 'playwright';

/** Longest time for one cell, ms: browser, page, warming up and all polls. */
export const CELL_MS = 120_000;
/** The same for the heap. */
const HEAP_MS = 180_000;
/** Polls before anything is measured: the engine optimises, and the worker is loaded. */
const WARM = 4;

/** @typedef {{ name: string, query: string, changes: boolean, rate: number, polls: number }} Cell */
/** @typedef {{ cpuMs: number, longestMs: number, whole: number, seats: number }} Seen */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent */

/**
 * Runs one cell in a browser of its own, and closes that browser at the limit: whatever hangs in it ends with it.
 * @template T @param {number} limitMs @param {(browser: import('playwright').Browser) => Promise<T>} work
 * @returns {Promise<T | string>} a text: why there is no result
 */
async function inBrowser(limitMs, work) {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = /** @type {Promise<string>} */ (
    new Promise((resolve) => {
      timer = setTimeout(() => resolve(`over ${limitMs / 1000} s, cut off`), limitMs);
    })
  );
  const told = work(browser).catch((error) => String(error).split('\n')[0] ?? '');
  try {
    return await Promise.race([told, late]);
  } finally {
    clearTimeout(timer);
    await browser.close().catch(() => undefined);
  }
}

/**
 * A page of the variant with its first map shown. Playwright's own waitForFunction evaluates text, which the page forbids.
 * @param {import('playwright').Browser} browser @param {import('./site.mjs').Site} site @param {string} query
 */
async function open(browser, site, query) {
  site.change(false);
  const page = await browser.newPage();
  const failures = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  await page.goto(`${site.origin}/?${query}`, { timeout: CELL_MS });
  await page.locator('#shown:not(:empty)').waitFor({ timeout: CELL_MS });
  if (failures.length > 0) throw new Error(failures.join('; '));
  /** @param {string} name */
  const poll = (name) => page.evaluate((mark) => window.bench.poll(mark), name);
  for (let index = 0; index < WARM; index += 1) await poll(`warm${index}`);
  return { page, poll, session: await page.context().newCDPSession(page) };
}

/** @param {import('./site.mjs').Site} site @param {Cell} cell */
export const measure = (site, cell) => inBrowser(CELL_MS, (browser) => polled(browser, site, cell));

/** @param {import('playwright').Browser} browser @param {import('./site.mjs').Site} site @param {Cell} cell @returns {Promise<Seen>} */
async function polled(browser, site, { query, changes, rate, polls }) {
  const { page, poll, session } = await open(browser, site, query);
  site.change(changes);
  await poll('warmChanged');
  await poll('warmAgain');
  const before = await page.evaluate(() => ({ ...window.bench.counters }));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  for (let index = 0; index < polls; index += 1) await poll(`poll${index}`);
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const after = await page.evaluate(() => ({ ...window.bench.counters }));
  const each = Array.from({ length: polls }, (_, index) => costOf(traceEvents, `poll${index}`));
  return {
    cpuMs: median(each.map(({ cpuMs }) => cpuMs)),
    longestMs: median(each.map(({ longestMs }) => longestMs)),
    whole: (after.whole - before.whole) / polls,
    seats: (after.seats - before.seats) / polls,
  };
}

/** The tasks of the main thread between two marks. @param {readonly TraceEvent[]} events @param {string} name */
function costOf(events, name) {
  const start = events.find((event) => event.name === `${name}:start`);
  const end = events.find((event) => event.name === `${name}:end`);
  if (!start || !end) throw new Error(`the trace has no marks of ${name}`);
  const tasks = events
    .filter(
      ({ pid, tid, ph, name: kind }) =>
        pid === start.pid && tid === start.tid && ph === 'X' && kind.endsWith('RunTask'),
    )
    .toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let [covered, cpu, longest] = [0, 0, 0];
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    // A task inside of another one is counted once.
    if (ts + dur < start.ts || ts >= end.ts || ts < covered) continue;
    covered = ts + dur;
    cpu += tdur;
    longest = Math.max(longest, dur);
  }
  return { cpuMs: cpu / 1000, longestMs: longest / 1000 };
}

/** What is kept after garbage collection, before and after some polls, MB. @param {import('./site.mjs').Site} site @param {string} query @param {number} polls */
export const measureHeap = (site, query, polls) =>
  inBrowser(HEAP_MS, (browser) => keptAfter(browser, site, query, polls));

/** @param {import('playwright').Browser} browser @param {import('./site.mjs').Site} site @param {string} query @param {number} polls */
async function keptAfter(browser, site, query, polls) {
  const { poll, session } = await open(browser, site, query);
  site.change(true);
  for (let index = 0; index < 6; index += 1) await poll(`heapWarm${index}`);
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const before = await used();
  for (let index = 0; index < polls; index += 1) await poll(`heap${index}`);
  const after = await used();
  return { before, after };
}

/** @param {readonly number[]} all */
const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;
