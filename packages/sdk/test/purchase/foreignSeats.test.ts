import { expect, it } from 'vitest';
import { newRecord } from '../../src/purchase/record/begin.ts';
import { reduce } from '../../src/purchase/record/reduce.ts';
import { eventId } from '../../../testing/world/clientWorld.ts';

const [chosen, foreign] = ['550e8400-e29b-41d4-a716-446655440001', '550e8400-e29b-41d4-a716-446655440002'];
const orderId = '47fc89d3-c86f-4835-b168-f7ae86445923';
const buyer = { kind: 'guest' as const, guestToken: 'guest-1-abc', customerId: '0b8f3c52-9a44-4d0e-8d3b-0a4b7a3f1c22' };

it('names every seat of an order that is read as paid, one that nobody had seen in it too', () => {
  const begun = newRecord('one', { eventId, seats: [{ seatId: chosen, price: 50 }], buyer });
  const started = reduce(begun, { type: 'started', payment: {} });
  const carted = reduce(started, {
    type: 'carted',
    seatId: chosen,
    order: { id: orderId, totalCents: 5_000, seatIds: [chosen] },
  });
  const seatIds = [chosen, foreign];
  const paid = reduce(carted, { type: 'settled', orderId, evidence: 'order', totalCents: 8_500, seatIds });
  expect(paid.result).toMatchObject({ ownedSeatIds: [chosen, foreign], chargedCents: 8_500 });
});
