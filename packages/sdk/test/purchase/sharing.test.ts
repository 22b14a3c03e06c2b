import { describe, expect, it } from 'vitest';
import { userBuyer } from '../../src/models/buyer.ts';
import type { PurchaseOptions } from '../../src/purchase/options.ts';
import type { PurchaseState } from '../../src/purchase/record/types.ts';
import { createBrowser } from './tabs.ts';
import { createWorld, eventId, userId, type World } from '../../../testing/world/clientWorld.ts';

const count = ({ requests }: World, name: string) => requests.filter((request) => request.startsWith(name)).length;

async function open(dialect: 'guide' | 'deployed', more: Partial<PurchaseOptions> = {}) {
  const world = createWorld({ dialect, lag: 0 });
  const seats = await world.choices(1);
  world.requests.length = 0;
  return {
    world,
    openTab: (around: World) => createBrowser(around, { eventId, seats, buyer: userBuyer(userId), ...more }),
  };
}

describe.each(['guide', 'deployed'] as const)('two tabs of one buyer (%s)', (dialect) => {
  it('buy once, and both know', async () => {
    const { world, openTab: openIn } = await open(dialect, { payment: {} });
    const openTab = openIn(world);
    const [one, two] = [openTab(), openTab()];
    const states = await world.until(Promise.all([one.purchase.start(), two.purchase.start()]));
    expect(states.map(({ result }) => result?.status)).toEqual(['owned', 'owned']);
    expect(states[0]).toEqual(states[1]);
    expect(count(world, 'POST /reservations')).toBe(1);
    expect(count(world, 'POST /payments')).toBe(dialect === 'guide' ? 0 : 1);
    expect(count(world, 'POST /orders/checkout')).toBe(1);
  });

  it('buy once, whatever is on its way when the second begins', async () => {
    const requests =
      dialect === 'guide'
        ? ['/reservations', '/cart/add', '/orders/checkout', '/orders/']
        : ['/reservations', '/cart/add', '/orders/checkout', '/payments', '/seatmap'];
    for (const path of requests) {
      const { world, openTab: openIn } = await open(dialect, { payment: {} });
      const second: Promise<PurchaseState>[] = [];
      const fetch: World['fetch'] = (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        if (second.length === 0 && url.includes(path)) second.push(two.purchase.start());
        return world.fetch(input, init);
      };
      const openTab = openIn({ ...world, fetch });
      const [one, two] = [openTab(), openTab()];
      const first = await world.until(one.purchase.start());
      expect(first.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
      expect((await world.until(Promise.all(second)))[0]?.result).toEqual(first.result);
      expect(count(world, 'POST /reservations')).toBe(1);
      expect(count(world, 'POST /orders/checkout')).toBe(1);
    }
  });

  it('show the same, and either can go on', async () => {
    const { world, openTab: openIn } = await open(dialect);
    const openTab = openIn(world);
    const [one, two] = [openTab(), openTab()];
    await world.until(one.purchase.start());
    expect(await world.until(two.purchase.resume())).toMatchObject({ phase: 'ready', seats: [{ status: 'in_cart' }] });
    expect((await world.until(two.purchase.pay())).result).toMatchObject({ status: 'owned' });
    expect(one.purchase.state.result).toMatchObject({ status: 'owned' });
    expect(count(world, 'POST /orders/checkout')).toBe(1);
  });

  it.each(['hold', 'cart', 'checkout', 'evidence'])('one is killed at the %s: the other takes over', async (where) => {
    const { world, openTab: openIn } = await open(dialect, { payment: {} });
    const openTab = openIn(world);
    const [one, two] = [openTab(), openTab()];
    const deadly = { hold: 'hold_sent', cart: 'held', checkout: 'checkout_sent', evidence: 'checked_out' }[where];
    void (async () => {
      for await (const { event } of one.purchase) if (event.type === deadly) one.kill();
    })();
    void one.purchase.start();
    await world.clock.settle();
    const state = await world.until(two.purchase.start());
    expect(state.result).toMatchObject({ status: 'owned', chargedCents: 5_000 });
    expect(count(world, 'POST /reservations 201')).toBe(1);
  });

  it('started at the same moment with other choices: one is done, the other is told so', async () => {
    const { world, openTab: openIn } = await open(dialect);
    const other = (await world.choices(2)).slice(1);
    world.requests.length = 0;
    const openTab = openIn(world);
    const looksOn = openTab();
    await world.until(looksOn.purchase.resume());
    const [one, two] = [openTab(), openTab({ seats: other })];
    const states = await world.until(Promise.all([one.purchase.start(), two.purchase.start()]));
    expect(states.map(({ phase, problem }) => problem?.code ?? phase)).toEqual(['ready', 'purchase_under_way']);
    expect(count(world, 'POST /reservations')).toBe(1);
  });

  it.each(['/reservations', '/seatmap', '/cart/add'])(
    'one gives up and the other begins its own choice while %s is on its way: each is told of its own',
    async (path) => {
      for (const isCancelledFirst of [true, false]) {
        const { world, openTab: openIn } = await open(dialect);
        const [mine, other] = await world.choices(2);
        const clicks: Promise<PurchaseState>[] = [];
        const fetch: World['fetch'] = (input, init) => {
          const url = input instanceof Request ? input.url : String(input);
          if (clicks.length > 0 || !url.includes(path)) return world.fetch(input, init);
          const click = [() => one.purchase.cancel(), () => two.purchase.start()];
          for (const each of isCancelledFirst ? click : click.reverse()) clicks.push(each());
          return world.fetch(input, init);
        };
        const openTab = openIn({ ...world, fetch });
        const [one, two] = [openTab(), openTab({ seats: other ? [other] : [] })];
        const shown = new Set<string>();
        two.purchase.subscribe(() => {
          for (const { seatId } of two.purchase.state.seats) shown.add(seatId);
        });
        await world.until(one.purchase.start());
        await world.until(Promise.all(clicks));
        expect(one.purchase.state).toMatchObject({
          result: { status: 'cancelled' },
          seats: [{ seatId: mine?.seatId }],
        });
        const { phase, problem, orders } = two.purchase.state;
        // An order that the first has not been told of yet may take the second's seat in, too: then the buyer is asked.
        const asked = { phase, problem: { code: 'cart_not_empty', seatIds: [mine?.seatId] } };
        const refused = { phase: 'idle', problem: { code: 'purchase_under_way', seatIds: [mine?.seatId] } };
        const done = { phase: 'ready', problem: null };
        const isAsked = orders.length > 0;
        expect({ phase, problem }).toMatchObject(problem ? (isAsked ? asked : refused) : done);
        expect([...shown]).toEqual([other?.seatId]);
      }
    },
  );

  it('does not tell a guest token to the other tab or the journal', async () => {
    const buyer = { kind: 'guest', guestToken: 'guest-secret', customerId: userId } as const;
    const { world, openTab: openIn } = await open(dialect, { buyer });
    const said: string[] = [];
    const channel = globalThis.structuredClone;
    globalThis.structuredClone = ((value: unknown) => (
      said.push(JSON.stringify(value)),
      channel(value)
    )) as typeof channel;
    const openTab = openIn(world);
    const [one, two] = [openTab(), openTab()];
    await world.until(Promise.all([one.purchase.start(), two.purchase.start()]));
    globalThis.structuredClone = channel;
    expect(said.length).toBeGreaterThan(0);
    expect(said.join()).not.toContain('guest-secret');
    expect(two.purchase.state.buyer).toEqual(buyer);
  });
});
