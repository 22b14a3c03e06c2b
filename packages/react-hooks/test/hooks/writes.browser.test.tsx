import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import type { Reservation } from '@speckit/sdk';
import { useIsMutating } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import {
  ticketingKeys,
  useAddToCart,
  useAddToCartWhenReady,
  useCheckout,
  useCreateUser,
  useIssueToken,
  useJoinWaitlist,
  usePay,
  useReserve,
} from '../../src/index.ts';
import { createWorld } from '../support/createWorld.tsx';
import { SEAT_ID } from '../support/seatmaps.ts';
import { PATIENT } from '../support/patient.ts';

const USER_ID = '0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10';

async function openCounter(options: Parameters<typeof createWorld>[0] = {}) {
  const world = createWorld(options);
  const { result } = await renderHook(
    () => ({
      reserve: useReserve(),
      addToCart: useAddToCart(),
      addWhenReady: useAddToCartWhenReady(),
      checkout: useCheckout(),
      pay: usePay(),
      join: useJoinWaitlist(),
      createUser: useCreateUser(),
      issueToken: useIssueToken(),
      atWork: useIsMutating({ mutationKey: ticketingKeys.mutations() }),
    }),
    { wrapper: world.wrapper },
  );
  return { ...world, verbs: () => result.current };
}

it('buys a seat verb by verb, and waits for ordering without a sleep', async () => {
  const { verbs, clock } = await openCounter({ lag: 300 });
  const held = await verbs().reserve.mutateAsync({ seatId: SEAT_ID, customerId: USER_ID });
  const { reservationId, expiresAt } = held;
  const adding = verbs().addWhenReady.mutateAsync({
    reservationId,
    expiresAt,
    seatId: SEAT_ID,
    price: 50,
    userId: USER_ID,
  });
  await expect.poll(() => verbs().atWork, PATIENT).toEqual(1);
  await clock.advance(3_000);
  const order = await adding;
  expect(order.items.map(({ seatId }) => seatId)).toEqual([SEAT_ID]);

  const closed = await verbs().checkout.mutateAsync({ orderId: order.id, userId: USER_ID });
  expect(closed.state).toBe('pending');
  await clock.advance(3_000);
  const paying = verbs().pay.mutateAsync({ orderId: order.id, customerId: USER_ID, reservationId, amount: 50 });
  await clock.advance(3_000);
  expect((await paying).status).toBe('succeeded');
  await expect.poll(() => verbs().atWork, PATIENT).toEqual(0);
});

it('shows a refusal by its code, and asks the cart once', async () => {
  const { verbs, platform, sent } = await openCounter();
  platform.pause('ordering-service');
  const { reservationId } = await verbs().reserve.mutateAsync({ seatId: SEAT_ID, customerId: USER_ID });
  verbs().addToCart.mutate({ reservationId, seatId: SEAT_ID, price: 50, userId: USER_ID });
  await expect.poll(() => verbs().addToCart.error?.code, PATIENT).toEqual('reservation_not_found');
  expect(sent.filter((line) => line === 'POST /cart/add')).toHaveLength(1);
});

it('stops waiting for the cart when its signal says so', async () => {
  const { verbs, platform, clientTimers } = await openCounter();
  platform.pause('ordering-service');
  const held = await verbs().reserve.mutateAsync({ seatId: SEAT_ID, customerId: USER_ID });
  const leaving = new AbortController();
  const { reservationId, expiresAt } = held;
  verbs().addWhenReady.mutate({
    reservationId,
    expiresAt,
    seatId: SEAT_ID,
    price: 50,
    userId: USER_ID,
    signal: leaving.signal,
  });
  await expect.poll(() => verbs().addWhenReady.isPending, PATIENT).toEqual(true);
  leaving.abort();
  await expect.poll(() => verbs().addWhenReady.error?.code, PATIENT).toEqual('aborted');
  expect(clientTimers()).toBe(0);
});

it('opens an account and signs in with it', async () => {
  const { verbs } = await openCounter();
  const account = { email: 'ana@example.org', password: 'correct horse' };
  const user = await verbs().createUser.mutateAsync(account);
  const token = await verbs().issueToken.mutateAsync(account);
  expect([user.email, token.userEmail ?? user.email]).toEqual([account.email, account.email]);
  verbs().createUser.mutate(account);
  await expect.poll(() => verbs().createUser.error?.code, PATIENT).toEqual('user_exists');
});

it('tells who asks for a waitlist that seats are left', async () => {
  const { verbs } = await openCounter();
  verbs().join.mutate({ email: 'ana@example.org', eventId: DOCUMENTED_EVENT_ID });
  await expect.poll(() => verbs().join.error?.code, PATIENT).toEqual('waitlist_not_needed');
});

it('calls back as TanStack does, and takes no other function', async () => {
  const { wrapper } = createWorld();
  const onSuccess = vi.fn<(held: Reservation) => void>();
  const { result } = await renderHook(() => useReserve({ onSuccess }), { wrapper });
  result.current.mutate({ seatId: SEAT_ID, customerId: USER_ID });
  await expect.poll(() => onSuccess.mock.calls.length, PATIENT).toEqual(1);
  expect(onSuccess.mock.calls[0]?.[0]).toMatchObject({ seatId: SEAT_ID, status: 'active' });
});
