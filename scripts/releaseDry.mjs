// npm run release:dry: everything a release does but publishing, in a copy outside the checkout, which stays as it is:
// versions and changelogs by changesets, a build with publint and attw, and what npm would upload.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './packed/must.mjs';
import { cloneCheckout, outside } from './packed/tarballs.mjs';
import { publishedPackages } from './packages.mjs';

const clone = cloneCheckout();
const env = outside({ TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' });
const git = (/** @type {string[]} */ ...args) => must('git', args, { cwd: clone, env });
let failures = 0;

// A changelog names the commit of each changeset, so the copy needs a history.
rmSync(join(clone, '.git'), { recursive: true, force: true });
git('init', '--quiet', '--initial-branch', 'main');
git('add', '--all');
const author = ['-c', 'user.name=release', '-c', 'user.email=release@localhost', '-c', 'commit.gpgsign=false'];
git(...author, 'commit', '--quiet', '--message', 'the checkout');

const before = new Map(publishedPackages(clone).map(({ name, manifest }) => [name, manifest.version]));
must('npx', ['--no', '--', 'changeset', 'version'], { cwd: clone, env });
const packages = publishedPackages(clone);
const changed = packages.filter(({ name, manifest }) => manifest.version !== before.get(name));
must('npm', ['install', '--package-lock-only', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], {
  cwd: clone,
  env,
});
must(
  'npx',
  [
    '--no',
    '--',
    'turbo',
    'run',
    'build',
    '--output-logs=errors-only',
    ...packages.map(({ name }) => `--filter=${name}`),
  ],
  {
    cwd: clone,
    env,
  },
);

for (const { name, folder, manifest } of packages) {
  const printed = must('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], { cwd: join(clone, folder), env });
  const [{ entryCount, size }] = Object.values(JSON.parse(printed));
  const kB = Math.round(size / 1000);
  report(true, `${name} ${before.get(name)} -> ${manifest.version}: ${entryCount} files, ${kB} kB`);
  const range = manifest.peerDependencies?.['@speckit/sdk'];
  const sdk = packages.find((one) => one.name === '@speckit/sdk')?.manifest.version;
  if (range) report(range === `^${sdk}`, `${name} asks for @speckit/sdk ${range}`);
}
for (const { name, folder, manifest } of changed) {
  const path = join(clone, folder, 'CHANGELOG.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  report(text.includes(`## ${manifest.version}`), `${name}: CHANGELOG.md has ${manifest.version}`);
}
rmSync(join(clone, '.git'), { recursive: true, force: true });
if (!changed.length) console.log('No changeset is waiting: a release would publish nothing.');
process.exit(failures ? 1 : 0);

/** @param {boolean} ok @param {string} line */
function report(ok, line) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${line}`);
  if (!ok) failures += 1;
}
