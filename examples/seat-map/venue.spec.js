import { expect, test } from '@playwright/test';

test('a seat of the own venue is chosen with the keyboard', async ({ page }) => {
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  await expect(page.getByRole('grid', { name: 'Seats of section BOX' })).toBeAttached();
  await page.getByRole('button', { name: /^Section BOX, row 1, seat 1,/u }).focus();
  await page.keyboard.press('Enter');
  const seat = page.getByRole('button', { name: 'Section BOX, row 1, seat 1, 55, your choice' });
  await expect(seat).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/Schematic plan/u)).toHaveCount(0);
  expect(faults).toEqual([]);
});
