// npm test: every check in order, cheapest first. `npm test -- --only unit,e2e` runs some, `--list` names them.
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { runChild } from './shell.mjs';

// The histories of the proofs are the same on every run here, so that a red run is the change's own; vitest by itself
// tries others each time and prints the seed.
const SEEDS = { PROOF_SEED: '20261122', CHAOS_SEED: '20261122', SEED: '20261122', ADVERSARY_SEED: '20261122' };
const quiet = {
  ...SEEDS,
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHROMIUM_PATH: findChromium(),
};
/** @param {string[]} args */
const npx = (...args) => runChild('npx', ['--no', '--', ...args], quiet);
/** @param {string} file @param {string[]} args */
const node = (file, ...args) => runChild(process.execPath, [file, ...args], quiet);

/** @type {Record<string, () => Promise<number>>} */
const STEPS = {
  types: () => npx('tsc', '-b'),
  lint: async () =>
    (await npx('oxlint', '--type-aware', '--deny-warnings')) ||
    (await runChild('npm', ['run', '--silent', 'lint:react'], quiet)) ||
    (await npx('oxfmt', '--check')) ||
    (await node('scripts/checkLayers.mjs')) ||
    (await node('scripts/checkWords.mjs')),
  workspace: async () => (await npx('sherif')) || (await npx('knip')),
  unit: () => npx('vitest', 'run'),
  // The hooks with React 18, and compiled by React Compiler.
  hooks: () => npx('vitest', 'run', '--config', 'packages/react-hooks/vitest.matrix.config.ts'),
  'seat-map': () => npx('vitest', 'run', '--config', 'packages/seat-map/vitest.matrix.config.ts'),
  build: () => npx('turbo', 'run', 'build', '--output-logs=errors-only'),
  sizes: () => node('scripts/sizes.mjs'),
  packed: () => node('scripts/checkPacked.mjs'),
  examples: () => node('scripts/examples.mjs', '--only', 'newcomer'),
  start: () => node('scripts/checkStart.mjs'),
  // The shortest proof of each line; `npm run e2e` runs every test.
  e2e: () => node('scripts/e2e.mjs', '--grep-invert', '@long'),
  // The code and the figures of the guides; `npm run docs:test` also builds the site and tests it in Chromium.
  docs: () => node('scripts/docsTest.mjs', '--code'),
};

const { only, list } = readFlags();
if (list) {
  console.log(Object.keys(STEPS).join('\n'));
  process.exit(0);
}
const wanted = only ? only.split(',') : Object.keys(STEPS);
const unknown = wanted.filter((name) => !STEPS[name]);
if (unknown.length) fail(`Unknown check: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);

const rows = [];
for (const name of wanted) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const code = (await STEPS[name]?.()) ?? 0;
  rows.push({ name, ok: code === 0, seconds: (performance.now() - started) / 1000 });
}
console.log('');
for (const { name, ok, seconds } of rows)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${seconds.toFixed(1)} s`);
const failed = rows.filter((row) => !row.ok).length;
console.log(`checks: ${rows.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

function readFlags() {
  try {
    return parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } }, strict: true }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** One line, exit 2. @param {string} line @returns {never} */
function fail(line) {
  console.error(line);
  process.exit(2);
}
