// Packs the published packages from a clean clone and uses them as other projects do: strict TypeScript projects with the
// oldest and the newest compiler, a script on the lowest Node promised, vitest, Vite and Playwright.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { COMPILERS, foreignTools, installProject } from './packed/foreign.mjs';
import { manifestFaults } from './packed/manifests.mjs';
import { must } from './packed/must.mjs';
import { readmeFaults } from './packed/readmes.mjs';
import { packClone } from './packed/tarballs.mjs';
import { readJson } from './packages.mjs';
import { root } from './shell.mjs';

const RESOLUTIONS = { bundler: 'esnext', nodenext: 'nodenext' };
let failures = 0;

const tarballs = packClone();
const tools = foreignTools();
const projects = join(root, 'scripts', 'packed', 'projects');
const lowest = installProject(join(projects, 'lowest'), 'lowest', tarballs, tools.node('22.12'));
report(true, 'npm install --engine-strict on Node 22.12: all packages, with the oldest React and TanStack Query');
const strict = installProject(join(projects, 'strict'), 'strict', tarballs, tools.node('22.13'));
report(true, 'npm install --engine-strict on Node 22.13: all packages, MSW and Playwright beside mocks');

const entries = [];
for (const name of Object.keys(tarballs)) {
  const folder = join(strict.folder, 'node_modules', name);
  const manifest = readJson(join(folder, 'package.json'));
  const faults = [...manifestFaults(folder, manifest), ...readmeFaults(folder, manifest)];
  for (const fault of faults.slice(0, 10)) report(false, `${name}: ${fault}`);
  if (!faults.length) report(true, `${name}: manifest, files, declaration maps, README`);
  const scripts = Object.entries(manifest.exports).filter(([, target]) => target.types);
  entries.push(...scripts.map(([path]) => join(name, path)));
}
for (const compiler of COMPILERS) {
  for (const [moduleResolution, module] of Object.entries(RESOLUTIONS)) {
    const project = compiler === COMPILERS.at(-1) ? 'tsconfig.newest.json' : 'tsconfig.json';
    const flags = ['-p', project, '--module', module, '--moduleResolution', moduleResolution];
    must(process.execPath, [tools.compiler(compiler), ...flags], { cwd: strict.folder, env: strict.env });
    report(true, `${compiler}, ${moduleResolution}, strict, skipLibCheck false`);
  }
}
// A worker's script runs in a worker only; three entry points of mocks need MSW or Playwright beside them.
const alone = entries.filter((entry) => !/seatmap-worker$|^@speckit\/mocks\/(?:browser|msw|playwright)$/.test(entry));
must('node', ['load.mjs', ...alone], { cwd: lowest.folder, env: lowest.env, show: true });
must('node', ['buy.mjs'], { cwd: lowest.folder, env: lowest.env, show: true });

runUnpacked();
process.exit(failures ? 1 : 0);

/** vitest, Vite's build and Playwright on the unpacked tarballs. Inside the repository, so that these tools are found. */
function runUnpacked() {
  const project = join(root, '.packed');
  rmSync(project, { recursive: true, force: true });
  cpSync(join(root, 'mocks', 'test', 'packed'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  for (const [name, path] of Object.entries(tarballs)) {
    const home = join(project, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    must('tar', ['-xzf', path, '-C', home, '--strip-components=1'], { cwd: project });
  }
  const options = { cwd: project, env: { ...process.env, CHROMIUM_PATH: findChromium() } };
  must('npx', ['--no', '--', 'vitest', 'run'], { ...options, show: true });
  must('npx', ['--no', '--', 'msw', 'init', 'page/public', '--no-save'], options);
  must('npx', ['--no', '--', 'vite', 'build', 'page', '--logLevel', 'error'], { ...options, show: true });
  must('npx', ['--no', '--', 'playwright', 'test'], { ...options, show: true });
}

/** @param {boolean} ok @param {string} line */
function report(ok, line) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${line}`);
  if (!ok) failures += 1;
}
