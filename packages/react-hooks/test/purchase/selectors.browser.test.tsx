import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { seatChoice, userBuyer, type PurchaseOptions } from '@speckit/sdk';
import { expect, it } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import { useSeatmap } from '../../src/index.ts';
import { usePurchase, usePurchaseActions, useSeatSelection } from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

const eventId = DOCUMENTED_EVENT_ID;
const buyer = userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10');

async function openShop() {
  const world = createWorld({ lag: 300 });
  const { seats } = await world.client.catalog.getSeatmap({ eventId });
  const free = seats.filter(({ status }) => status === 'available').map(seatChoice);
  const order = (from: number, to: number): PurchaseOptions => ({
    eventId,
    buyer,
    seats: free.slice(from, to),
    capabilities: 'guide',
  });
  const shows = async (look: () => unknown, awaited: unknown) => {
    await expect
      .poll(async () => {
        await world.clock.advance(100);
        return look();
      }, PATIENT)
      .toEqual(awaited);
  };
  return { ...world, free, order, shows };
}

it('renders once for each phase when the phase is selected, and never for the actions', async () => {
  const { wrapper: Wrapper, order, shows } = await openShop();
  const phases: unknown[] = [];
  const whole: unknown[] = [];
  const actions: ReturnType<typeof usePurchaseActions>[] = [];
  const Phase = () => {
    phases.push(usePurchase(({ state }) => state?.phase));
    return null;
  };
  const Whole = () => {
    whole.push(usePurchase().state?.phase);
    return null;
  };
  const Actions = () => {
    actions.push(usePurchaseActions());
    return null;
  };
  await render(
    <Wrapper>
      <Phase />
      <Whole />
      <Actions />
    </Wrapper>,
  );
  const bought = actions[0]?.start({ ...order(0, 2), payment: {} });
  await shows(() => whole.at(-1), 'ended');
  await bought;
  expect(phases).toEqual([...new Set(whole)]);
  expect(whole.length).toBeGreaterThan(phases.length);
  expect(actions).toHaveLength(1);
});

it('holds both seats when a second one is clicked while the first is being held', async () => {
  const { wrapper, order, shows } = await openShop();
  const { result } = await renderHook(() => usePurchase(), { wrapper });
  const started = [result.current.start(order(0, 1)), result.current.start(order(1, 2))];
  await shows(() => result.current.state?.seats.map(({ status }) => status), ['in_cart', 'in_cart']);
  expect((await Promise.all(started)).map(({ problem }) => problem)).toEqual([null, null]);
});

it('says so when another event is asked for meanwhile', async () => {
  const { wrapper, order, shows } = await openShop();
  const { result } = await renderHook(() => usePurchase(), { wrapper });
  void result.current.start(order(0, 1));
  const other = { ...order(1, 2), eventId: '5e3f1a6c-0000-4000-8000-000000000001' };
  expect((await result.current.start(other)).problem?.code).toBe('purchase_under_way');
  await shows(() => result.current.refusal?.code, 'purchase_under_way');
});

it('shows the purchase of the event that is asked for only', async () => {
  const { wrapper, order, shows } = await openShop();
  const { result } = await renderHook(
    () => [usePurchase({ eventId }), usePurchase({ eventId: '5e3f1a6c-0000-4000-8000-000000000001' })] as const,
    { wrapper },
  );
  void result.current[0].start(order(0, 1));
  await shows(() => result.current[0].state?.phase, 'ready');
  expect(result.current[1].state).toBeNull();
});

it('leaves a seat that was given up to the map once its hold is over', async () => {
  const { wrapper, order, shows, clock, free } = await openShop();
  const { result } = await renderHook(() => ({ purchase: usePurchase(), map: useSeatmap({ eventId }) }), { wrapper });
  await expect.poll(() => result.current.map.isSuccess, PATIENT).toEqual(true);
  const status = () => result.current.map.data?.seats.find(({ id }) => id === free[0]?.seatId)?.status;
  void result.current.purchase.start(order(0, 1));
  await shows(() => result.current.purchase.state?.phase, 'ready');
  void result.current.purchase.cancel();
  await shows(() => result.current.purchase.state?.phase, 'ended');
  expect(status()).toBe('reserved');
  await clock.advance(20 * 60_000);
  await expect.poll(status, PATIENT).toEqual('available');
});

it('chooses up to a limit, holds the choice, and says why a seat cannot be chosen', async () => {
  const { wrapper, shows, free, client } = await openShop();
  const { result } = await renderHook(
    () => ({ choice: useSeatSelection({ eventId, max: 2 }), purchase: usePurchase() }),
    { wrapper },
  );
  const ids = free.map(({ seatId }) => seatId);
  await expect.poll(() => result.current.choice.toggle(ids[0] ?? ''), PATIENT).toEqual({ ok: true });
  expect(result.current.choice.toggle(ids[1] ?? '')).toEqual({ ok: true });
  expect(result.current.choice.toggle(ids[2] ?? '')).toEqual({ ok: false, reason: 'full' });
  await expect.poll(() => result.current.choice.totalCents, PATIENT).toEqual(10_000);
  expect(result.current.choice.toggle('unknown')).toEqual({ ok: false, reason: 'taken' });

  const held = result.current.choice.hold({ capabilities: 'guide' });
  await shows(() => result.current.purchase.state?.phase, 'ready');
  expect((await held)?.seats).toHaveLength(2);
  await expect.poll(() => result.current.choice.seats, PATIENT).toEqual([]);
  expect(result.current.choice.toggle(ids[0] ?? '')).toEqual({ ok: false, reason: 'yours' });
  expect((await client.catalog.getSeatmap({ eventId })).seats[0]?.status).toBe('reserved');
});
