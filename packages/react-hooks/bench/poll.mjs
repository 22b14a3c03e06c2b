// npm run bench:poll: what one poll of a large seatmap costs the main thread, beside fetch + json() + setState and
// TanStack's defaults, in one run of one Chromium under a strict content security policy.
//   --seats 50000  --polls 9  --heap 100 (0 leaves it out)
// It prints tables and targets, and never fails a build: compare rows of one run, not runs. A variant that needs over two minutes
// for a cell, or fails, is cut off and says so.
import { parseArgs } from 'node:util';
import { measure, measureHeap } from './poll/measure.mjs';
import { serveSite } from './poll/site.mjs';

const CHANGED = 500;
const { seats, polls, heap } = readFlags();

/** `slow` needs seconds a poll: it is measured once, with few polls. @type {{ name: string, query: string, slow?: boolean }[]} */
const VARIANTS = [
  { name: 'fetch + setState', query: 'variant=raw' },
  { name: "TanStack's defaults", query: 'variant=tanstack' },
  { name: 'useSeatmap', query: 'variant=hooks' },
  { name: 'useSeatmap, worker', query: 'variant=hooks&worker' },
  { name: '500 select, TanStack', query: 'variant=tanstack&readers=500', slow: true },
  { name: '500 useSeat', query: 'variant=hooks&readers=500' },
  { name: '500 useSeat, worker', query: 'variant=hooks&readers=500&worker' },
];

const began = performance.now();
const site = await serveSite(seats, CHANGED);
/** @type {Map<string, import('./poll/measure.mjs').Seen>} */
const rows = new Map();
try {
  console.log(`${seats} seats, ${(site.bytes / 1e6).toFixed(1)} MB; ms of the main thread, medians of ${polls} polls`);
  for (const rate of [1, 4]) {
    const frames = await measureFrames(rate);
    console.log(`\nCPU at ${rate}x: two frames without a poll need ${frames.toFixed(1)} ms, taken off all cpu below`);
    for (const changes of [false, true]) {
      console.log(
        `\nCPU at ${rate}x, ${changes ? CHANGED : 0} seats changed${' '.repeat(14)}cpu   longest task  of TanStack's  renders, whole / seats`,
      );
      for (const { name, query, slow } of VARIANTS) {
        if (slow && (rate > 1 || !changes)) continue;
        const whole = await measure(site, { name, query, changes, rate, polls: slow ? 3 : polls });
        if (typeof whole === 'string') {
          console.log(`  ${name.padEnd(22)}  ${whole}`);
          continue;
        }
        const seen = { ...whole, cpuMs: whole.cpuMs - frames };
        rows.set(`${rate} ${changes} ${name}`, seen);
        console.log(
          `  ${name.padEnd(22)}${fixed(seen.cpuMs, 21)}${fixed(seen.longestMs, 15)}${ratio(seen, rate, changes).padStart(15)}${`${seen.whole.toFixed(1)} / ${seen.seats.toFixed(1)}`.padStart(24)}`,
        );
      }
    }
  }
  const kept = heap > 0 ? await measureHeap(site, 'variant=hooks&readers=500&worker', heap) : null;
  if (typeof kept === 'string') console.log(`\nheap: ${kept}`);
  else if (kept)
    console.log(
      `\nheap after garbage collection, ${heap} polls of ${CHANGED} changes: ${kept.before.toFixed(1)} MB, then ${kept.after.toFixed(1)} MB`,
    );
  printTargets(typeof kept === 'string' ? null : kept);
} finally {
  site.close();
}
console.log(`\n${Math.round((performance.now() - began) / 1000)} s`);

/** What a page costs that paints two frames and polls nothing, ms. @param {number} rate */
async function measureFrames(rate) {
  const cell = { name: 'frames', query: 'variant=hooks&worker&idle', changes: false, rate, polls };
  const seen = await measure(site, cell);
  if (typeof seen === 'string') console.log(`\nthe frames alone: ${seen}; nothing is taken off`);
  return typeof seen === 'string' ? 0 : seen.cpuMs;
}

/** @param {{ before: number, after: number } | null} kept */
function printTargets(kept) {
  const base = (/** @type {boolean} */ changes) => rows.get(`1 ${changes} TanStack's defaults`)?.cpuMs ?? Number.NaN;
  const of = (/** @type {string} */ name) => rows.get(name) ?? { cpuMs: Number.NaN, longestMs: Number.NaN };
  const targets = [
    ['worker, nothing changed: cpu at most 1/30 of TanStack', of('1 false useSeatmap, worker').cpuMs, base(false) / 30],
    [
      `worker, ${CHANGED} changed: cpu at most 1/12 of TanStack`,
      of('1 true useSeatmap, worker').cpuMs,
      base(true) / 12,
    ],
    ['worker at 4x, nothing changed: longest task', of('4 false useSeatmap, worker').longestMs, 20],
    [`worker at 4x, ${CHANGED} changed: longest task`, of('4 true useSeatmap, worker').longestMs, 20],
    [`500 useSeat, worker, ${CHANGED} changed: cpu`, of('1 true 500 useSeat, worker').cpuMs, 10],
    ...(kept ? [/** @type {const} */ (['heap that polls leave, MB', kept.after - kept.before, 0.5])] : []),
  ];
  console.log('\ntargets');
  for (const [name, seen, limit] of targets) {
    console.log(
      `${Number(seen) <= Number(limit) ? 'ok  ' : 'OVER'} ${String(name).padEnd(56)}${fixed(Number(seen), 8)}  of ${Number(limit).toFixed(1)}`,
    );
  }
}

/** @param {import('./poll/measure.mjs').Seen} seen @param {number} rate @param {boolean} changes */
function ratio(seen, rate, changes) {
  const other = rows.get(`${rate} ${changes} TanStack's defaults`);
  if (!other) return '';
  return seen.cpuMs < other.cpuMs
    ? `1/${(other.cpuMs / seen.cpuMs).toFixed(1)}`
    : `${(seen.cpuMs / other.cpuMs).toFixed(1)}`;
}

/** @param {number} value @param {number} width */
function fixed(value, width) {
  return value.toFixed(1).padStart(width);
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        seats: { type: 'string', default: '50000' },
        polls: { type: 'string', default: '9' },
        heap: { type: 'string', default: '100' },
      },
    });
    const number = (/** @type {'seats' | 'polls' | 'heap'} */ name, /** @type {number} */ least) => {
      const value = Number(values[name]);
      if (!Number.isInteger(value) || value < least) throw new Error(`--${name}: a whole number of at least ${least}`);
      return value;
    };
    return { seats: number('seats', 1000), polls: number('polls', 1), heap: number('heap', 0) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(2);
  }
}
