// npm run examples: installs each folder of examples/ outside the checkout, with tarballs of a clean clone, and runs its
// tests there, two at a time where there are cores for it. What one prints is shown when it has ended. `--only newcomer,vitest` runs some.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { packClone } from './packed/tarballs.mjs';
import { root } from './shell.mjs';

/** Those that take longest come first, so that none of them is left alone at the end. */
const LONGEST = ['next', 'mocks-storybook', 'devtools', 'svelte', 'vue', 'vite-react'];
const LIMIT_MS = 300_000;
const AT_ONCE = Math.min(2, availableParallelism());

const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .toSorted((one, other) => rank(one) - rank(other));
const wanted = readFlags().only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) fail(`Unknown example: ${unknown.join(', ')}. There are: ${names.toSorted().join(', ')}.`);

const tarballs = JSON.stringify(packClone());
const env = { ...process.env, CHROMIUM_PATH: findChromium(), CI: '1' };
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
  process.once(signal, () => {
    for (const child of running) endGroup(child);
    process.exit(143);
  });
}

const started = performance.now();
const waiting = [...wanted];
/** @type {string[]} */
const failed = [];
await Promise.all(Array.from({ length: AT_ONCE }, takeOneAfterAnother));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`examples: ${wanted.length - failed.length} passed, ${failed.length} failed, ${seconds} s`);
if (failed.length) console.log(`failed: ${failed.join(', ')}`);
process.exit(failed.length ? 1 : 0);

async function takeOneAfterAnother() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if (!(await passes(name))) failed.push(name);
  }
}

/** Runs one example in a process of its own, whose whole group is ended when it takes too long. @param {string} name
 * @returns {Promise<boolean>} */
function passes(name) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/packed/runExample.mjs'), name, tarballs], {
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    endGroup(child);
  }, LIMIT_MS);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      const ok = code === 0 && !isLate;
      console.log(`\n== ${name}\n${Buffer.concat(printed).toString().trim()}`);
      if (isLate) console.log(`It was ended after ${LIMIT_MS / 1000} s.`);
      console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
      resolve(ok);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill('SIGTERM');
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended meanwhile.
  }
}

/** @param {string} name */
function rank(name) {
  const index = LONGEST.indexOf(name);
  return index < 0 ? LONGEST.length : index;
}

function readFlags() {
  try {
    return parseArgs({ options: { only: { type: 'string' } }, strict: true }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** One line, exit 2. @param {string} line @returns {never} */
function fail(line) {
  console.error(line);
  process.exit(2);
}
