import { expect } from '@playwright/test';
import { THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

test('the language is switched live, and Arabic runs from right to left', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/events/${THEATRE}`);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Español');
  await expect(page.getByRole('heading', { name: 'Sus asientos' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('combobox', { name: 'Idioma' }).selectOption('العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('an account is made, is named in the header, and is left again', { tag: '@long' }, async ({ page }) => {
  await page.goto('/account');
  await page.getByRole('button', { name: /^New here/u }).click();
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByLabel('Password').fill('long enough');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('link', { name: 'Signed in as ana@example.com' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: /Sign in|Create an account/u })).toBeVisible();
});

test('a search stands in the address and is found again by it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search' }).fill('marea');
  await expect(page.getByText('1 event', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=marea/u);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('marea');
  await page.getByRole('button', { name: 'Show all events' }).click();
  await expect(page).not.toHaveURL(/q=/u);
});

test('the page of an unknown event says so in its heading and its title', async ({ page }) => {
  await page.goto('/events/unknown');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such event' })).toBeVisible();
  await expect(page).toHaveTitle('There is no such event · Parterre');
  await page.getByRole('link', { name: 'See all events' }).click();
  await expect(page).toHaveTitle('Events · Parterre');
});
