// Small helpers over child processes, on built-ins alone (they run before the first install).
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the repository root, its output shown. @returns {number} its exit code
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export function run(program, args, env) {
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } }).status ?? 1;
}

/** Like run, without blocking; a signal to this process is handed on, so that nothing is left behind.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} */
export function runChild(program, args, env) {
  const shell = process.platform === 'win32';
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve(code ?? 143);
    });
  });
}

/** The absolute path of a program on PATH, or undefined. @param {string} name */
export function findProgram(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => isExecutable(path));
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's package by name, where this process may install one (root). @param {string} name */
export function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false;
  console.log(`Installing ${name} (apt-get) ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], env);
  if (install() !== 0) {
    run('apt-get', ['update', '-qq'], env);
    if (install() !== 0) return false;
  }
  return findProgram(name) !== undefined;
}

const WATCH_MS = 250;
const parent = process.ppid;

/** Calls `stop` once: on SIGTERM, on SIGINT, and when the parent is gone, since npm hands its signal to the shell between
 * and not to us. @param {() => Promise<unknown>} stop */
export function untilStopped(stop) {
  const end = () => {
    clearInterval(watch);
    void stop().finally(() => process.exit(0));
  };
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) end();
  }, WATCH_MS);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, end);
}
