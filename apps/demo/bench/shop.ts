// npm run bench:shop: how soon the shop acts, in Chromium on its live build with the emulator in another process.
//   --only hold,basket,page,choose   --holds 20   --loads 3   --seats 20000   --rate 4
// It prints tables and targets, never fails a build, and ends after three minutes whatever happens.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { measureHolds, type Hold } from './shop/holds.ts';
import { measureChoice, measureLoads } from './shop/page.ts';
import { buyAsPlatformFrontend, openBackend } from './shop/backend.ts';
import { serveShop } from './shop/site.ts';
import { largest, median, seen, share, sum, target } from './shop/report.ts';

const PARTS = ['hold', 'basket', 'page', 'choose'] as const;
const LIMIT_MS = 180_000;
/** Holds until the lags count as learned. */
const LEARNING = 8;

const options = readOptions();
const limit = setTimeout(() => stop(`gave up after ${LIMIT_MS / 1000} s`), LIMIT_MS);
const began = performance.now();
const backend = await openBackend(options.seats).catch((error: unknown) => stop(textOf(error)));
const site = await serveShop(backend.services).catch((error: unknown) => stop(textOf(error)));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  if (options.has('hold') || options.has('basket')) await holds();
  if (options.has('page')) await loads();
  if (options.has('choose')) await choice();
} catch (error) {
  console.error(`bench:shop: ${textOf(error).split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
  backend.close();
  clearTimeout(limit);
}
console.log(`\n${Math.round((performance.now() - began) / 1000)} s`);

async function holds(): Promise<void> {
  const { first, next } = await measureHolds(browser, site.origin, backend, options.holds);
  const all = [...first, ...next];
  console.log(
    `\nFrom the click on "Hold" to POST /reservations, ms (${first.length} new browsers, ${next.length} holds in one)`,
  );
  const toPost = all.map((hold) => hold.toPostMs);
  seen(
    'first in a new browser',
    first.map((hold) => hold.toPostMs),
  );
  seen(
    'next',
    next.map((hold) => hold.toPostMs),
  );
  target('p50 of all', median(toPost), 16, 'ms');
  target('slowest of all', largest(toPost), 40, 'ms');
  const before = all.flatMap((hold) => hold.requestsBefore);
  target('requests between the click and it', before.length, 0, '');
  for (const request of new Set(before)) console.log(`     before it: ${request}`);

  const learned = next.slice(LEARNING);
  console.log('\nFrom the click to "in your basket", ms, at a median lag of 300 ms');
  seen(
    'first in a new browser',
    first.map((hold) => hold.toBasketMs),
  );
  seen(
    `next, lags learned from ${LEARNING}`,
    learned.map((hold) => hold.toBasketMs),
  );
  seen('reserve + lag + cart of these', learned.map(least));
  seen(
    "from the cart's reply to the screen, of all",
    all.map((hold) => hold.toShowMs),
  );
  target('first: times reserve + lag + cart', ratio(first), 1.3, 'x');
  target('learned: times reserve + lag + cart', ratio(learned), 1.2, 'x');
  seen(
    "the way of the platform's frontend: cart/add up to 3 times, 3 s apart",
    await buyAsPlatformFrontend(backend, 6),
  );
}

/** What no client can be faster than: two requests, and the time until ordering has heard of the hold. */
function least({ reserveMs, lagMs, cartMs }: Hold): number {
  return reserveMs + lagMs + cartMs;
}

function ratio(of: readonly Hold[]): number {
  return sum(of.map((hold) => hold.toBasketMs)) / sum(of.map(least));
}

async function loads(): Promise<void> {
  const found = await measureLoads(browser, `${site.origin}/events/${backend.largeEvent}`, options);
  console.log(`\nPage of an event with ${options.seats} seats, CPU at ${options.rate}x, ms, ${found.length} loads`);
  seen(
    'first contentful paint',
    found.map((load) => load.fcpMs),
  );
  seen(
    'seats to be pressed',
    found.map((load) => load.readyMs),
  );
  seen(
    'longest task',
    found.map((load) => load.longestMs),
  );
  target('largest contentful paint (median)', median(found.map((load) => load.lcpMs)), 2_500, 'ms');
  target('total blocking time (median)', median(found.map((load) => load.tbtMs)), 300, 'ms');
}

async function choice(): Promise<void> {
  const presses = await measureChoice(browser, `${site.origin}/events/${backend.largeEvent}`, options);
  console.log(`\nFrom a press on a seat to the next paint, CPU at ${options.rate}x, ms (steps of 8)`);
  seen('presses', presses);
  target('p50', median(presses), 100, 'ms');
  target('p95', share(presses, 0.95), 100, 'ms');
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', default: PARTS.join(',') },
        holds: { type: 'string', default: '20' },
        loads: { type: 'string', default: '3' },
        seats: { type: 'string', default: '20000' },
        rate: { type: 'string', default: '4' },
      },
    });
    const parts = values.only.split(',');
    const unknown = parts.find((part) => !PARTS.some((known) => known === part));
    if (unknown !== undefined) return stop(`--only takes ${PARTS.join(', ')}, not "${unknown}"`);
    const number = (name: 'holds' | 'loads' | 'seats' | 'rate', least: number, most: number) => {
      const value = Number(values[name]);
      const isFine = Number.isInteger(value) && value >= least && value <= most;
      return isFine ? value : stop(`--${name} takes a whole number from ${least} to ${most}, not "${values[name]}"`);
    };
    return {
      has: (part: (typeof PARTS)[number]) => parts.includes(part),
      holds: number('holds', LEARNING + 2, 40),
      loads: number('loads', 1, 9),
      seats: number('seats', 1_000, 100_000),
      rate: number('rate', 1, 20),
    };
  } catch (error) {
    return stop(textOf(error));
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One line, exit 2. */
function stop(line: string): never {
  console.error(`bench:shop: ${line}`);
  process.exit(2);
}
