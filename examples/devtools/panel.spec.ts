import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const TABS = ['Purchases', 'Requests', 'Waits', 'Pace', 'Journal', 'Drift'] as const;
const STEPS = ['hold_sent', 'held', 'cart_sent', 'carted', 'pay_requested', 'checkout_sent', 'checked_out', 'settled'];

const tab = (page: Page, name: (typeof TABS)[number]) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

test('the panel shows a purchase while it happens, from the hold to the owned seat', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  const panel = page.getByRole('complementary', { name: 'Ticketing devtools' });
  await expect(panel.getByText('No purchase yet.')).toBeVisible();

  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .click();
  await expect(panel.getByRole('heading', { name: 'Purchase 1: ready' })).toBeVisible();
  await expect(panel.getByRole('cell', { name: 'carted', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Pay within/ }).click();
  await expect(panel.getByRole('heading', { name: 'Purchase 1: owned' })).toBeVisible();
  const told = await panel.getByRole('row').getByRole('cell').allTextContents();
  expect(told.filter((step) => STEPS.includes(step))).toEqual(STEPS);

  await tab(page, 'Requests');
  for (const line of [/^POST \/reservations/, /^POST \/orders\/checkout/])
    await expect(panel.getByRole('cell', { name: line }).first()).toBeVisible();
  await tab(page, 'Waits');
  await expect(panel.getByRole('cell', { name: /inventory>ordering/ }).first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('the page with the panel open breaks no rule of axe, on any tab, and a recording has no token', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Pay within/ }).click();
  await expect(page.getByRole('heading', { name: 'Purchase 1: owned' })).toBeVisible();
  for (const name of TABS) {
    await tab(page, name);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(' ')}`),
      name,
    ).toEqual([]);
  }
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download recording' }).click();
  const recording = await readFile(await (await coming).path(), 'utf8');
  expect(recording).toContain('/reservations');
  expect(recording).not.toMatch(/guest-?token|authorization|bearer/i);
});
