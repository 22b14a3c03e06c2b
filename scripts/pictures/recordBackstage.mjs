// node scripts/pictures/recordBackstage.mjs [address]: docs/images/backstage.webp, the moving picture of the README. Takes
// the demo as it was built (`npm run build -w @speckit/demo`), or as it is served at the address.
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { preview } from 'vite';
import { findChromium } from '../chromium.mjs';
import { animateWebp } from './animateWebp.mjs';

const root = join(import.meta.dirname, '../..');
const THEATRE = '7d1f2a64-3c58-4b1e-9a77-0c5e8f2b6d10';
const VIEW = { width: 1280, height: 760 };
const SIZE = { width: 720, height: 428 };
const MOST_BYTES = 400_000;

const [given] = process.argv.slice(2);
const server = given ? undefined : await preview({ root: join(root, 'apps/demo'), preview: { port: 3000 } });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: VIEW });
  const devtools = await page.context().newCDPSession(page);
  /** @type {{ picture: Buffer, ms: number }[]} */
  const frames = [];
  const film = async (/** @type {number} */ count, /** @type {number} */ everyMs) => {
    for (let index = 0; index < count; index += 1) {
      const clip = { x: 0, y: 0, ...VIEW, scale: SIZE.width / VIEW.width };
      const shot = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 26, clip });
      const picture = Buffer.from(shot.data, 'base64');
      const last = frames.at(-1);
      if (last?.picture.equals(picture)) last.ms += everyMs;
      else frames.push({ picture, ms: everyMs });
      await sleep(everyMs);
    }
  };

  await page.goto(`${given ?? 'http://localhost:3000'}/events/${THEATRE}?backstage=lag&lag=900&lang=en`);
  const seat = page
    .getByRole('grid')
    .getByRole('button', { name: /, free$/u })
    .first();
  await seat.focus();
  await page.keyboard.press('Enter');
  // The whole plan again: the keyboard has brought the seat close.
  await page.keyboard.press('0');
  await film(2, 400);
  await page.getByRole('button', { name: /^Hold 1 seat/u }).click();
  await film(10, 300);
  await page.getByRole('tab', { name: 'Rivals' }).click();
  await page.getByRole('button', { name: 'Send 200 rivals' }).click();
  await film(7, 1_000);

  const animation = animateWebp(frames, SIZE);
  if (animation.length > MOST_BYTES) throw new RangeError(`${animation.length} bytes are more than ${MOST_BYTES}.`);
  writeFileSync(join(root, 'docs/images/backstage.webp'), animation);
  console.log(`docs/images/backstage.webp: ${frames.length} frames, ${Math.round(animation.length / 1000)} kB`);
} finally {
  await browser.close();
  await server?.close();
}
