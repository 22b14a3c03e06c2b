// npm run examples: installs each folder of examples/ outside the checkout, with tarballs of a clean clone, and runs its
// tests there. `--only newcomer,vitest` runs some.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { installProject } from './packed/foreign.mjs';
import { must } from './packed/must.mjs';
import { packClone } from './packed/tarballs.mjs';
import { root } from './shell.mjs';

const folder = join(root, 'examples');
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const wanted = readFlags().only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) fail(`Unknown example: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);

const tarballs = packClone();
for (const name of wanted) {
  const started = performance.now();
  const project = installProject(join(folder, name), `example-${name}`, tarballs, undefined);
  const env = { ...project.env, CHROMIUM_PATH: findChromium(), CI: '1' };
  console.log(`\n== ${name}`);
  must('npm', ['test'], { cwd: project.folder, env, show: true });
  console.log(`ok   ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`examples: ${wanted.length} passed, 0 failed`);

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
