import { expect, test } from 'vitest';
import * as sdk from '../../src/index.ts';
import { createFakeBackend, json, outcome } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

const ZERO = '00000000-0000-0000-0000-000000000000';
const seat = { id: IDS.seat, sectionCode: 'A', rowNumber: 1, seatNumber: 2, price: 50, status: 'available' };
const canonical = {
  id: IDS.event,
  name: 'Gala',
  description: 'Noche',
  eventDate: '2030-01-01T20:00:00.1234567Z',
  basePrice: 50,
  seats: [seat],
};
const { id, name, description, ...rest } = canonical;

async function answered<Value>(body: unknown, verb: (client: sdk.CoreClient) => Promise<Value>): Promise<Value> {
  const { client, clock } = createFakeBackend([json(body)]);
  const { value, error } = await outcome(clock, verb(client));
  if (error) throw error as Error;
  return value as Value;
}
const getSeatmap = (client: sdk.CoreClient) => sdk.getSeatmap(client, { eventId: IDS.event });
const getOrder = (client: sdk.CoreClient) => sdk.getOrder(client, { orderId: IDS.order });
const addToCart = (client: sdk.CoreClient) => sdk.addToCart(client, { seatId: IDS.seat, price: 50, userId: 'u' });
const pay = (client: sdk.CoreClient) => sdk.pay(client, { orderId: IDS.order, customerId: IDS.customer, amount: 50 });

test.each([
  ['guide', canonical],
  ['docs and deployed', { ...rest, eventId: id, eventName: name, eventDescription: description }],
  [
    'Spanish docs',
    { ...canonical, seats: [{ id: seat.id, section: 'A', row: 1, number: 2, price: 50, status: 'Available' }] },
  ],
  ['with members of tomorrow', { ...canonical, colour: 'red', seats: [{ ...seat, view: 'good' }] }],
])('the seatmap of the dialect %s has one form', async (_dialect, body) => {
  expect(await answered(body, getSeatmap)).toEqual(canonical);
});

test('a missing or null description is absent', async () => {
  const map = await answered({ ...rest, id, name, description: null }, getSeatmap);
  expect('description' in map).toBe(false);
});

test('an unknown status is kept, in lower case', async () => {
  const map = await answered({ ...canonical, seats: [{ ...seat, status: 'Blocked' }] }, getSeatmap);
  expect(map.seats[0]?.status).toBe('blocked');
  expect(sdk.isBookable({ status: 'blocked' })).toBe(false);
});

test('nulls and placeholders of an order are absent, ids stay opaque', async () => {
  const items = [{ id: 'item-001', seatId: IDS.seat, price: 50 }];
  const order = {
    id: 'order-uuid-001',
    userId: 'user-123',
    totalAmount: 50,
    state: 'draft',
    createdAt: '2026-02-24T15:15:00Z',
    items,
  };
  const deployed = { ...order, guestToken: null, paidAt: null, eventName: null, seatNumber: null, eventId: ZERO };
  expect(await answered(deployed, addToCart)).toEqual(order);
  expect(await answered({ success: true, order: { ...order, state: 'Draft' } }, addToCart)).toEqual(order);
});

test('order details: without a state as deployed, with placeholders as documented, a whole order elsewhere', async () => {
  const deployed = {
    orderId: IDS.order,
    customerEmail: null,
    eventId: null,
    eventName: null,
    seatNumber: 'Seat-550e',
    price: 50,
    currency: 'USD',
  };
  expect(await answered(deployed, getOrder)).toEqual({
    id: IDS.order,
    totalAmount: 50,
    seatNumber: 'Seat-550e',
    currency: 'USD',
  });
  const documented = { ...deployed, eventId: ZERO, eventName: 'Event Details Not Implemented' };
  expect(await answered(documented, getOrder)).toEqual({
    id: IDS.order,
    totalAmount: 50,
    seatNumber: 'Seat-550e',
    currency: 'USD',
  });
  expect(await answered({ id: IDS.order, totalAmount: 50, state: 'completed', items: [] }, getOrder)).toEqual({
    id: IDS.order,
    totalAmount: 50,
    state: 'completed',
    items: [],
  });
});

test('a payment comes in an envelope or plain', async () => {
  const payment = { id: IDS.payment, orderId: IDS.order, status: 'succeeded' };
  expect(await answered({ success: true, errorMessage: null, payment: { ...payment, errorCode: null } }, pay)).toEqual(
    payment,
  );
  expect(
    await answered({ paymentId: IDS.payment, orderId: IDS.order, status: 'Succeeded', transactionId: 'txn_1' }, pay),
  ).toEqual({ ...payment, transactionId: 'txn_1' });
});

test.each([
  {
    success: false,
    errorMessage: 'Payment failed: Your card was declined',
    payment: { id: 'p', orderId: 'o', status: 'failed', errorCode: 'CARD_DECLINED' },
  },
  { paymentId: 'p', orderId: 'o', status: 'failed' },
])('a decline that comes as a 200 is a decline', async (body) => {
  await expect(answered(body, pay)).rejects.toMatchObject({ code: 'payment_declined' });
});

test('a declined payment tells the code and the words', async () => {
  const error = await answered(
    { success: false, errorMessage: 'Payment failed: Your card was declined', payment: { errorCode: 'CARD_DECLINED' } },
    pay,
  ).catch((caught: unknown) => caught);
  expect(sdk.isTicketingError(error, 'payment_declined') && error.facts).toMatchObject({
    orderId: IDS.order,
    declineCode: 'CARD_DECLINED',
    reason: 'Payment failed: Your card was declined',
  });
});

test('a ticket is a blob with its name', async () => {
  const { client, clock } = createFakeBackend([
    {
      body: '%PDF-1.4',
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename=a-b.pdf; size=1' },
    },
    { body: '%PDF-1.4' },
  ]);
  const read = () => outcome(clock, sdk.getTicket(client, { ticketId: IDS.ticket }));
  const named = (await read()).value;
  expect([named?.fileName, named?.blob.type, await named?.blob.text()]).toEqual([
    'a-b.pdf',
    'application/pdf',
    '%PDF-1.4',
  ]);
  expect((await read()).value?.fileName).toBe(`ticket-${IDS.ticket}.pdf`);
});

test('words for the states of the dialects', () => {
  expect(['completed', 'paid', 'fulfilled', 'pending', 'new'].map((state) => sdk.isSettled({ state }))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['consumed', 'confirmed', 'active'].map((status) => sdk.isConsumed({ status }))).toEqual([true, true, false]);
  expect(
    sdk.isOpen({ state: 'draft' }) && sdk.isCancelled({ state: 'cancelled' }) && sdk.isSold({ status: 'sold' }),
  ).toBe(true);
  expect(sdk.isSucceeded({ status: 'succeeded' }) && sdk.isActive({ status: 'active' })).toBe(true);
});
