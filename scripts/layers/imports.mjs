// The imports of a source tree, read from its text.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** @typedef {{ file: string, line: number, target: string }} Import `file` and `target` relative to the checkout, or a
 * package's name */

const STATEMENT =
  /^[ \t]*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]|new URL\(\s*['"](\.[^'"\n]+)['"],\s*import\.meta\.url/gm;

/** Every import of every source file below a folder; tests are left out, they may import anything.
 * @param {string} base the checkout @param {string} folder @returns {{ files: string[], imports: Import[] }} */
export function readImports(base, folder) {
  const files = globSync('**/*.{ts,tsx,mjs}', { cwd: join(base, folder) })
    .filter((file) => !/\.test\.|\.d\.ts$|(^|[/\\])(dist|node_modules)[/\\]/.test(file))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .toSorted();
  const imports = files.flatMap((file) => {
    const text = readFileSync(join(base, file), 'utf8');
    return [...text.matchAll(STATEMENT)].map((match) => {
      const named = match[1] ?? match[2] ?? match[3] ?? '';
      const target = named.startsWith('.') ? posix.join(dirname(file), named) : named;
      const start = match.index + match[0].length;
      return { file, line: text.slice(0, start).split('\n').length, target };
    });
  });
  return { files, imports };
}
