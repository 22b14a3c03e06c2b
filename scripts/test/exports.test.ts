// Every export of every entry point says on hover what it is.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exportsOf } from '../../packages/sdk/scripts/reference.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly '@speckit/source'?: string }>>;
}

const ENTRIES = ['packages/sdk', 'packages/react-hooks', 'packages/seat-map', 'mocks'].flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as Manifest;
  return Object.entries(exports).flatMap(([entry, target]) => {
    const file = typeof target === 'object' ? target['@speckit/source'] : undefined;
    return file === undefined ? [] : [{ entry: name + entry.slice(1), folder, file: file.replace('./', '') }];
  });
});

test('the entry points of all packages are looked at', () => {
  expect(ENTRIES.length).toBeGreaterThanOrEqual(18);
});

test.each(ENTRIES)('$entry: no export without words', ({ folder, file }) => {
  const all = exportsOf(`${root}${folder}`, file);
  expect(all.filter(({ words }) => words === '').map(({ name }) => name)).toEqual([]);
});
