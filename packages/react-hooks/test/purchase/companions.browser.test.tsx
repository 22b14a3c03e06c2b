import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { createUser, seatChoice, userBuyer, type PurchaseOptions } from '@speckit/sdk';
import { memoryStorage } from '@speckit/sdk/purchase';
import { createSession } from '@speckit/sdk/session';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import { TicketingProvider } from '../../src/index.ts';
import {
  PurchaseProvider,
  useBuyer,
  usePurchase,
  usePurchaseEffect,
  usePurchaseProblem,
  usePurchaseSteps,
  useReplacement,
  type PurchaseEffects,
} from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

const eventId = DOCUMENTED_EVENT_ID;
const buyer = userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10');

async function openShop(effects: PurchaseEffects = {}, options: Parameters<typeof createWorld>[0] = {}) {
  const world = createWorld(options);
  const { seats } = await world.client.catalog.getSeatmap({ eventId });
  const free = seats.filter(({ status }) => status === 'available').map(seatChoice);
  const order: PurchaseOptions = { eventId, buyer, seats: free.slice(0, 1), capabilities: 'guide' };
  const { result } = await renderHook(
    () => {
      usePurchaseEffect(effects);
      return {
        purchase: usePurchase(),
        steps: usePurchaseSteps(),
        problem: usePurchaseProblem(),
        replacement: useReplacement(),
      };
    },
    { wrapper: world.wrapper },
  );
  const shows = async (look: () => unknown, awaited: unknown) => {
    await expect
      .poll(async () => {
        await world.clock.advance(100);
        return look();
      }, PATIENT)
      .toEqual(awaited);
  };
  return { ...world, free, order, shows, page: () => result.current };
}

const statuses = (steps: readonly { readonly id: string; readonly status: string }[]) =>
  steps.map(({ id, status }) => `${id} ${status}`);

it('tells the steps of a purchase, and each turn of it once', async () => {
  const told: string[] = [];
  const { order, shows, page } = await openShop({
    onHeld: () => told.push('held'),
    onOwned: ({ result }) => told.push(`owned ${result.ownedSeatIds.length}`),
    onEnded: ({ result }) => told.push(result.status),
    onSeatLost: () => told.push('lost'),
  });
  expect(statuses(page().steps)).toEqual(['hold todo', 'cart todo', 'checkout todo', 'pay todo', 'settle todo']);
  void page().purchase.start(order);
  await shows(() => page().purchase.state?.phase, 'ready');
  expect(statuses(page().steps)).toEqual(['hold done', 'cart done', 'checkout todo', 'pay todo', 'settle todo']);
  void page().purchase.pay();
  await shows(() => page().purchase.state?.phase, 'ended');
  await expect.poll(() => statuses(page().steps).every((step) => step.endsWith('done')), PATIENT).toEqual(true);
  expect(told).toEqual(['held', 'owned 1', 'owned']);
  expect(page().problem).toBeNull();
});

it('says when a hold is nearly over, once for each moment', async () => {
  const call = vi.fn<(remainingMs: number) => void>();
  const { order, shows, page, clock } = await openShop({ onRemaining: { at: [60_000, 30_000], call } }, { ttl: 120 });
  void page().purchase.start(order);
  await shows(() => page().purchase.state?.phase, 'ready');
  await clock.advance(65_000);
  expect(call.mock.calls.map(([ms]) => Math.round(ms / 1_000))).toEqual([60]);
  await clock.advance(30_000);
  expect(call.mock.calls.map(([ms]) => Math.round(ms / 1_000))).toEqual([60, 30]);
});

it('offers the nearest seat for one that a rival has taken, and holds it', async () => {
  const { order, shows, page, client, free } = await openShop();
  await client.inventory.reserve({ seatId: free[0]?.seatId ?? '', customerId: 'a rival' });
  void page().purchase.start(order);
  await shows(() => page().problem?.way, 'other-seats');
  expect(page().problem?.lost.map(({ seatId }) => seatId)).toEqual([free[0]?.seatId]);
  await shows(() => page().replacement.seats.map(({ id }) => id), [free[1]?.seatId]);
  void page().replacement.take();
  await shows(() => page().purchase.state?.phase, 'ready');
  expect(page().purchase.state?.seats.map(({ seatId }) => seatId)).toEqual([free[1]?.seatId]);
  expect(page().problem).toBeNull();
});

