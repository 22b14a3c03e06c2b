// node scripts/pictures/shopPictures.mjs [--only phone-es]: every page and state of the shop, light and dark, on a phone, a desktop and
// a wide screen, in three languages, into test-results/shop. Takes the demo as it was built (`npm run build -w @speckit/demo`).
// A pass that gets stuck ends after four minutes and says at which picture; the others go on, and the exit code is 1.
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
const LANGUAGES = ['en', 'es', 'ar'];
const LIMIT_MS = 240_000;

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
mkdirSync(OUT, { recursive: true });
const server = await preview({ root: join(root, 'apps/demo'), preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  for (const size of /** @type {const} */ (['phone', 'desktop', 'wide'])) {
    for (const language of LANGUAGES) {
      if (`${size}-${language}`.includes(values.only)) await takePass(size, language);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {keyof typeof SIZES} size @param {string} language */
async function takePass(size, language) {
  const pass = `${size}-${language}`;
  const context = await browser.newContext({
    viewport: SIZES[size],
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
  });
  const limit = setTimeout(() => void context.close(), LIMIT_MS);
  let count = 0;
  let last = 'the start';
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(endFades);
    await page.goto(`http://localhost:${PORT}/?lang=${language}&lag=60&seed=1&ttl=600`);
    await walkShop(page, THEATRE, async (name) => {
      last = name;
      count += 1;
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        const file = `${pass}-${String(count).padStart(2, '0')}-${name}-${colorScheme}.png`;
        await page.screenshot({ path: join(OUT, file) });
      }
    });
    console.log(`${pass}: ${count} states, ${2 * count} pictures`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${pass}: stuck after "${last}": ${String(error).split('\n')[0]}`);
  } finally {
    clearTimeout(limit);
    await context.close();
  }
}

/** Runs in the page: without it colours are still fading over into those of the other theme when the picture is taken. */
function endFades() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important; }');
  document.adoptedStyleSheets = [sheet];
}
