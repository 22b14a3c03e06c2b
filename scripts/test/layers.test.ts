import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readImports } from '../layers/imports.mjs';
import { across, circles, outward, pastEntryPoint, unlisted, upward } from '../layers/rules.mjs';
import { TREES } from '../layers/table.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A tree of source files, each given with its imports, below `pkg/src`. */
function tree(files: Record<string, string[]>) {
  const base = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(base);
  for (const [file, imports] of Object.entries(files)) {
    mkdirSync(dirname(join(base, 'pkg/src', file)), { recursive: true });
    writeFileSync(join(base, 'pkg/src', file), imports.map((from) => `import { x } from '${from}';\n`).join(''));
  }
  return readImports(base, 'pkg/src');
}

const table = {
  root: 'pkg/src',
  packages: ['@speckit/sdk'],
  entryPoint: 'index.ts',
  layers: [['low'], ['left', 'right'], ['high'], ['index.ts']],
};

test('imports from the top of the table down are fine', () => {
  const { files, imports } = tree({
    'low/a.ts': ['./b.ts', 'zod'],
    'low/b.ts': [],
    'left/a.ts': ['../low/a.ts', '@speckit/sdk/purchase'],
    'index.ts': ['./left/a.ts'],
  });
  expect(unlisted(table, files)).toEqual([]);
  expect(upward(table, imports)).toEqual([]);
  expect(outward(table, imports, ['pkg/src', 'other/src'])).toEqual([]);
  expect(circles(table, imports)).toEqual([]);
});

test.each([
  ['a layer that stands above', { 'low/a.ts': ['../high/b.ts'], 'high/b.ts': [] }, 'low may not import high'],
  ['a layer of the same row', { 'left/a.ts': ['../right/b.ts'], 'right/b.ts': [] }, 'left may not import right'],
  ['the entry point from below', { 'high/a.ts': ['../index.ts'], 'index.ts': [] }, 'high may not import index.ts'],
])('%s is refused, with its place', (_, files, words) => {
  expect(upward(table, tree(files).imports)).toEqual([expect.stringMatching(new RegExp(`^pkg/src/\\S+:1: ${words} `))]);
});

test('type imports, exports, dynamic imports and workers count', () => {
  const base = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(base);
  mkdirSync(join(base, 'pkg/src/low'), { recursive: true });
  const lines = [
    "import type { A } from '../high/a.ts';",
    "export {\n  b,\n  c,\n} from '../high/b.ts';",
    "const c = await import('../high/c.ts');",
    "new Worker(new URL('../high/d.ts', import.meta.url));",
    "import '../high/e.ts';",
  ];
  writeFileSync(join(base, 'pkg/src/low/a.ts'), lines.join('\n'));
  expect(upward(table, readImports(base, 'pkg/src').imports)).toHaveLength(5);
});

test('a file in no layer is named', () => {
  expect(unlisted(table, tree({ 'new/a.ts': [] }).files)).toEqual([expect.stringContaining('pkg/src/new/a.ts')]);
});

test('packages the table does not name, and other trees by path, are refused', () => {
  const { imports } = tree({ 'low/a.ts': ['@speckit/mocks', '@speckit/sdk', '../../../other/src/b.ts'] });
  expect(outward(table, imports, ['pkg/src', 'other/src'])).toEqual([
    expect.stringContaining('pkg/src/low/a.ts:1'),
    expect.stringContaining('pkg/src/low/a.ts:3'),
  ]);
});

test('outsiders use the one entry point', () => {
  const imports = [
    { file: 'app/src/a.ts', line: 1, target: 'pkg/src/index.ts' },
    { file: 'app/src/a.ts', line: 2, target: 'pkg/src/low/a.ts' },
    { file: 'app/src/a.ts', line: 3, target: '@speckit/pkg/src/low/a.ts' },
  ];
  expect(pastEntryPoint(table, imports, '@speckit/pkg')).toHaveLength(2);
});

test.each([
  ['two folders', { 'low/one/a.ts': ['../two/b.ts'], 'low/two/b.ts': ['../one/c.ts'], 'low/one/c.ts': [] }],
  ['a folder and a file beside it', { 'low/one/a.ts': ['../b.ts'], 'low/b.ts': ['./one/c.ts'], 'low/one/c.ts': [] }],
  ['three folders', { 'low/1/a.ts': ['../2/a.ts'], 'low/2/a.ts': ['../3/a.ts'], 'low/3/a.ts': ['../1/b.ts'] }],
])('a circle of %s is named once, with every place', (_, files) => {
  expect(circles(table, tree(files).imports)).toEqual([expect.stringMatching(/import each other: pkg\/src\S+:1, pkg/)]);
});

test('subfolders that stand apart are refused, whatever their rows; what they share is fine', () => {
  const { imports } = tree({
    'low/one/a.ts': ['../two/b.ts', '../shared.ts', './c.ts'],
    'low/two/b.ts': [],
    'low/shared.ts': [],
    'low/one/c.ts': [],
  });
  expect(across({ ...table, apart: ['low'] }, imports)).toEqual([
    expect.stringContaining('pkg/src/low/one/a.ts:1: low/one may not import low/two'),
  ]);
});

test.each([
  ['mocks/src', 'services/ordering/cart.ts', 'services/inventory/domain/state.ts'],
  ['mocks/src', 'services/fulfillment/a.ts', 'services/catalog/createCatalog.ts'],
  ['packages/sdk/src', 'actions/ordering/addToCart.ts', 'actions/inventory/reserve.ts'],
  ['packages/sdk/src', 'transport/readBody.ts', 'purchase/record/substitute.ts'],
  ['packages/react-hooks/src', 'query/seatmap.ts', 'hooks/useSeatmap.ts'],
  ['packages/seat-map/src', 'model/names.ts', 'react/SeatMap.tsx'],
  ['apps/demo/src', 'pages/event/EventPage.tsx', 'app/App.tsx'],
  ['apps/demo/src', 'pages/event/EventPage.tsx', 'pages/checkout/CheckoutPage.tsx'],
])('the table of %s refuses %s -> %s', (root, file, target) => {
  const imports = [{ file: `${root}/${file}`, line: 1, target: `${root}/${target}` }];
  const breaks = TREES.filter((one) => one.root === root).flatMap((one) => [
    ...upward(one, imports),
    ...across(one, imports),
  ]);
  expect(breaks.length).toBeGreaterThan(0);
});

test.each(['mocks/src', 'packages/seat-map/src', 'packages/sdk/src'])('%s imports no client', (root) => {
  const imports = [{ file: `${root}/index.ts`, line: 1, target: '@speckit/sdk' }];
  expect(TREES.filter((one) => one.root === root).flatMap((one) => outward(one, imports, []))).toHaveLength(1);
});
