import { describe, expect, it } from 'vitest';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import type { PageClock } from '../../../testing/world/pageClock.ts';
import { account, DIALECTS, eventId, openShop, type Shop } from '../support/shop.ts';

const MINUTE = 60_000;
/** How long a hold lasts, ms: guide 15 minutes, the deployed services' default one minute. */
const HOLD_MS = { guide: 15 * MINUTE, deployed: MINUTE } as const;
/** After the end of a hold it is told within so much, ms. */
const TOLD_MS = 10_000;

/** A purchase on a page with a clock of its own. */
async function open(shop: Shop, more: Partial<PurchaseOptions> = {}) {
  const clock = shop.pageClock();
  const client = shop.clientWith({ clock });
  const seats = await shop.choices(1);
  return { clock, client, purchase: createPurchase(client, { eventId, seats, buyer: account, ...more }) };
}
/** ms that the state says are left, by the page's own wall clock. */
const leftMs = ({ purchase, clock }: Awaited<ReturnType<typeof open>>) =>
  Date.parse(purchase.state.expiresAt ?? '') - clock.now();
/** ms from now until the result is told. */
async function toldAfter(shop: Shop, { purchase }: Awaited<ReturnType<typeof open>>, limitMs: number) {
  const began = shop.clock.monotonic();
  while (!purchase.state.result && shop.clock.monotonic() - began < limitMs) await shop.clock.advance(500);
  return shop.clock.monotonic() - began;
}

