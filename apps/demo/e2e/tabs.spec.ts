import { expect, type Page } from '@playwright/test';
import type { Platform } from '@speckit/mocks';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { platformTest as test } from './support/test.ts';

test.use({
  ticketingOptions: { lag: 20 },
  expectedErrors: /net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_CLOSED|FAILED)/u,
});

test('two tabs of one buyer buy once, and the second goes on when the first is closed', async ({
  page,
  context,
  ticketing,
}) => {
  const reservations = countRequests(page, 'POST', /\/reservations$/u);
  const { buyer, seats } = await holdAndWait(page, ticketing);

  const second = await context.newPage();
  const secondBuyer = buyerOn(second);
  await secondBuyer.open(THEATRE, '?backend=server');
  await expect(step(second, /^Put them in your cart/u)).toBeVisible();
  ticketing.resume('ordering-service');
  await buyer.toCheckout();
  await secondBuyer.toCheckout();
  await buyer.giveDetails();
  await secondBuyer.giveDetails();

  ticketing.pause('payment-service');
  for (const tab of [page, second]) await expect(payButton(tab)).toBeVisible();
  // At the same moment, if the first press has not taken the second's button away.
  await Promise.all([page, second].map((tab) => tab.evaluate(pressPay)));
  await expect(step(page, /^Make the seats yours/u)).toBeVisible();
  await expect(step(second, /^Make the seats yours/u)).toBeVisible();
  await page.close();
  ticketing.resume('payment-service');
  await secondBuyer.owns(seats);
  expect(ticketing.log.records('reservation-created')).toHaveLength(1);
  expect(ticketing.log.records('payment-succeeded')).toHaveLength(1);
  expect(reservations()).toBe(1);
});

test(
  'a second tab follows the purchase of the first, and buys another seat afterwards',
  { tag: '@long' },
  async ({ page, context, ticketing }) => {
    const { buyer, seats } = await holdAndWait(page, ticketing);
    const second = await context.newPage();
    const secondBuyer = buyerOn(second);
    ticketing.resume('ordering-service');
    await buyer.toCheckout();
    await buyer.giveDetails();
    await secondBuyer.open(THEATRE, '?backend=server');
    await expect(second.getByRole('list', { name: 'Seats' }).first()).toContainText(seats[0] ?? '');
    ticketing.pause('payment-service');
    await buyer.pay();
    await expect(step(page, /^Make the seats yours/u)).toBeVisible();
    await expect(step(second, /^Make the seats yours/u)).toBeVisible();
    ticketing.resume('payment-service');
    await buyer.owns(seats);
    await second.getByRole('button', { name: 'Choose more seats' }).click();
    const more = await secondBuyer.choose('BALCONY');
    await secondBuyer.hold();
    await secondBuyer.toCheckout();
    await secondBuyer.giveDetails();
    await secondBuyer.pay();
    await secondBuyer.owns(more);
    expect(ticketing.log.records('payment-succeeded')).toHaveLength(2);
  },
);

test(
  'two tabs at the same moment with another choice: one is held, the other is told',
  { tag: '@long' },
  async ({ page, context, ticketing }) => {
    const second = await context.newPage();
    const tabs = [page, second];
    const chosen: string[] = [];
    for (const [place, tab] of tabs.entries()) {
      const buyer = buyerOn(tab);
      await buyer.open(THEATRE, '?backend=server');
      chosen.push(...(await buyer.choose(place === 0 ? 'STALLS' : 'BALCONY')));
    }
    const pressed = await Promise.all(tabs.map((tab) => tab.evaluate(pressHold)));
    // A tab that is too busy to press has seen by then that the other one holds, and offers to hold its choice as well.
    const told = (place: number) =>
      (tabs[place] ?? page).getByRole('region', {
        name: pressed[place] ? 'Your choice was not held' : 'Not held yet',
      });
    const countTold = () => Promise.all(tabs.map((_, place) => told(place).count()));
    await expect.poll(async () => (await countTold()).join()).toMatch(/^(?:0,1|1,0)$/u);
    const loser = (await countTold()).indexOf(1);
    await expect(told(loser)).toContainText(chosen[loser] ?? '');
    // Both show what is held, and the one that was told can still add its choice.
    for (const tab of tabs) await expect(tab.getByRole('timer')).toBeVisible();
    expect(ticketing.log.records('reservation-created')).toHaveLength(1);

    // Given up in one tab, the other chooses anew.
    const winner = tabs[1 - loser] ?? second;
    await winner.getByRole('button', { name: 'Give these seats up' }).click();
    await winner.getByRole('button', { name: 'Yes, give up' }).click();
    const other = tabs[loser] ?? page;
    await buyerOn(other).hold();
    await expect(other.getByRole('timer')).toBeVisible();
    expect(ticketing.log.records('reservation-created')).toHaveLength(2);
  },
);

test('a connection lost in the middle is waited for', { tag: '@long' }, async ({ page, context, ticketing }) => {
  const { buyer, seats } = await holdAndWait(page, ticketing);

  await page.clock.install();
  // The fixture answers requests itself, offline or not: the fault is what loses them.
  const outage = ticketing.faults.add({ fault: { kind: 'dropBefore' } });
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  const asked = countRequests(page, 'POST', /\/cart\/add$/u);
  ticketing.resume('ordering-service');
  await page.clock.runFor(30_000);
  // One may be out when the connection is lost; after 5 s, and 10 s more, the browser's word "offline" is put to the test.
  expect(asked()).toBeLessThanOrEqual(3);
  await expect(step(page, /^Put them in your cart/u)).toBeVisible();

  ticketing.faults.remove(outage);
  await context.setOffline(false);
  await buyer.toCheckout();
  await buyer.giveDetails();
  await buyer.pay();
  await buyer.owns(seats);
  expect(ticketing.log.records('payment-succeeded')).toHaveLength(1);
});

/** A hold that ordering does not hear of yet. */
async function holdAndWait(page: Page, ticketing: Platform) {
  const buyer = buyerOn(page);
  await buyer.open(THEATRE, '?backend=server');
  const seats = await buyer.choose('STALLS');
  ticketing.pause('ordering-service');
  await buyer.hold();
  await expect(step(page, /^Put them in your cart/u)).toBeVisible();
  return { buyer, seats };
}

const payButton = (page: Page) => page.getByRole('button', { name: /^Pay \$/u });

const pressPay = () => document.querySelector<HTMLButtonElement>('.checkout__pay')?.click();

/** Whether there was something to press. */
const pressHold = () => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.basket__actions button')];
  const hold = buttons.find(({ textContent }) => textContent.startsWith('Hold '));
  hold?.click();
  return hold !== undefined;
};

const step = (page: Page, name: RegExp) => page.locator('[aria-current="step"]').filter({ hasText: name });

/** How many such requests have gone out from here on. */
function countRequests(page: Page, method: string, path: RegExp): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === method && path.test(new URL(request.url()).pathname)) count += 1;
  });
  return () => count;
}
