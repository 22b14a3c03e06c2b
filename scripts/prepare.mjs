// Runs before node_modules exists, so on Node's built-ins alone. Installs when the lock file is not the one
// that was installed last; with --tests also finds or installs what the tests drive: Chromium and a Redis server.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { findProgram, installDebianPackage, root, run } from './shell.mjs';

install(root);
// The site has TypeScript 6 and Vite 5, which would stand in the way of ours: packages of its own.
if (process.argv.includes('--tests') || process.argv.includes('--docs')) install(join(root, 'docs'));

/** @param {string} folder with a lock file */
function install(folder) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  console.log(`Installing packages (npm ci${folder === root ? '' : ' in docs'}) ...`);
  if (run('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--prefix', folder]) !== 0) {
    console.error('npm ci failed: its own lines above say why.');
    process.exit(1);
  }
  writeFileSync(stamp, lockHash);
}

if (process.argv.includes('--tests')) {
  if (!findChromium() && !installChromium()) {
    console.error('No Chromium found and none could be installed. Set CHROMIUM_PATH to a Chromium or Chrome binary.');
    process.exit(2);
  }
  if (!findProgram('redis-server') && !installDebianPackage('redis-server')) {
    console.error('No redis-server found and none could be installed: the keyspace is tested against a real one.');
    process.exit(2);
  }
}
