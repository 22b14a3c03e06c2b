// Tarballs of a clean clone: everything git would commit now, laid out in a folder of its own, installed from the lock
// file, built and packed. Nothing that is only on this machine (caches, earlier builds) can take part in it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { publishedPackages, readJson } from '../packages.mjs';
import { root } from '../shell.mjs';
import { must } from './must.mjs';

/** Outside the checkout, so that nothing in it is found by looking for `node_modules` upwards. */
export const cacheFolder = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'speckit-ticketing-sdk',
  createHash('sha256').update(root).digest('hex').slice(0, 12),
);
const clone = join(cacheFolder, 'clone');

/** What a build of the packages reads. */
const INPUTS = [
  'packages',
  'mocks',
  'package.json',
  'package-lock.json',
  'turbo.json',
  'tsconfig.base.json',
  'tsconfig.build.json',
];

/** Packs every published package; again only when a file that a build reads changed.
 * @returns {Record<string, string>} the name of each package and the path of its tarball */
export function packClone() {
  const tree = snapshot();
  const folder = join(cacheFolder, 'tarballs');
  const inputs = must('git', ['ls-tree', tree, ...INPUTS], { cwd: root });
  const index = join(folder, `${createHash('sha256').update(inputs).digest('hex')}.json`);
  if (!existsSync(index)) {
    layOut(tree);
    must('npm', ['run', 'build', '--', ...publishedPackages(clone).map(({ name }) => `--filter=${name}`)], {
      cwd: clone,
      env: outside({ TURBO_TELEMETRY_DISABLED: '1', TURBO_FORCE: 'true', DO_NOT_TRACK: '1' }),
    });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(index, JSON.stringify(pack(folder)));
  }
  return readJson(index);
}

/** Lays the checkout out as a clean clone, installed from the lock file. @returns {string} its folder */
export function cloneCheckout() {
  layOut(snapshot());
  return clone;
}

/** The tree that a commit of all files, new ones too, would have. */
function snapshot() {
  mkdirSync(cacheFolder, { recursive: true });
  const env = { ...process.env, GIT_INDEX_FILE: join(cacheFolder, 'index') };
  must('git', ['read-tree', 'HEAD'], { cwd: root, env });
  must('git', ['add', '--all'], { cwd: root, env });
  return must('git', ['write-tree'], { cwd: root, env }).trim();
}

/** Empties the clone but for what `npm ci` installed from the same lock file. @param {string} tree */
function layOut(tree) {
  mkdirSync(clone, { recursive: true });
  for (const name of readdirSync(clone)) {
    if (name !== 'node_modules') rmSync(join(clone, name), { recursive: true, force: true });
  }
  rmSync(join(clone, 'node_modules', '.cache'), { recursive: true, force: true });
  const archive = join(cacheFolder, 'clone.tar');
  must('git', ['archive', '--format=tar', '-o', archive, tree], { cwd: root });
  must('tar', ['-xf', archive, '-C', clone], { cwd: cacheFolder });
  rmSync(archive);
  const lock = createHash('sha256')
    .update(readFileSync(join(clone, 'package-lock.json')))
    .digest('hex');
  const stamp = join(clone, 'node_modules', '.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  must('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], { cwd: clone, env: outside() });
  writeFileSync(stamp, lock);
}

/** @param {string} folder @returns {Record<string, string>} */
function pack(folder) {
  return Object.fromEntries(
    publishedPackages(clone).map((one) => {
      const printed = must('npm', ['pack', '--json', '--pack-destination', folder, '--loglevel=error'], {
        cwd: join(clone, one.folder),
        env: outside(),
      });
      const [{ filename, entryCount }] = Object.values(JSON.parse(printed));
      const path = join(folder, basename(filename));
      if (!existsSync(path)) renameSync(join(folder, filename), path);
      console.log(`ok   ${basename(filename)}, ${entryCount} files`);
      return [one.name, path];
    }),
  );
}

/** The environment without what npm and the checkout put into it. @param {NodeJS.ProcessEnv} [more] */
export function outside(more = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const path = (env['PATH'] ?? '').split(delimiter).filter((part) => !part.startsWith(root));
  return { ...env, PATH: [dirname(process.execPath), ...path].join(delimiter), ...more };
}
