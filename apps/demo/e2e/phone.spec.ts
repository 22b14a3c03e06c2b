import { expect, type Locator, type Page } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

test.use({ hasTouch: true, isMobile: true, contextOptions: { reducedMotion: 'reduce' } });

/** The part of the map that can be touched: at its corners and in its middle nothing lies over it. */
async function expectMapFree(page: Page): Promise<void> {
  const covered = await page.evaluate(() => {
    const map = document.querySelector('.hall__map');
    if (!map) return ['no map'];
    const { left, top, width, height } = map.getBoundingClientRect();
    const points = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.9].map((y) => [left + width * x, top + height * y]));
    return points.flatMap(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && map.contains(hit)
        ? []
        : [`${Math.round(x)},${Math.round(y)}: ${hit?.className ?? 'off the screen'}`];
    });
  });
  expect(covered).toEqual([]);
}

const heightOf = async (locator: Locator) => (await locator.boundingBox())?.height ?? 0;

for (const [name, viewport, least] of [
  ['a phone', { width: 360, height: 740 }, 300],
  ['a small phone', { width: 320, height: 640 }, 200],
] as const) {
  test.describe(name, { tag: viewport.width === 360 ? [] : '@long' }, () => {
    test.use({ viewport });

    test('the sheet has three heights, and the map what it leaves', async ({ page }) => {
      const map = page.locator('.hall__map');
      await page.goto(`/events/${THEATRE}`);
      await expect(page.getByRole('grid').getByRole('button').first()).toBeAttached();
      await expectMapFree(page);
      const whole = await heightOf(map);
      expect(whole).toBeGreaterThanOrEqual(least);

      await page.getByRole('button', { name: 'Full screen' }).tap();
      expect(await heightOf(map)).toBeGreaterThan(whole + 60);
      await expectMapFree(page);
      await page.getByRole('button', { name: 'Back to the page' }).tap();

      await page.getByRole('button', { name: 'Find best seats' }).tap();
      await page.getByRole('button', { name: 'Find', exact: true }).tap();
      await expect(page.getByRole('button', { name: 'Hold 2 seats' })).toBeVisible();
      await expectMapFree(page);
      await page.getByRole('button', { name: 'Make the basket higher' }).tap();
      await expect(map).toBeHidden();
      await page.getByRole('button', { name: 'Back to the map' }).tap();
      await expect(page.getByRole('button', { name: 'Hold 2 seats' })).toHaveCount(0);
      expect(Math.abs((await heightOf(map)) - whole)).toBeLessThan(12);
      await expect(page.getByRole('complementary', { name: 'Basket' })).toContainText('2 seats');
    });
  });
}

test.describe('the list of events on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('begins with an event: the filters open with a press, and stay open while one is set', async ({ page }) => {
    await page.goto('/');
    const first = page.getByRole('list', { name: 'Events' }).getByRole('link').first();
    await expect(first).toBeInViewport();
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();
    const place = page.getByRole('combobox', { name: 'Place' });
    await expect(place).toBeHidden();

    const filters = page.getByRole('button', { name: 'Filters' });
    await expect(filters).toHaveAttribute('aria-expanded', 'false');
    await filters.tap();
    await expect(filters).toHaveAttribute('aria-expanded', 'true');
    await place.selectOption({ index: 1 });
    await expect(filters).toHaveText('Filters (1)');

    await page.reload();
    await expect(place).not.toHaveValue('');
    await expect(place).toBeVisible();
    await filters.tap();
    await expect(place).toBeHidden();
    await expect(filters).toBeFocused();
  });
});

test.describe('a phone held sideways', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('the map has the height of the screen, and a seat is bought beside it', { tag: '@long' }, async ({ page }) => {
    await page.goto(`/events/${THEATRE}`);
    await expect(page.getByRole('grid').getByRole('button').first()).toBeAttached();
    await page.locator('.hall').evaluate((hall) => hall.scrollIntoView());
    expect(await heightOf(page.locator('.hall__map'))).toBeGreaterThanOrEqual(220);
    await expectMapFree(page);
    const buyer = buyerOn(page);
    await page.getByRole('button', { name: 'Find', exact: true }).tap();
    await buyer.hold();
    await page.getByRole('link', { name: 'Go to checkout' }).tap();
    await buyer.giveDetails();
    await buyer.pay();
    await buyer.owns([]);
  });
});

test.describe('at 400 %', () => {
  // 1280 x 1024, four times as large.
  test.use({ viewport: { width: 320, height: 256 }, hasTouch: false, isMobile: false });

  test('what has the focus is seen', { tag: '@long' }, async ({ page }) => {
    await page.goto(`/events/${THEATRE}`);
    await expect(page.getByRole('grid').getByRole('button').first()).toBeAttached();
    const seen: string[] = [];
    for (let n = 0; n < 45; n += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(focusHidden);
      if (hidden === 'end') break;
      if (hidden !== null) seen.push(hidden);
    }
    expect(seen).toEqual([]);
  });
});

/** In the page: names the focused control if nothing of it can be seen; `end` when the focus has left the page. */
function focusHidden(): string | null {
  const { activeElement: element } = document;
  if (!element || element === document.body) return 'end';
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
  const [x1, y1] = [Math.min(innerWidth, right), Math.min(innerHeight, bottom)];
  if (x1 <= x0 || y1 <= y0) return `${element.outerHTML.slice(0, 80)} is outside of the screen`;
  const isSeen = [0.1, 0.5, 0.9].some((x) =>
    [0.1, 0.5, 0.9].some((y) => {
      const hit = document.elementFromPoint(x0 + (x1 - x0) * x, y0 + (y1 - y0) * y);
      // A seat of the grid is drawn on the canvas, which lies where its button is.
      return hit !== null && (element.contains(hit) || hit.contains(element) || hit instanceof HTMLCanvasElement);
    }),
  );
  return isSeen ? null : `${element.outerHTML.slice(0, 80)} is covered`;
}
