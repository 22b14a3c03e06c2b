// Pictures of every sample venue at every width, in both themes and in forced colours, into test-results/seat-map
// (ignored by git). Look at them after a change of anything that is drawn.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer, defaultClientConditions } from 'vite';

const here = import.meta.dirname;
const out = join(here, '..', '..', '..', 'test-results', 'seat-map');
mkdirSync(out, { recursive: true });
const server = await createServer({
  root: join(here, '..', 'test', 'page'),
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, fs: { allow: [join(here, '..', '..', '..')] } },
  resolve: { conditions: ['@speckit/source', ...defaultClientConditions] },
});
await server.listen();
const address = server.httpServer?.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const [, , only] = process.argv;
const SIZES = { 360: 740, 768: 1024, 1440: 900, 2560: 1440 };
for (const venue of ['theatre', 'arena', 'stadium'])
  for (const [width, height] of Object.entries(SIZES))
    for (const look of (process.env.LOOKS ?? 'light,dark,forced').split(',')) {
      const name = `${venue}-${width}-${look}`;
      if (only && !name.includes(only)) continue;
      const page = await browser.newPage({
        viewport: { width: Number(width), height },
        ...(look === 'forced' && { forcedColors: 'active' }),
      });
      page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
      await page.goto(`${origin}/?venue=${venue}&theme=${look === 'dark' ? 'dark' : 'light'}`);
      await page.locator('.seat-map__grid button').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(out, `${name}.png`) });
      await page.getByRole('navigation').getByRole('button').nth(1).click();
      await page.waitForTimeout(900);
      await page.screenshot({ path: join(out, `${name}-in.png`) });
      await page.close();
    }
await browser.close();
await server.close();
