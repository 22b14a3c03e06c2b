// The rules over a tree's imports. Each returns its breaks as lines: place, what is imported, and why not.
import { posix } from 'node:path';

/** @typedef {import('./imports.mjs').Import} Import */
/** @typedef {import('./table.mjs').Tree} Tree */

/** The unit of a file: the longest name of the table that is the file or a folder above it.
 * @param {Tree} tree @param {string} file */
export function unitOf({ root, layers }, file) {
  const path = posix.relative(root, file);
  return layers
    .flat()
    .filter((name) => path === name || path.startsWith(`${name}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Files that no row of the table names. @param {Tree} tree @param {string[]} files */
export function unlisted(tree, files) {
  const lost = files.filter((file) => unitOf(tree, file) === undefined);
  return lost.map((file) => `${file}: stands in no layer of ${tree.root}; add its folder to scripts/layers/table.mjs`);
}

/** Imports of a layer that stands above, or beside. @param {Tree} tree @param {Import[]} imports */
export function upward(tree, imports) {
  const rank = new Map(tree.layers.flatMap((row, index) => row.map((name) => [name, index])));
  return inside(tree, imports).flatMap(({ file, line, target }) => {
    const [from, to] = [unitOf(tree, file), unitOf(tree, target)];
    if (from === undefined || to === undefined || from === to) return [];
    if ((rank.get(to) ?? 0) < (rank.get(from) ?? 0)) return [];
    return [`${file}:${line}: ${from} may not import ${to} (${target}): imports run from the top of the table down`];
  });
}

/** Imports between subfolders that are to know nothing of each other. @param {Tree} tree @param {Import[]} imports */
export function across(tree, imports) {
  return inside(tree, imports).flatMap(({ file, line, target }) =>
    (tree.apart ?? []).flatMap((folder) => {
      const [from, to] = [file, target].map((path) => childOf(posix.join(tree.root, folder), path));
      if (from === undefined || to === undefined || from === to) return [];
      return [`${file}:${line}: ${folder}/${from} may not import ${folder}/${to} (${target}): they stand apart`];
    }),
  );
}

/** The name of the subfolder of `folder` that holds the file. @param {string} folder @param {string} file */
function childOf(folder, file) {
  const [name, ...rest] = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : [];
  return rest.length ? name : undefined;
}

/** Packages of this workspace that the tree may not import, and relative imports that leave the tree.
 * @param {Tree} tree @param {Import[]} imports @param {string[]} roots of all trees */
export function outward(tree, imports, roots) {
  return imports.flatMap(({ file, line, target }) => {
    if (target.startsWith('@speckit/')) {
      const name = target.split('/').slice(0, 2).join('/');
      return tree.packages.includes(name) ? [] : [`${file}:${line}: ${tree.root} may not import ${target}`];
    }
    const home = roots.find((root) => target.startsWith(`${root}/`));
    if (!home || home === tree.root) return [];
    return [`${file}:${line}: imports ${target} by path; other packages are imported by name, at an entry point`];
  });
}

/** Imports past the one entry point of a tree. @param {Tree} tree @param {Import[]} imports of all files @param {string} name */
export function pastEntryPoint({ root, entryPoint }, imports, name) {
  if (!entryPoint) return [];
  return imports
    .filter(({ file }) => !file.startsWith(`${root}/`))
    .filter(({ target }) => target.startsWith(`${root}/`) || target.startsWith(`${name}/src`))
    .filter(({ target }) => target !== posix.join(root, entryPoint))
    .map(({ file, line, target }) => `${file}:${line}: imports ${target}; ${root} is imported at ${entryPoint} only`);
}

/** Folders below one folder that import each other, in either number: every level, files beside folders included.
 * @param {Tree} tree @param {Import[]} imports */
export function circles(tree, imports) {
  /** @type {Map<string, Map<string, Map<string, string>>>} folder -> child -> child it imports -> first place */
  const levels = new Map();
  for (const { file, line, target } of inside(tree, imports)) {
    const [a, b] = [file.split('/'), target.split('/')];
    let depth = 0;
    while (a[depth] === b[depth] && depth < a.length - 1) depth += 1;
    const [parent, from, to] = [a.slice(0, depth).join('/'), a[depth] ?? '', b[depth] ?? ''];
    const level = levels.get(parent) ?? levels.set(parent, new Map()).get(parent);
    const edges = level?.get(from) ?? level?.set(from, new Map()).get(from);
    if (edges && !edges.has(to)) edges.set(to, `${file}:${line}`);
  }
  return [...levels].flatMap(([parent, edges]) =>
    [...edges.keys()].toSorted().flatMap((from) => {
      const back = wayBack(edges, from);
      // Reported once, from its first member; files among themselves are the business of import/no-cycle.
      if (!back || back.some((name) => name < from) || back.every((name) => /\.\w+$/.test(name))) return [];
      const steps = back.map((name, index) => edges.get(name)?.get(back[index + 1] ?? from));
      return [`${parent}: ${[...back, from].join(' -> ')} import each other: ${steps.join(', ')}`];
    }),
  );
}

/** The shortest way along the edges from a unit to itself. @param {Map<string, Map<string, string>>} edges
 * @param {string} from @returns {string[] | undefined} */
function wayBack(edges, from) {
  const ways = [[from]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of edges.get(way.at(-1) ?? '')?.keys() ?? []) {
      if (next === from) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** @param {Tree} tree @param {Import[]} imports */
function inside({ root }, imports) {
  return imports.filter(({ file, target }) => file.startsWith(`${root}/`) && target.startsWith(`${root}/`));
}
