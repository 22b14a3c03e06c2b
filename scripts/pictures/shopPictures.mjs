// node scripts/pictures/shopPictures.mjs [--only phone-es]: every page and state of the shop, light and dark, on a phone, a desktop and
// a wide screen, in English and Spanish, into test-results/shop. Takes the demo as it was built (`npm run build -w @speckit/demo`).
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { findChromium } from '../chromium.mjs';
import { THEATRE, walkShop } from './walkShop.mjs';

const root = join(import.meta.dirname, '../..');
const OUT = join(root, 'test-results', 'shop');
const SIZES = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1440, height: 900 },
  wide: { width: 2560, height: 1440 },
};
/** The backend is inside the page: any port will do. */
const PORT = 3115;
const LANGUAGES = ['en', 'es'];

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
mkdirSync(OUT, { recursive: true });
const server = await preview({ root: join(root, 'apps/demo'), preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const language of LANGUAGES) {
      const pass = `${size}-${language}`;
      if (!pass.includes(values.only)) continue;
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce', hasTouch: size === 'phone' });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      let count = 0;
      await page.goto(`http://localhost:${PORT}/?lang=${language}&lag=60&seed=1&ttl=600`);
      await walkShop(page, THEATRE, async (name) => {
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          await page.emulateMedia({ colorScheme });
          await page.waitForTimeout(450);
          count += 1;
          const number = String(Math.ceil(count / 2)).padStart(2, '0');
          await page.screenshot({ path: join(OUT, `${pass}-${number}-${name}-${colorScheme}.png`) });
        }
      });
      console.log(`${pass}: ${count} pictures`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
