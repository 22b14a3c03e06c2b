// Which Chromium the tests drive: CHROMIUM_PATH, a browser of the system, Playwright's own, or Debian's package.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram, installDebianPackage, isExecutable, run } from './shell.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return isExecutable(named) ? named : undefined;
  for (const name of NAMES) {
    const path = findProgram(name);
    if (path) return path;
  }
  return isExecutable(MAC) ? MAC : playwrightsOwn();
}

/** Playwright's download first (any platform), then Debian's package as root. */
export function installChromium() {
  run('npx', ['--no', '--', 'playwright', 'install', 'chromium']);
  return findChromium() !== undefined || installDebianPackage('chromium');
}

function playwrightsOwn() {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .toSorted()
    .map((folder) => join(cache, folder, 'chrome-linux', 'chrome'))
    .findLast((path) => isExecutable(path));
}
