import type { TwoslashShikiReturn } from '@shikijs/twoslash';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What types depend on beside the code itself. */
const SOURCES = [
  'package-lock.json',
  'docs/package-lock.json',
  'docs/.vitepress/code',
  'docs/.vitepress/theme/vue.d.ts',
  'packages',
  'mocks/src',
  'examples',
];

/** Keeps the types of code that compiled, so that the check of the code and the build of the site do the work once; forgets all of them
 * when a source has changed. @param root of the repository */
export function createTypesCache(root: string) {
  const caches = join(root, 'docs/node_modules/.cache/twoslash');
  const stamp = stampOf(root);
  const folder = join(caches, stamp);
  if (!existsSync(folder)) {
    rmSync(caches, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  return {
    /** What is kept under `key`, or what `make` returns. Nothing is kept when it throws. */
    getOrAdd(key: readonly string[], make: () => TwoslashShikiReturn): TwoslashShikiReturn {
      const file = join(folder, `${createHash('sha256').update(JSON.stringify(key)).digest('hex')}.json`);
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
      const made = make();
      // Renamed when it is whole: a build that is stopped leaves no half of one.
      writeFileSync(`${file}.new`, JSON.stringify(made));
      renameSync(`${file}.new`, file);
      return made;
    },
  };
}

function stampOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const IGNORED = new Set(['node_modules', 'dist', 'test', 'bench', '.turbo', '.next', 'test-results']);

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return filesIn(inside);
      return /\.(?:[cm]?tsx?|json|vue|svelte)$/.test(entry.name) ? [inside] : [];
    })
    .toSorted();
}
