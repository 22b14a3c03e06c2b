// node scripts/pictures/readmePictures.mjs: the pictures of the shop in the README, into docs/images. Takes the demo as it was
// built (`npm run build -w @speckit/demo`).
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { findChromium } from '../chromium.mjs';
import { THEATRE } from './walkShop.mjs';

const root = join(import.meta.dirname, '../..');
/** The backend is inside the page: any port will do. */
const PORT = 3117;
const STADIUM = '3a6d8f12-75be-4d09-9c43-e1b2a4f70c88';
const QUALITY = 72;
const MOST_BYTES = 120_000;

const server = await preview({ root: join(root, 'apps/demo'), preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  await take(
    'shop-held',
    { width: 1280, height: 800 },
    'light',
    `/events/${THEATRE}?lang=en&lag=60&seed=1`,
    async (page) => {
      await findBest(page);
      await page.locator('.basket__actions button').first().click();
      await page.locator('.countdown').waitFor();
      // The whole plan again: the seats that were found have been brought close.
      await page.locator('.seat-map__control').last().click();
      await page.mouse.move(5, 5);
    },
  );
  await take('shop-phone', { width: 390, height: 780 }, 'dark', `/events/${THEATRE}?lang=es&seed=1`, async (page) => {
    await page.locator('.sheet__line .button').click();
    await findBest(page);
  });
  await take(
    'shop-stadium',
    { width: 1280, height: 800 },
    'dark',
    `/events/${STADIUM}?lang=en&scenario=stadium&seed=1`,
    () => Promise.resolve(),
  );
} finally {
  await browser.close();
  await server.close();
}

/**
 * @param {string} name @param {{ width: number, height: number }} viewport @param {'light' | 'dark'} colorScheme
 * @param {string} path @param {(page: import('@playwright/test').Page) => Promise<void>} act
 */
async function take(name, viewport, colorScheme, path, act) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}${path}`);
  await page.locator('[role="grid"] button').first().waitFor({ state: 'attached' });
  await act(page);
  await page.waitForTimeout(800);
  const devtools = await context.newCDPSession(page);
  const shot = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const picture = Buffer.from(shot.data, 'base64');
  if (picture.length > MOST_BYTES)
    throw new RangeError(`${name}: ${picture.length} bytes are more than ${MOST_BYTES}.`);
  writeFileSync(join(root, 'docs/images', `${name}.webp`), picture);
  console.log(`docs/images/${name}.webp: ${Math.round(picture.length / 1000)} kB`);
  await context.close();
}

/** @param {import('@playwright/test').Page} page */
async function findBest(page) {
  await page.locator('.party-finder button[type="submit"]').click();
  await page.locator('.seat-lines').first().waitFor();
}
