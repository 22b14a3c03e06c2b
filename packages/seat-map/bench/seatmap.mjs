// npm run bench:seatmap: the whole component beside what else a developer would take, in one run of one Chromium.
//   --sizes 1000,10000,50000,100000  --rates 1,4  --only seat-map,konva  --rounds 1
// It prints tables, never fails a build, and ends by itself: an approach that needs over 20 s for a cell is cut off there
// and its row says so, and one whose first paint took so long is not tried with more seats.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCell, percentile } from './measure.mjs';
import { installPeers } from './peers.mjs';
import { printTable, printTargets } from './report.mjs';
import { serveSite, weigh } from './site.mjs';

const OWN = ['seat-map', 'dom-buttons'];
const PEERS = ['seatmap-canvas', 'seatchart', 'react-seat-picker', 'pixi', 'konva'];
const values = readFlags();
const sizes = numbers('sizes', values.sizes);
const rates = numbers('rates', values.rates);
const [rounds = 1] = numbers('rounds', values.rounds);
const wanted = values.only?.split(',') ?? [...OWN, ...PEERS];
const unknown = wanted.filter((name) => ![...OWN, ...PEERS].includes(name));
if (unknown.length > 0) fail(`--only: ${unknown.join(', ')} is not one of ${[...OWN, ...PEERS].join(', ')}`);

const hasPeers = wanted.some((name) => PEERS.includes(name)) && installPeers();
const approaches = wanted.filter((name) => OWN.includes(name) || hasPeers);
const site = await serveSite(hasPeers);
const started = performance.now();
/** @type {Map<string, number>} */
const kilobytes = new Map();
for (const name of approaches) {
  const folder = OWN.includes(name) ? 'page' : 'peers';
  kilobytes.set(name, await weigh(join(import.meta.dirname, folder, 'approaches', `${name}.js`)));
}
/** @type {import('./report.mjs').Row[]} */
const rows = [];
for (const rate of rates) {
  const tooSlow = new Set();
  for (const seats of sizes) {
    const cells = new Map(
      approaches.map((approach) => [approach, /** @type {Record<string, number | string>[]} */ ([])]),
    );
    for (let round = 0; round < rounds; round += 1)
      for (const approach of approaches) {
        if (tooSlow.has(approach)) continue;
        const seen = await measureCell(site.origin, { approach, seats, rate });
        if (String(seen['error']).startsWith('over') && seen['first'] === undefined) tooSlow.add(approach);
        cells.get(approach)?.push(seen);
      }
    const here = approaches.map((approach) => ({
      approach,
      seats,
      rate,
      kilobytes: kilobytes.get(approach) ?? 0,
      seen: medians(cells.get(approach) ?? []),
    }));
    rows.push(...here);
    printTable(seats, rate, here);
  }
}
if (approaches.includes('seat-map')) {
  const wide = await measureCell(site.origin, {
    approach: 'seat-map',
    seats: 30_000,
    rate: rates.at(-1) ?? 1,
    row: 300,
    only: 'key',
  });
  printTargets(rows, wide, rates.at(-1) ?? 1);
}
site.close();
console.log(`\n${rows.length} cells in ${Math.round((performance.now() - started) / 1000)} s, ${rounds} round(s) each`);

/** Of each measure over the rounds. @param {Record<string, number | string>[]} list @returns {Record<string, number | string>} */
function medians(list) {
  const names = new Set(list.flatMap((seen) => Object.keys(seen)));
  return Object.fromEntries(
    [...names].map((name) => {
      const found = list.flatMap((seen) => (name in seen ? [seen[name] ?? ''] : []));
      const text = found.find((value) => typeof value === 'string');
      return [name, text ?? percentile(found.map(Number), 0.5)];
    }),
  );
}

/** @param {string} flag @param {string} text @returns {number[]} */
function numbers(flag, text) {
  const list = text.split(',').map(Number);
  if (!list.every((value) => Number.isInteger(value) && value > 0))
    fail(`--${flag}: "${text}" is not a list of whole numbers above 0`);
  return list;
}

/** @param {string} line @returns {never} */
function fail(line) {
  console.error(`bench:seatmap: ${line}`);
  process.exit(2);
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        sizes: { type: 'string', default: '1000,10000,50000,100000' },
        rates: { type: 'string', default: '1,4' },
        only: { type: 'string' },
        rounds: { type: 'string', default: '1' },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
