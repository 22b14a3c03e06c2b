// The libraries that the bench compares with: in a folder of their own with their own lock file, installed by the bench alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'peers');
const lock = join(folder, 'package-lock.json');
const stamp = join(folder, 'node_modules', '.installed');

/** Whether they are there; without a network the bench goes on with what needs none. @returns {boolean} */
export function installPeers() {
  if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) === statSync(lock).mtimeMs) return true;
  console.log('Installing the libraries to compare with (npm ci in packages/seat-map/bench/peers) ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 180_000,
  });
  if (status === 0) writeFileSync(stamp, String(statSync(lock).mtimeMs));
  return status === 0;
}
