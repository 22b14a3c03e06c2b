import { createPurchase } from '@speckit/sdk/purchase';
import { expect, it } from 'vitest';
import { createWorld, eventId } from '../../../testing/world/clientWorld.ts';
import { isByPhase } from '../../src/purchase/purchaseActions.ts';
import { describeProblem } from '../../src/purchase/describe.ts';

const buyer = { kind: 'user' as const, userId: '0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10' };

async function problemAfter(lost: string) {
  const { client, platform, choices, until } = createWorld({ dialect: 'deployed', lag: 0 });
  const seats = await choices(1);
  platform.faults.add({ fault: { kind: 'dropAfter' }, method: 'POST', path: lost, times: 1 });
  if (lost === '/payments') {
    platform.faults.add({ fault: { kind: 'dropBefore' }, service: 'payment', skip: 1 });
    platform.faults.add({ fault: { kind: 'dropBefore' }, service: 'catalog', path: '/events/*/seatmap' });
  }
  const purchase = createPurchase(client, { eventId, seats, buyer, payment: {}, capabilities: 'deployed' });
  const state = await until(purchase.start(), 400_000);
  purchase.dispose();
  return { state, told: describeProblem({ state: isByPhase(state) ? state : null, refusal: null }) };
}

it('a hold whose reply is lost is told as a lost seat: no payment is in doubt', async () => {
  const { state, told } = await problemAfter('/reservations');
  expect(state.result).toMatchObject({ status: 'failed', chargedCents: 0 });
  expect(told).toMatchObject({ problem: { code: 'outcome_unknown' }, way: 'other-seats', freesAt: expect.any(String) });
});

it('a payment of which nothing tells is to be looked into', async () => {
  const { state, told } = await problemAfter('/payments');
  expect(state.result).toMatchObject({ status: 'outcome_unknown' });
  expect(told).toMatchObject({ way: 'check' });
});
