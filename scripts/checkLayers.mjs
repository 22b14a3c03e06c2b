// npm run lint: imports run in one direction, as scripts/layers/table.mjs declares. `--draw` prints who imports whom.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readImports } from './layers/imports.mjs';
import { across, circles, outward, pastEntryPoint, unitOf, unlisted, upward } from './layers/rules.mjs';
import { DATA_FOLDERS, TREES } from './layers/table.mjs';
import { readJson } from './packages.mjs';
import { root } from './shell.mjs';

const { draw } = parseArgs({ options: { draw: { type: 'boolean' } } }).values;
const roots = TREES.map((tree) => tree.root);
const read = TREES.map((tree) => ({ tree, ...readImports(root, tree.root) }));
const all = read.flatMap(({ imports }) => imports);

const faults = read.flatMap(({ tree, files, imports }) => [
  ...unlisted(tree, files),
  ...upward(tree, imports),
  ...across(tree, imports),
  ...outward(tree, imports, roots),
  ...pastEntryPoint(tree, all, packageOf(tree.root)),
  ...circles(tree, imports),
]);
for (const folder of DATA_FOLDERS) {
  const { imports } = readImports(root, folder);
  for (const { file, line, target } of imports.filter((one) => one.target.startsWith('@speckit/'))) {
    faults.push(`${file}:${line}: ${folder} is data for every package and may not import ${target}`);
  }
}
if (draw) read.forEach(print);
for (const fault of faults) console.error(fault);
console.log(`layers: ${all.length} imports in ${roots.length} trees, ${faults.length} against the table`);
process.exit(faults.length ? 1 : 0);

/** @param {string} path */
function packageOf(path) {
  const manifest = [join(root, path, 'package.json'), join(root, path, '..', 'package.json')].find(existsSync);
  return manifest ? readJson(manifest).name : path;
}

/** @param {typeof read[number]} one */
function print({ tree, imports }) {
  console.log(`\n${tree.root}`);
  for (const name of tree.layers.flat()) {
    const targets = imports.filter(({ file }) => unitOf(tree, file) === name).map(({ target }) => target);
    const units = targets.map((target) => (target.startsWith(tree.root) ? unitOf(tree, target) : undefined));
    const others = new Set(units.filter((unit) => unit !== undefined && unit !== name));
    console.log(`  ${name} -> ${[...others].join(' ') || '-'}`);
  }
}
