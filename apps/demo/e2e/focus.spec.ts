import { expect, type Locator, type Page } from '@playwright/test';
import { buyerOn, SOLD_OUT, THEATRE } from './support/buyer.ts';
import { platformTest as test } from './support/test.ts';

test.use({
  ticketingOptions: { lag: 20, seed: 1 },
  expectedErrors: /net::ERR_CONNECTION_(?:CLOSED|RESET|FAILED)|status of 50\d/u,
});

/** Presses a control by key, waits for what follows, and looks where the focus is now. */
async function press(page: Page, control: Locator, after: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
  await expect(after.first()).toBeVisible();
  await expectFocus(page, String(control));
}

/** The focus is on something: not on the body, from where the next Tab would begin at the top. */
async function expectFocus(page: Page, what: string): Promise<void> {
  const where = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return element === null || element === document.body ? 'the body' : 'a part of the page';
    });
  await expect.poll(where, { message: `the focus after ${what}` }).toBe('a part of the page');
}

test(
  'the focus stays in the page when a control removes itself: from a seat to the ticket',
  { tag: '@long' },
  async ({ page, ticketing }) => {
    const buyer = buyerOn(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const text = (words: string | RegExp) => page.getByText(words);
    await buyer.open(THEATRE, '?backend=server');
    await buyer.choose('STALLS', 2);
    await press(page, button(/^Remove /u).first(), button('Hold 1 seat'));
    await press(page, button(/^Remove /u), text('Choose the seats you like'));

    await press(page, button('Find'), button('Hold 2 seats'));
    await press(page, button('Hold 2 seats'), page.getByRole('link', { name: 'Go to checkout' }));
    await press(page, button('Give these seats up'), button('Yes, give up'));
    await page.keyboard.press('Escape');
    await expectFocus(page, 'Escape in a dialog');
    await expect(button('Yes, give up')).toHaveCount(0);
    await press(page, button('Give these seats up'), button('Yes, give up'));
    await press(page, button('Yes, give up'), text('Choose the seats you like'));

    ticketing.next.plan({ kind: 'loseRace' });
    await buyer.choose('BALCONY', 2);
    await press(page, button('Hold 2 seats'), button(/^Take .* instead$/u));
    await press(page, button('No, thanks'), page.getByRole('link', { name: 'Go to checkout' }));
    await press(
      page,
      page.getByRole('link', { name: 'Go to checkout' }),
      page.getByRole('form', { name: 'Your details' }),
    );
    const form = page.getByRole('form', { name: 'Your details' });
    await form.getByLabel('Name').fill('Ana Rivas');
    await form.getByLabel('E-mail').fill('ana@example.com');
    await press(page, button('Continue to payment'), button(/^Pay \$/u));
    await press(page, button('Change details'), button('Continue to payment'));
    await press(page, button('Continue to payment'), button(/^Pay \$/u));
    ticketing.next.plan({ kind: 'decline' });
    await press(page, button(/^Pay \$/u), text('The payment was declined'));
    await press(page, button('Hold them again and pay another way'), button('Continue to payment'));
    await press(page, button('Continue to payment'), button(/^Pay \$/u));
    await press(page, button(/^Pay \$/u), page.getByRole('heading', { name: 'You are going.' }));
    await expect(page.getByRole('heading', { name: 'You are going.' })).toBeVisible();
    await expectFocus(page, 'the end of the purchase');
  },
);

test(
  'the focus stays in the page when a control removes itself: around a purchase',
  { tag: '@long' },
  async ({ page, ticketing }) => {
    const buyer = buyerOn(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.goto('/?backend=server');
    await page.getByRole('searchbox', { name: 'Search' }).fill('marea');
    await press(page, button('Show all events'), page.getByRole('link', { name: /Coldplay/u }));

    const broken = ticketing.faults.add({
      service: 'catalog',
      path: '/events/*/seatmap',
      fault: { kind: 'status', status: 503 },
    });
    await page.goto(`/events/${THEATRE}`);
    await expect(button('Try again')).toBeVisible();
    ticketing.faults.remove(broken);
    await press(page, button('Try again'), page.getByRole('navigation', { name: 'Sections' }));

    await page.goto(`/events/${SOLD_OUT}`);
    await page.getByLabel('E-mail').fill('ana@example.com');
    await press(page, button('Join the waitlist'), page.getByRole('region', { name: 'You are on the list' }));
    await press(page, button('Join with another address'), button('Join the waitlist'));

    await page.goto('/account');
    await press(page, button(/^New here/u), button('I have an account'));
    await page.getByLabel('E-mail').fill('ana@example.com');
    await page.getByLabel('Password').fill('long enough');
    await press(page, button('Create an account'), button('Sign out'));
    await press(
      page,
      button('Sign out'),
      page.getByRole('heading', { level: 1, name: /^(?:Sign in|Create an account)$/u }),
    );

    await buyer.open(THEATRE);
    await buyer.choose('STALLS');
    await buyer.hold();
    await expect(page.getByRole('link', { name: 'Go to checkout' })).toBeVisible();
    await press(page, page.getByRole('link', { name: 'My tickets' }), button('Cancel this order'));
    await press(page, button('Cancel this order'), button('Keep the order'));
    await press(page, button('Keep the order'), button('Cancel this order'));
    await press(page, button('Cancel this order'), button('Yes, cancel the order'));
    await press(page, button('Yes, cancel the order'), page.getByText('Cancelled, nothing was paid'));
  },
);

test('what happens is said once, and seen', { tag: '@long' }, async ({ page, ticketing }) => {
  const buyer = buyerOn(page);
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = document.querySelector('[data-testid="announcer"]')?.textContent?.trim() ?? '';
      if (text !== '' && said.at(-1) !== text) said.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await buyer.open(THEATRE, '?backend=server');
  await buyer.choose('VIP');
  ticketing.next.plan({ kind: 'changePrice', byCents: 500 });
  await buyer.hold();
  await expect(page.getByRole('region', { name: 'The price has changed' })).toContainText('$145');
  await expect(page.getByTestId('total')).toHaveText('$145');
  await buyer.toCheckout();
  await buyer.giveDetails();
  await page.getByRole('button', { name: 'Pay $145' }).click();
  await buyer.owns([]);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  const matching = (word: RegExp) => said.filter((text) => word.test(text));
  // What is over at once need not be said.
  for (const passing of [/^Holding 1 seat/u, /^Paying/u]) expect(matching(passing).length).toBeLessThanOrEqual(1);
  expect(matching(/held for you until/u)).toHaveLength(1);
  expect(matching(/The price has changed/u)).toHaveLength(1);
  expect(matching(/^1 seat is yours/u)).toHaveLength(1);
});