it('follows a session that the app itself signs in and out', async () => {
  const { client, queryClient, clock } = createWorld();
  const session = createSession({ clock });
  const account = { email: 'eva@example.org', password: 'correct horse' };
  await createUser(client, account);
  const { result } = await renderHook(() => useBuyer(), {
    wrapper: ({ children }) => (
      <TicketingProvider client={client} queryClient={queryClient}>
        <PurchaseProvider session={session}>{children}</PurchaseProvider>
      </TicketingProvider>
    ),
  });
  await expect.poll(() => result.current.status, PATIENT).toEqual('guest');
  await session.signIn(client, account);
  await expect.poll(() => result.current.status, PATIENT).toEqual('user');
  await session.signOut();
  await expect.poll(() => result.current.status, PATIENT).toEqual('guest');
});

it('knows who buys: a guest, an account, a guest again', async () => {
  const { wrapper } = createWorld();
  const { result } = await renderHook(() => useBuyer(), { wrapper });
  await expect.poll(() => result.current.status, PATIENT).toEqual('guest');
  const guest = result.current.buyer;
  const account = { email: 'ana@example.org', password: 'correct horse' };
  await result.current.signUp(account);
  await expect.poll(() => result.current.status, PATIENT).toEqual('user');
  await result.current.signOut();
  await expect.poll(() => result.current.status, PATIENT).toEqual('guest');
  expect(result.current.buyer).not.toEqual(guest);
  await expect(result.current.signIn({ ...account, password: 'wrong' })).rejects.toMatchObject({
    code: 'invalid_credentials',
  });
});

it('shows a given state for a story, and replaces it at the first start', async () => {
  const first = await openShop();
  void first.page().purchase.start(first.order);
  await first.shows(() => first.page().purchase.state?.phase, 'ready');
  const { state: story } = first.page().purchase;
  if (!story) throw new TypeError('the purchase has not begun');

  const { client, queryClient } = createWorld();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TicketingProvider client={client} queryClient={queryClient}>
      <PurchaseProvider initialPurchase={story}>{children}</PurchaseProvider>
    </TicketingProvider>
  );
  const { result } = await renderHook(() => usePurchase(), { wrapper });
  expect(result.current.state).toEqual(story);
  expect(await result.current.pay()).toBeNull();
});

it('goes on after a reload by itself, and shows nothing before it knows', async () => {
  const { client, clock, queryClient } = createWorld();
  const { seats } = await client.catalog.getSeatmap({ eventId });
  const keep = memoryStorage();
  const seen: string[] = [];
  const Basket = () => {
    const { state, isRestoring, start } = usePurchase();
    seen.push(isRestoring ? 'restoring' : (state?.phase ?? 'nothing'));
    const order = { eventId, buyer, seats: seats.slice(0, 1).map(seatChoice), capabilities: 'guide' as const };
    return <button onClick={() => void start(order)}>{state?.phase ?? 'start'}</button>;
  };
  const page = (
    <TicketingProvider client={client} queryClient={queryClient}>
      <PurchaseProvider keep={keep}>
        <Basket />
      </PurchaseProvider>
    </TicketingProvider>
  );
  const before = await render(page);
  await before.getByRole('button', { name: 'start' }).click();
  await expect
    .poll(async () => {
      await clock.advance(100);
      return before.container.textContent;
    }, PATIENT)
    .toEqual('ready');
  await before.unmount();
  seen.length = 0;
  const after = await render(page);
  await expect
    .poll(async () => {
      await clock.advance(100);
      return after.container.textContent;
    }, PATIENT)
    .toEqual('ready');
  expect(seen).not.toContain('nothing');
});
