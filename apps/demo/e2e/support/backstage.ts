import type { Page } from '@playwright/test';
import { buyerOn } from './buyer.ts';

/** The arena of the sample world, with some 1,000 seats. */
export const ARENA = 'b2c94e0a-6f3d-4e57-8a1b-5d7e9c3f2041';

export const backstage = (page: Page) => page.getByRole('complementary', { name: 'Backstage' });

/** Holds a seat of the theatre whose page is open. */
export async function holdOne(page: Page): Promise<void> {
  const buyer = buyerOn(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await buyer.choose('STALLS');
  await buyer.hold();
}
