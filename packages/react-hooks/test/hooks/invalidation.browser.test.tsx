import { userBuyer } from '@speckit/sdk';
import { expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useAddToCart, useCheckout, useOrder, useReserve } from '../../src/index.ts';
import { createWorld } from '../support/createWorld.tsx';
import { SEAT_ID } from '../support/seatmaps.ts';
import { PATIENT } from '../support/patient.ts';

const { userId } = userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10');

async function openOrder(options: { invalidate?: boolean } = {}) {
  const world = createWorld({ lag: 0 });
  const verbs = await renderHook(
    () => ({ reserve: useReserve(), add: useAddToCart(), checkout: useCheckout(options) }),
    { wrapper: world.wrapper },
  );
  const { reserve, add } = verbs.result.current;
  const held = await reserve.mutateAsync({ seatId: SEAT_ID, customerId: userId });
  await world.clock.advance(1_000);
  const { id } = await add.mutateAsync({ reservationId: held.reservationId, seatId: SEAT_ID, price: 50, userId });
  const order = await renderHook(() => useOrder({ orderId: id }), { wrapper: world.wrapper });
  await expect.poll(() => order.result.current.data?.state, PATIENT).toEqual('draft');
  return { ...world, id, order, checkout: () => verbs.result.current.checkout.mutateAsync({ orderId: id, userId }) };
}

it('reads an order again after the checkout that changed it', async () => {
  const { order, checkout } = await openOrder();
  await checkout();
  await expect.poll(() => order.result.current.data?.state, PATIENT).toEqual('pending');
});

it('leaves the queries alone when it is told to', async () => {
  const { order, checkout, sent } = await openOrder({ invalidate: false });
  const reads = sent.filter((line) => line.startsWith('GET /orders/')).length;
  await checkout();
  await order.rerender();
  expect(sent.filter((line) => line.startsWith('GET /orders/'))).toHaveLength(reads);
});

it('hands a hold whose reply came too late to onLateReply', async () => {
  const { clock, platform, wrapper } = createWorld();
  platform.faults.add({ service: 'inventory', fault: { kind: 'latency', ms: 30_000 } });
  const onLateReply = vi.fn<(reply: { readonly ok: boolean }) => void>();
  const { result } = await renderHook(() => useReserve({ onLateReply, timeout: 2_000 }), { wrapper });
  result.current.mutate({ seatId: SEAT_ID, customerId: userId });
  await clock.advance(5_000);
  await expect.poll(() => result.current.error?.code, PATIENT).toEqual('outcome_unknown');
  await clock.advance(30_000);
  await expect.poll(() => onLateReply.mock.calls.map(([{ ok }]) => ok), PATIENT).toEqual([true]);
});
