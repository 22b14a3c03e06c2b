import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

for (const dialect of ['guide', 'deployed'] as const) {
  test(`${dialect}: from a new account to the platform's own ticket`, { tag: '@long' }, async ({ page }) => {
    const buyer = buyerOn(page);
    await buyer.open(THEATRE, `?lag=20&seed=1&ttl=600&dialect=${dialect}`);
    const seats = await buyer.choose('STALLS');
    await page.getByRole('link', { name: 'Continue' }).click();
    const form = page.getByRole('form', { name: 'Your details' });
    await form.getByRole('radio', { name: /^Create an account/u }).check();
    await form.getByLabel('Name').fill('Ana Rivas');
    await form.getByLabel('E-mail').fill('ana@example.com');
    await form.getByLabel('Password').fill('long enough');
    await form.getByRole('button', { name: 'Hold 1 seat' }).click();
    await expect(page.getByRole('link', { name: 'Signed in as ana@example.com' })).toBeVisible();
    await buyer.pay();
    await buyer.owns(seats);

    const number = page.getByLabel('Ticket number');
    await number.fill('a/b');
    await page.getByRole('button', { name: 'Load the PDF' }).click();
    await expect(number).toHaveAccessibleDescription(/There is no ticket with this number\.$/u);

    // The number of the ticket stands in the platform's mail alone.
    await page.getByRole('button', { name: /^Load the ticket /u }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Open .*\.pdf$/u }).click();
    const file = await (await download).path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.getByRole('figure', { name: /^QR code with the ticket number/u })).toBeVisible();

    await page.getByRole('link', { name: 'Signed in as ana@example.com' }).click();
    await expect(page.getByRole('list', { name: 'Tickets' }).getByText('Paid')).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Sign in|Create an account/u })).toBeVisible();
  });
}

test('what is too long for the platform is said beside its field, and nothing is sent', async ({ page }) => {
  await page.goto('/account');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1;
  });
  await page.getByLabel('E-mail').fill(`a@${'b'.repeat(300)}`);
  await page.getByLabel('Password').fill('x'.repeat(300));
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription('At most 256 characters, please.');
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('At most 256 characters, please.');
  expect(sent).toBe(0);
});
