import { expect, test } from '@playwright/test';

for (const [story, text] of [
  ['events--loaded', 'Opening night'],
  ['events--offline', 'The events cannot be loaded'],
]) {
  test(story, async ({ page }) => {
    await page.goto(`/iframe.html?id=${story}&viewMode=story`);
    await expect(page.getByRole('listitem')).toHaveText(text);
  });
}
