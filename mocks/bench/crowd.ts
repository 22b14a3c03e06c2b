/**
 * 20,000 buyers on the stadium's seats in virtual time, as `guide` and as `deployed`: is a seat sold twice, and how long
 * does it take? `npm run crowd`, or with another number of buyers behind it; ends with 1 when a seat is sold twice.
 */
import { createRandom } from '../src/engine/random.ts';
import { createVirtualClock } from '../src/engine/virtualClock.ts';
import type { Dialect } from '../src/model/policy.ts';
import { assemblePlatform } from '../src/platform/assemble.ts';
import { createRivals } from '../src/rivals/createRivals.ts';
import { groupBy, readBooks } from '../test/invariants/support/books.ts';
import { table } from './table.ts';

const [asked = '20000'] = process.argv.slice(2);
if (!/^[1-9]\d{0,6}$/.test(asked)) {
  console.error(`npm run crowd takes a number of buyers, such as 20000, not "${asked}".`);
  process.exit(2);
}
const buyers = Number(asked);
const PER_SECOND = 500;
const SLICE_MS = 1000;

interface Rush {
  bought: number;
  twice: number;
  events: number;
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
}

async function rush(dialect: Dialect): Promise<Rush> {
  const clock = createVirtualClock();
  const { platform, services } = assemblePlatform({ clock, dialect, scenario: 'stadium', seed: 7 });
  let events = 0;
  platform.subscribe(() => events++);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const crowd = createRivals(platform, createRandom(7), { buyers, perSecond: PER_SECOND });
  let isOver = false;
  const counts = crowd.done.finally(() => (isOver = true));
  while (!isOver) await clock.advance(SLICE_MS);
  // What is under way comes to its end.
  await clock.advance(120_000);
  const { bought } = await counts;
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const paid = readBooks(services).orders.filter(({ state }) => state === 'paid');
  const perSeat = groupBy(paid, ({ items }) => items.map(({ seatId }) => seatId));
  const twice = [...perSeat.values()].filter((orders) => orders.length > 1).length;
  const megabytes = process.memoryUsage().rss / 1e6;
  platform.dispose();
  return { bought, twice, events, seconds, cpuSeconds: (user + system) / 1e6, megabytes };
}

const rows: string[][] = [];
for (const dialect of ['guide', 'deployed'] as const) {
  const { bought, twice, events, seconds, cpuSeconds, megabytes } = await rush(dialect);
  if (twice > 0) process.exitCode = 1;
  const figures = [bought, twice, events, seconds.toFixed(1), cpuSeconds.toFixed(1), megabytes.toFixed(0)];
  rows.push([dialect, String(buyers), ...figures.map(String)]);
}
console.log(table(['dialect', 'buyers', 'bought', 'sold twice', 'events', 's', 'cpu s', 'MB (RSS)'], rows));
