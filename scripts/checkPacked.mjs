// Packs the three packages and uses them as a stranger would: from tarballs, in a project of its own that sees no
// source of the workspace. Runs its vitest and Playwright files there.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';
import { root } from './shell.mjs';

// Inside the repository, so that third-party packages are found upwards; @speckit the project brings itself.
const project = join(root, '.packed');
const PACKAGES = { sdk: 'packages/sdk', 'react-hooks': 'packages/react-hooks', mocks: 'mocks' };

rmSync(project, { recursive: true, force: true });
cpSync(join(root, 'mocks', 'test', 'packed'), project, { recursive: true });
writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
for (const [name, folder] of Object.entries(PACKAGES)) {
  const home = join(project, 'node_modules', '@speckit', name);
  mkdirSync(home, { recursive: true });
  const packed = must('npm', ['pack', '--json', '--pack-destination', project, '--loglevel=error'], join(root, folder));
  const [{ filename, entryCount }] = Object.values(JSON.parse(packed));
  must('tar', ['-xzf', join(project, filename), '-C', home, '--strip-components=1'], project);
  console.log(`ok   ${filename}, ${entryCount} files`);
}
must('npx', ['--no', '--', 'vitest', 'run'], project, 'inherit');
must('npx', ['--no', '--', 'msw', 'init', 'page/public', '--no-save'], project);
must('npx', ['--no', '--', 'vite', 'build', 'page', '--logLevel', 'error'], project, 'inherit');
must('npx', ['--no', '--', 'playwright', 'test'], project, 'inherit');

/** @param {string} program @param {string[]} args @param {string} cwd @param {'pipe' | 'inherit'} [stdio] */
function must(program, args, cwd, stdio = 'pipe') {
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdio, stdio],
  });
  if (status === 0) return stdout ?? '';
  console.error(`FAIL ${program} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`);
  process.exit(1);
}
