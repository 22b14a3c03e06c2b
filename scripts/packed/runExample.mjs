// node scripts/packed/runExample.mjs NAME TARBALLS: installs one folder of examples/ outside the checkout and runs its tests.
// TARBALLS is JSON: the name of each package and the path of its tarball. `npm run examples` starts one of these for each example.
import { join } from 'node:path';
import { root } from '../shell.mjs';
import { installProject } from './foreign.mjs';
import { must } from './must.mjs';

const [name = '', tarballs = '{}'] = process.argv.slice(2);
const began = performance.now();
const { folder, env } = installProject(
  join(root, 'examples', name),
  `example-${name}`,
  JSON.parse(tarballs),
  undefined,
);
console.log(`installed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
must('npm', ['test'], { cwd: folder, env, show: true });
