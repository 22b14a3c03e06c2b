import { expect, type Page } from '@playwright/test';

/** The theatre of the sample world: 364 seats in four sections, one of which is priced so that payment is declined. */
export const THEATRE = '7d1f2a64-3c58-4b1e-9a77-0c5e8f2b6d10';
/** The event of the platform's own pages, with its six seats. */
export const DOCUMENTED = '550e8400-e29b-41d4-a716-446655440000';

/** The hall of the sample world that has no seat left. */
export const SOLD_OUT = 'e81c5d37-94af-4c2b-b0d6-2f7a1e6c8b55';

/** A buyer at the seat picker, in the words the page itself uses. */
export function buyerOn(page: Page) {
  const list = page.getByRole('table', { name: 'Seats' });
  return {
    async open(eventId: string, query = ''): Promise<void> {
      await page.goto(`/events/${eventId}${query}`);
      await page.getByRole('button', { name: 'List', exact: true }).click();
      await expect(list).toBeVisible();
    },
    /** Chooses the first free seats of a section and tells their names. */
    async choose(section: string, count = 1): Promise<string[]> {
      await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: section });
      const names: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const seat = list.getByRole('button', { name: /, free$/u }).first();
        const name = (await seat.getAttribute('aria-label')) ?? '';
        names.push(name.replace(/, \$.*$/u, ''));
        await seat.click();
      }
      return names;
    },
    hold: () => page.getByRole('button', { name: /^Hold \d seats?$/u }).click(),
    async toCheckout(): Promise<void> {
      await page.getByRole('link', { name: 'Go to checkout' }).click();
    },
    /** Fills the form and goes on: to the payment, or, before a hold, to the hold. */
    async giveDetails(next: RegExp = /^Continue to payment$/u): Promise<void> {
      const form = page.getByRole('form', { name: 'Your details' });
      await form.getByLabel('Name').fill('Ana Rivas');
      await form.getByLabel('E-mail').fill('ana@example.com');
      await form.getByRole('button', { name: next }).click();
    },
    pay: () => page.getByRole('button', { name: /^Pay \$/u }).click(),
    async owns(seats: readonly string[]): Promise<void> {
      await expect(page.getByRole('heading', { name: 'You are going.' })).toBeVisible();
      for (const seat of seats) await expect(page.getByRole('article', { name: `Ticket, ${seat}` })).toBeVisible();
    },
  };
}