describe.each(DIALECTS)('a clock that is wrong from the start (%s)', (dialect) => {
  it.each([-120, -90, -30, -10, 10, 30, 120, 600])(
    'by %i minutes: bought, and the countdown is right',
    async (wrong) => {
      const shop = openShop({ dialect });
      const page = await open(shop);
      page.clock.jump(wrong * MINUTE);
      await shop.until(page.purchase.start());
      expect(page.purchase.state.phase).toBe('ready');
      expect(leftMs(page)).toBeLessThanOrEqual(HOLD_MS[dialect]);
      expect(leftMs(page)).toBeGreaterThan(HOLD_MS[dialect] - 5_000);
      await shop.clock.advance(20_000);
      expect((await shop.until(page.purchase.pay())).result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
      expect(shop.charges()).toEqual([5_000]);
    },
  );

  it.each([-180, -30, 30, 180])('by %i minutes: the end of the hold is told at its time', async (wrong) => {
    const shop = openShop({ dialect });
    const page = await open(shop);
    page.clock.jump(wrong * MINUTE);
    await shop.until(page.purchase.start());
    const told = await toldAfter(shop, page, 3 * HOLD_MS[dialect]);
    expect(page.purchase.state.result).toMatchObject({ status: 'expired', chargedCents: 0 });
    expect(told).toBeGreaterThan(HOLD_MS[dialect] - 10_000);
    expect(told).toBeLessThan(HOLD_MS[dialect] + TOLD_MS);
  });
});

describe.each(DIALECTS)('a clock that is set while a seat is held (%s)', (dialect) => {
  it.each([-120, -60, -10, 10, 60, 120])('by %i minutes, then paid: bought once', async (jump) => {
    const shop = openShop({ dialect });
    const page = await open(shop);
    await shop.until(page.purchase.start());
    page.clock.jump(jump * MINUTE);
    await shop.clock.advance(2_000);
    expect(leftMs(page)).toBeLessThanOrEqual(HOLD_MS[dialect]);
    expect((await shop.until(page.purchase.pay())).result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(shop.charges()).toEqual([5_000]);
  });

  it.each([-60, -20])('back by %i minutes, paid after the real end: expired, never declined', async (jump) => {
    const shop = openShop({ dialect });
    const page = await open(shop);
    await shop.until(page.purchase.start());
    page.clock.jump(jump * MINUTE);
    await shop.clock.advance(HOLD_MS[dialect] + 15_000);
    const { result } = await shop.until(page.purchase.pay(), 5 * MINUTE);
    expect(result).toMatchObject({ status: 'expired', chargedCents: 0 });
    expect(shop.charges()).toEqual([]);
  });

  it.each(['holding', 'carting', 'checking_out', 'paying'])(
    'while the phase is %s: one charge, told',
    async (phase) => {
      for (const jump of [-120, -20, 20, 120]) {
        const shop = openShop({ dialect });
        const slow = { kind: 'latency' as const, ms: 1_500 };
        for (const path of ['/reservations', '/cart/add', '/orders/checkout', '/payments']) {
          shop.platform.faults.add({ fault: slow, method: 'POST', path, times: 1 });
        }
        const page = await open(shop, { payment: {} });
        const stop = page.purchase.subscribe(() => {
          if (page.purchase.state.phase !== phase) return;
          stop();
          page.clock.jump(jump * MINUTE);
        });
        const { result } = await shop.until(page.purchase.start(), 5 * MINUTE);
        expect(result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
        expect(shop.charges()).toEqual([5_000]);
      }
    },
  );
});

/** How a page can be away: its timers alone, or the computer with its monotonic clock, while the wall clock goes on. */
const AWAY: Readonly<Record<string, (clock: PageClock, ms: number) => void>> = {
  'a frozen page': (clock, ms) => clock.sleep(ms),
  'a computer asleep': (clock, ms) => {
    clock.stand(ms);
    clock.jump(ms);
  },
};

describe.each(DIALECTS)('a computer that sleeps for 20 minutes (%s)', (dialect) => {
  it.each(Object.entries(AWAY))('at `ready` (%s): told soon after waking', async (_, away) => {
    const shop = openShop({ dialect });
    const page = await open(shop);
    await shop.until(page.purchase.start());
    await shop.clock.advance(5_000);
    away(page.clock, 20 * MINUTE);
    await shop.clock.advance(20 * MINUTE);
    expect(await toldAfter(shop, page, 60 * MINUTE)).toBeLessThan(2 * TOLD_MS);
    expect(page.purchase.state.result).toMatchObject({ status: 'expired', chargedCents: 0 });
    expect(shop.charges()).toEqual([]);
  });

  it.each(['/reservations', '/cart/add', '/orders/checkout', '/payments'])(
    'while %s is out: what is told is what the books say',
    async (path) => {
      for (const away of Object.values(AWAY)) {
        const shop = openShop({ dialect });
        shop.platform.faults.add({ fault: { kind: 'latency', ms: 2_000 }, method: 'POST', path, times: 1 });
        const clock = shop.pageClock();
        const client = shop.clientWith({
          clock,
          fetch: async (input, init) => {
            const response = await shop.fetch(input, init);
            await clock.awake();
            return response;
          },
        });
        const seats = await shop.choices(1);
        const buying = purchaseTickets(client, { eventId, seats, buyer: account, payment: {} });
        await shop.clock.advance(1_000);
        away(clock, 20 * MINUTE);
        const { status, chargedCents } = await shop.until(buying, 60 * MINUTE);
        await shop.clock.advance(2 * MINUTE);
        expect(shop.charges()).toEqual(status === 'owned' ? [5_000] : []);
        expect(chargedCents).toBe(status === 'owned' ? 5_000 : 0);
        expect(['owned', 'expired', 'failed']).toContain(status);
      }
    },
  );
});

describe('a hold whose end is written', () => {
  const at = (iso: string, change: (text: string) => unknown) => change(iso);
  const shifted = (iso: string, hours: number) => new Date(Date.parse(iso) + hours * 60 * MINUTE).toISOString();
  it.each<[string, (iso: string) => unknown]>([
    ['without a zone', (iso) => iso.replace('Z', '')],
    ['with seven digits', (iso) => iso.replace(/\.\d+Z|Z/, '.1234567Z')],
    ['with an offset', (iso) => shifted(iso, 2).replace('Z', '+02:00')],
    ['with an offset without a colon', (iso) => shifted(iso, 2).replace('Z', '+0200')],
    ['with a space', (iso) => iso.replace('T', ' ').replace('Z', '')],
    ['in the past', () => '2020-01-01T00:00:00Z'],
    ['as the year 1', () => '0001-01-01T00:00:00'],
    ['as the year 9999', () => '9999-12-31T23:59:59.9999999'],
    ['as nothing', () => ''],
    ['as words', () => 'soon'],
  ])('%s: bought once; a circle of timers is none', async (_, change) => {
    for (const dialect of DIALECTS) {
      const shop = openShop({ dialect });
      const clock = shop.pageClock();
      const through = shop.clientThrough((path, body) => {
        if (path === '/reservations') body['expiresAt'] = at(String(body['expiresAt']), change);
      });
      const client = { ...through, clock };
      const seats = await shop.choices(1);
      const purchase = createPurchase(client, { eventId, seats, buyer: account });
      await shop.until(purchase.start(), MINUTE);
      expect(purchase.state.phase).toBe('ready');
      await shop.clock.advance(10_000);
      expect((await shop.until(purchase.pay(), 2 * MINUTE)).result).toMatchObject({ status: 'owned' });
      expect(shop.charges()).toEqual([5_000]);
      expect(clock.busiestSecond()).toBeLessThan(100);
    }
  });

  it.each([
    ['null', null],
    ['a number', 1_800_000_000_000],
  ])('as %s: nothing is thrown, nothing is charged that is not told', async (_, value) => {
    const shop = openShop({ dialect: 'guide' });
    const client = shop.clientThrough((path, body) => {
      if (path === '/reservations') body['expiresAt'] = value;
    });
    const seats = await shop.choices(1);
    const buying = purchaseTickets(client, { eventId, seats, buyer: account, payment: {} });
    const { chargedCents, lostSeats } = await shop.until(buying, 5 * MINUTE);
    expect(shop.charges()).toEqual(chargedCents ? [chargedCents] : []);
    expect(lostSeats.every(({ freesAt }) => freesAt !== undefined)).toBe(true);
  });
});
