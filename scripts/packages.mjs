// The published packages of the workspace, read from the manifests: whatever is not private.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shell.mjs';

/** @typedef {{ name: string, folder: string, manifest: Record<string, any> }} Package */

/** @param {string} [base] a checkout; this one by default @returns {Package[]} */
export function publishedPackages(base = root) {
  const { workspaces } = readJson(join(base, 'package.json'));
  return workspaces
    .flatMap((/** @type {string} */ pattern) => globSync(pattern, { cwd: base }))
    .filter((/** @type {string} */ folder) => existsSync(join(base, folder, 'package.json')))
    .map((/** @type {string} */ folder) => {
      const manifest = readJson(join(base, folder, 'package.json'));
      return { name: manifest.name, folder, manifest };
    })
    .filter((/** @type {Package} */ { manifest }) => !manifest.private);
}

/** @param {string} path @returns {any} */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
