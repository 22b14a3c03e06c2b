import { expect } from '@playwright/test';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { test } from './support/test.ts';

test('a whole purchase under the strict policy fires no violation', async ({ page }) => {
  const reports: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => reports.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  const buyer = buyerOn(page);
  await buyer.open(THEATRE);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe');
  const seats = await buyer.choose('STALLS');
  await buyer.hold();
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
  expect(reports).toEqual([]);
});
