import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { test } from './support/test.ts';

test(
  'an administrator makes an event, and it is on sale in another tab',
  { tag: '@long' },
  async ({ page, context }) => {
    const name = `Gala ${Date.now()}`;
    await page.goto('/admin?backend=server');
    await expect(page.getByRole('heading', { name: 'Only administrators manage events' })).toBeVisible();
    await expectAccessible(page, 'gate');
    await becomeAdmin(page);

    const form = page.getByRole('form', { name: 'New event' });
    await form.getByRole('button', { name: 'Create the event' }).click();
    await expect(form.getByText('Please fill this in.').first()).toBeVisible();
    await form.getByLabel('Base price').fill('0');
    await form.getByLabel('Capacity').fill('1.5');
    await expect(form.getByText('Please give a number above 0.')).toBeVisible();
    await expect(form.getByText('Please give a whole number above 0.')).toBeVisible();
    await expectAccessible(page, 'list with problems');
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('Venue').fill('Sala de pruebas');
    await form.getByLabel('Description').fill('Made by a test');
    await form.getByLabel('Date and time').fill('2031-05-01T20:00');
    await form.getByLabel('Capacity').fill('60');
    await form.getByLabel('Base price').fill('40');
    await form.getByRole('button', { name: 'Create the event' }).click();

    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const plan = page.getByRole('form', { name: 'Seats' });
    await plan.getByLabel('Rows').fill('0');
    await plan.getByLabel('Section').fill('');
    await plan.getByLabel('Section').press('Enter');
    await expect(plan.getByText('Please give a whole number above 0.')).toBeVisible();
    await expect(plan.getByText('Please fill this in.')).toBeVisible();
    await plan.getByLabel('Section').fill('STALLS');
    await plan.getByLabel('Rows').fill('3');
    await expect(plan.getByText('Please give a whole number above 0.')).toBeHidden();
    await plan.getByLabel('Seats per row').fill('4');
    await plan.getByLabel('Price factor').fill('1.5');
    await expect(plan.getByText(/^12 seats from \$60/u)).toBeVisible();
    await expect(plan.getByRole('grid')).toBeAttached();
    await expectAccessible(page, 'editor');
    await plan.getByRole('button', { name: 'Make 12 seats' }).click();
    await expect(plan.getByText('12 seats so far.')).toBeVisible();

    const other = await context.newPage();
    await other.goto('/?backend=server');
    await other
      .getByRole('link', { name: new RegExp(name, 'u') })
      .first()
      .click();
    await expect(
      other
        .getByRole('grid')
        .getByRole('button', { name: /, free$/u })
        .first(),
    ).toBeAttached();

    await page.getByRole('button', { name: 'Take it off sale' }).click();
    await expect(page.getByRole('button', { name: 'Put it on sale again' })).toBeVisible();
    await other.goto('/?backend=server');
    await expect(other.getByRole('link', { name: /Marea Baja/u }).first()).toBeVisible();
    await expect(other.getByRole('link', { name: new RegExp(name, 'u') })).toHaveCount(0);
    await page.getByRole('link', { name: 'All events' }).click();
    await page.getByRole('link', { name: `Edit ${name}` }).click();
    await page.getByRole('button', { name: 'Put it on sale again' }).click();
    await expect(page.getByRole('button', { name: 'Take it off sale' })).toBeVisible();
  },
);

test('a refusal is shown in the words of the platform', { tag: '@long' }, async ({ page }) => {
  await page.goto('/admin?backend=worker&seed=3');
  await becomeAdmin(page);
  await page.getByRole('link', { name: /^Edit .*Marea Baja/u }).click();
  const details = page.getByRole('form', { name: 'Name and capacity' });
  await details.getByLabel('Capacity').fill('1');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(details.getByText('No se puede reducir la capacidad')).toBeVisible();
});

async function becomeAdmin(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Open an administrator’s account' });
  await form.getByLabel('E-mail').fill(`admin-${Date.now()}@example.com`);
  await form.getByLabel('Password').fill('a long password');
  await form.getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Manage events' })).toBeVisible();
}
