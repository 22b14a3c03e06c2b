// npm run docs:test: compiles the code of the site's pages, looks for figures without a source, builds the site (which checks its links), and tests it in Chromium.
// `-- --built` takes the site as it was built last; `-- --code` does what needs no built site.
import { findChromium } from './chromium.mjs';
import { runChild } from './shell.mjs';

const env = { ...process.env, CHROMIUM_PATH: findChromium() };
const steps = [
  ['npx', '--no', '--', 'tsc', '-p', 'docs'],
  ['npm', 'run', 'code', '--prefix', 'docs'],
  ['npm', 'run', '--silent', 'figures', '--prefix', 'docs'],
];
if (!process.argv.includes('--code')) {
  if (!process.argv.includes('--built')) steps.push(['npm', 'run', 'build', '--prefix', 'docs']);
  steps.push(['npx', '--no', '--', 'playwright', 'test', '--config', 'docs/playwright.config.ts']);
}
for (const [program = '', ...args] of steps) {
  const code = await runChild(program, args, env);
  if (code !== 0) process.exit(code);
}
