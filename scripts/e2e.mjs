// npm run e2e: builds the demo and tests it in Chromium, every test. `npm test` runs those without the tag @long,
// `npm run e2e -- --grep @long` the others; what follows `--` goes to Playwright.
import { findChromium } from './chromium.mjs';
import { runChild } from './shell.mjs';

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CHROMIUM_PATH: findChromium() };
const playwright = ['playwright', 'test', '--config', 'apps/demo/playwright.config.ts', '--pass-with-no-tests'];
const given = process.argv.slice(2);
const steps = [
  ['turbo', 'run', 'build', '--output-logs=errors-only'],
  [...playwright, '--project', 'pages', ...given],
  [...playwright, '--project', 'alone', '--workers', '1', ...given],
];
for (const step of steps) {
  const code = await runChild('npx', ['--no', '--', ...step], env);
  if (code !== 0) process.exit(code);
}
