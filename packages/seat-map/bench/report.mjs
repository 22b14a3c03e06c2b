/** @typedef {{ approach: string, seats: number, rate: number, kilobytes: number, seen: Record<string, number | string> }} Row */

/** @type {[title: string, of: (row: Row, own: Row | undefined) => string][]} */
const COLUMNS = [
  ['approach', ({ approach }) => approach],
  ['first paint ms', ({ seen }) => number(seen['first'])],
  ['x', ({ seen }, own) => number(Number(seen['first']) / Number(own?.seen['first']))],
  ['longest task', ({ seen }) => number(seen['firstLongest'])],
  ['pan p50/p95', ({ seen }) => pair(seen['pan50'], seen['pan95'])],
  ['near p95', ({ seen }) => number(seen['near95'])],
  ['zoom p95', ({ seen }) => number(seen['zoom95'])],
  ['500 updates busy/longest', ({ seen }) => pair(seen['updateBusy'], seen['updateLongest'])],
  ['poll 0 busy/longest', ({ seen }) => pair(seen['poll0Busy'], seen['poll0Longest'])],
  ['poll 500 busy/longest', ({ seen }) => pair(seen['poll500Busy'], seen['poll500Longest'])],
  ['click p50 (worst)', ({ seen }) => worst(seen['click'], seen['clickWorst'])],
  ['key p50 (worst)', ({ seen }) => worst(seen['key'], seen['keyWorst'])],
  ['heap MB', ({ seen }) => number(seen['heap'])],
  ['nodes', ({ seen }) => (seen['nodes'] === undefined ? '-' : String(seen['nodes']))],
  ['kB gz', ({ kilobytes }) => number(kilobytes)],
  [
    '',
    ({ seen }) =>
      Object.keys(seen).length === 0 ? 'not tried: first paint over 20 s with fewer' : String(seen['error'] ?? ''),
  ],
];

/** @param {number} seats @param {number} rate @param {Row[]} rows */
export function printTable(seats, rate, rows) {
  const own = rows.find(({ approach }) => approach === 'seat-map');
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, of]) => of(row, own)))];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  console.log(`\n${seats.toLocaleString('en')} seats, CPU ${rate}x (milliseconds)`);
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
}

/** What the map is to reach. Ratios inside one run decide; milliseconds depend on the machine.
 * @param {Row[]} rows @param {Record<string, number | string>} wide @param {number} slow the rate of `wide` */
export function printTargets(rows, wide, slow) {
  /** @param {string} approach @param {number} seats @param {number} rate @param {string} name */
  const of = (approach, seats, rate, name) =>
    Number(rows.find((row) => row.approach === approach && row.seats === seats && row.rate === rate)?.seen[name]);
  const own = (/** @type {number} */ seats, /** @type {number} */ rate, /** @type {string} */ name) =>
    of('seat-map', seats, rate, name);
  const times = (/** @type {string} */ peer) => of(peer, 50_000, 1, 'first') / own(50_000, 1, 'first');
  /** @type {[what: string, seen: number, limit: number, isAtLeast?: boolean][]} */
  const targets = [
    ['times faster to the first paint than DOM buttons, 50,000', times('dom-buttons'), 25, true],
    ['the same, pixi', times('pixi'), 3.5, true],
    ['the same, seatmap-canvas', times('seatmap-canvas'), 100, true],
    ['first paint, 1,000', own(1000, 1, 'first'), 60],
    ['first paint, 10,000', own(10_000, 1, 'first'), 80],
    ['first paint, 50,000', own(50_000, 1, 'first'), 110],
    ['first paint, 100,000', own(100_000, 1, 'first'), 150],
    ['longest task, 50,000, 1x', own(50_000, 1, 'firstLongest'), 60],
    ['longest task, 50,000, 4x', own(50_000, 4, 'firstLongest'), 200],
    ['500 updates busy, 50,000, 1x', own(50_000, 1, 'updateBusy'), 8],
    ['500 updates busy, 50,000, 4x', own(50_000, 4, 'updateBusy'), 30],
    ['click to paint, 50,000, 1x', own(50_000, 1, 'click'), 14],
    ['click to paint, 50,000, 4x', own(50_000, 4, 'click'), 50],
    ['pan p95, whole venue, 1x', own(50_000, 1, 'pan95'), 17],
    ['pan p95, near, 1x', own(50_000, 1, 'near95'), 17],
    ['pan p95, whole venue, 4x', own(50_000, 4, 'pan95'), 34],
    ['pan p95, near, 4x', own(50_000, 4, 'near95'), 34],
    [`key to paint, rows of 300, ${slow}x`, Number(wide['key']), 60],
  ];
  console.log('\nTargets (ms, or times)');
  for (const [what, seen, limit, isAtLeast = false] of targets) {
    if (Number.isNaN(seen)) continue;
    const isMet = isAtLeast ? seen >= limit : seen <= limit;
    console.log(
      `${isMet ? 'met   ' : 'MISSED'} ${number(seen).padStart(7)}  ${isAtLeast ? '>=' : '<='} ${limit}  ${what}`,
    );
  }
}

/** @param {number | string | undefined} value */
function number(value) {
  const of = Number(value);
  if (!Number.isFinite(of)) return '-';
  return of >= 100 ? of.toFixed(0) : of.toFixed(1);
}

/** @param {number | string | undefined} a @param {number | string | undefined} b */
function pair(a, b) {
  return a === undefined ? '-' : `${number(a)}/${number(b)}`;
}

/** @param {number | string | undefined} median @param {number | string | undefined} longest */
function worst(median, longest) {
  return median === undefined ? '-' : `${number(median)} (${number(longest)})`;
}
