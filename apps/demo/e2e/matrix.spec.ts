import { expect, type Page } from '@playwright/test';
import type { Platform } from '@speckit/mocks';
import { buyerOn, THEATRE } from './support/buyer.ts';
import { platformTest, test } from './support/test.ts';

/** What a test needs of a platform, wherever that runs. */
interface Controls {
  /** The next payment is refused by the bank. */
  readonly decline: () => Promise<unknown>;
  /** Somebody else holds the next seat that is asked for, just before. */
  readonly loseRace: () => Promise<unknown>;
  readonly endHold: (seatId: string) => Promise<unknown>;
  readonly paid: () => Promise<number>;
}

const LAG_MS = 20;
const TTL_S = 600;

for (const dialect of ['guide', 'deployed'] as const) {
  test(`worker, ${dialect}: every way through a purchase`, { tag: '@long' }, async ({ page }) => {
    await wholeJourney(
      page,
      `?backend=worker&lag=${LAG_MS}&seed=1&ttl=${TTL_S}&dialect=${dialect}`,
      dialect,
      inPage(page),
    );
  });

  platformTest.describe(() => {
    platformTest.use({ ticketingOptions: { lag: LAG_MS, seed: 1, ttl: TTL_S, dialect } });
    platformTest(`server, ${dialect}: every way through a purchase`, { tag: '@long' }, async ({ page, ticketing }) => {
      await wholeJourney(page, '?backend=server', dialect, inTest(ticketing));
    });
  });
}

/** One buyer in one page: pages are costly, and what one purchase leaves behind must not stand in the way of the next. */
async function wholeJourney(
  page: Page,
  query: string,
  dialect: 'guide' | 'deployed',
  platform: Controls,
): Promise<void> {
  const buyer = buyerOn(page);
  const again = async (section: string, count = 1) => {
    await page.getByRole('link', { name: 'Events', exact: true }).click();
    await page
      .getByRole('link', { name: /Marea Baja/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    return buyer.choose(section, count);
  };

  await page.clock.install();

  await test.step('one seat', async () => {
    await buyer.open(THEATRE, query);
    const seats = await buyer.choose('STALLS');
    await buyer.hold();
    await buyer.toCheckout();
    await buyer.giveDetails();
    await buyer.pay();
    await buyer.owns(seats);
  });

  await test.step('three seats in one basket with one countdown', async () => {
    const seats = await again('STALLS', 3);
    await buyer.hold();
    await expect(page.getByRole('timer')).toHaveCount(1);
    await expect(page.getByTestId('total')).toHaveText('$255');
    await buyer.toCheckout();
    await expect(page.getByRole('timer')).toHaveCount(1);
    await buyer.pay();
    await buyer.owns(seats);
  });

  await test.step('a lost race, and the nearest seat in its place', async () => {
    await again('BALCONY');
    await platform.loseRace();
    await buyer.hold();
    await expect(page.getByText('Someone was faster')).toBeVisible();
    const instead = page.getByRole('button', { name: /^Hold Section .* instead$/u });
    const name = ((await instead.textContent()) ?? '').replace(/^Hold | instead$/gu, '');
    await instead.click();
    await buyer.toCheckout();
    await buyer.pay();
    await buyer.owns([name]);
  });

  await test.step('a hold that ends, and the same seat once more', async () => {
    const seats = await again('STALLS');
    const asked = page.waitForRequest((request) => request.url().endsWith('/reservations'));
    await buyer.hold();
    const { seatId } = (await asked).postDataJSON() as { seatId: string };
    await expect(page.getByRole('link', { name: 'Go to checkout' })).toBeVisible();
    await platform.endHold(seatId);
    await page.clock.fastForward((TTL_S + 5) * 1_000);
    await expect(page.getByText('Your hold ended')).toBeVisible();
    await page.getByRole('button', { name: 'Try again with the same seats' }).click();
    await buyer.toCheckout();
    await buyer.pay();
    await buyer.owns(seats);
  });

  await test.step('a declined card, and another way to pay', async () => {
    const seats = await again('VIP');
    await buyer.hold();
    await buyer.toCheckout();
    await platform.decline();
    await buyer.pay();
    await expect(page.getByText('The payment was declined')).toBeVisible();
    await page.getByRole('button', { name: 'Hold them again and pay another way' }).click();
    await page.getByRole('radio', { name: /^PayPal/u }).check();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await buyer.pay();
    await buyer.owns(seats);
  });

  await test.step('a cancelled order', async () => {
    await again('GALLERY');
    await buyer.hold();
    await buyer.toCheckout();
    await page.getByRole('button', { name: 'Cancel this order' }).click();
    await page.getByRole('button', { name: 'Yes, give up' }).click();
    await expect(page.getByText('Your basket is empty')).toBeVisible();
    await page.getByRole('link', { name: 'My tickets' }).click();
    await expect(page.getByRole('list', { name: 'Orders without tickets' })).toContainText('Cancelled');
  });
  // As deployed every seat has an order and a payment of its own.
  expect(await platform.paid()).toBe(dialect === 'guide' ? 5 : 7);
}

function inTest(platform: Platform): Controls {
  return {
    decline: async () => platform.next.plan({ kind: 'decline' }),
    loseRace: async () => platform.next.plan({ kind: 'loseRace' }),
    endHold: async (seatId) => platform.next.endHold(seatId),
    paid: async () => platform.log.records('payment-succeeded').length,
  };
}

function inPage(page: Page): Controls {
  return {
    decline: () => page.evaluate(() => window.__ticketingPlatform?.next.plan({ kind: 'decline' })),
    loseRace: () => page.evaluate(() => window.__ticketingPlatform?.next.plan({ kind: 'loseRace' })),
    endHold: (seatId) => page.evaluate((id) => window.__ticketingPlatform?.next.endHold(id), seatId),
    paid: () => page.evaluate(() => window.__ticketingPlatform?.log.records('payment-succeeded').length ?? 0),
  };
}
