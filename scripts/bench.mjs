// npm run bench: the benches that need no browser and no minutes, one after another, each comparing its rivals in one run. They print tables and never fail a build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runChild } from './shell.mjs';

const BENCHES = ['packages/sdk/bench/wait.ts', 'packages/sdk/bench/parse.ts', 'mocks/bench/backend.ts'];

for (const file of BENCHES.filter((path) => existsSync(join(root, path)))) {
  console.log(`\n== ${file}`);
  const code = await runChild(process.execPath, [file, ...process.argv.slice(2)]);
  if (code !== 0) process.exit(code);
}
