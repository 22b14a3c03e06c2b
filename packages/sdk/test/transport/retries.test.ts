import { expect, test } from 'vitest';
import { addToCart, getEvent, getSeatmap, isTicketingError, type ClientEvent } from '../../src/index.ts';
import { createFakeBackend, json, outcome, type Reply } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

const event = { id: IDS.event, name: 'Gala', eventDate: '2030-01-01T20:00:00Z', basePrice: 50 };
const read = { eventId: IDS.event };
const down: Reply = { status: 503 };
const pauses = (events: readonly ClientEvent[]) =>
  events.flatMap((told) => (told.type === 'retry' ? [[told.code, told.delayMs]] : []));

test.each<[string, Reply]>([
  ['no connection', { fail: new TypeError('Failed to fetch') }],
  ['500', { status: 500 }],
  ['502', { status: 502, body: '<html>' }],
  ['503', down],
  ['429', { status: 429 }],
])('a read is repeated after %s', async (_name, failure) => {
  const { client, clock, sent } = createFakeBackend([failure, failure, json(event)]);
  expect((await outcome(clock, getEvent(client, read))).value).toEqual(event);
  expect(sent).toHaveLength(3);
});

test.each([400, 401, 404, 405, 409, 413, 415, 422, 501])('a read is not repeated after %i', async (status) => {
  const { client, clock, sent } = createFakeBackend([{ status }]);
  expect((await outcome(clock, getEvent(client, read))).error).toMatchObject({ status });
  expect(sent).toHaveLength(1);
});

test('an answer that fits no dialect is not asked for again', async () => {
  const { client, clock, sent } = createFakeBackend([json({ hello: 'world' })]);
  const { error } = await outcome(clock, getEvent(client, read));
  expect(isTicketingError(error, 'response_shape')).toBe(true);
  expect(sent).toHaveLength(1);
});

test('no write is ever sent twice', async () => {
  const cart = { reservationId: IDS.reservation, seatId: IDS.seat, price: 1, userId: 'u' };
  for (const failure of [down, { status: 500 }, { status: 429 }, { fail: new TypeError('x') }] as const) {
    const { client, clock, sent } = createFakeBackend([failure]);
    expect((await outcome(clock, addToCart(client, cart))).error).toBeDefined();
    expect(sent).toHaveLength(1);
  }
});

test('the pauses grow, and each is any part of its longest, by the given die', async () => {
  const { client, clock, events } = createFakeBackend([{ status: 500 }]);
  await outcome(clock, getEvent(client, read));
  expect(pauses(events)).toEqual([
    ['server_error', 250],
    ['server_error', 500],
  ]);
});

test.each([
  // Spread over a quarter: the middle of it, for a random number of 0.5.
  ['2', 2_250],
  ['Thu, 01 Jan 2026 00:00:07 GMT', 7_875],
])('Retry-After %s makes the pause longer', async (header, delayMs) => {
  const { client, clock, events } = createFakeBackend([{ ...down, headers: { 'retry-after': header } }, json(event)]);
  await outcome(clock, getEvent(client, read));
  expect(pauses(events)).toEqual([['service_unavailable', delayMs]]);
});

test('a Retry-After beyond the budget of the call is an error at once, with the time in it', async () => {
  const { client, clock, sent } = createFakeBackend([{ status: 429, headers: { 'retry-after': '3600' } }]);
  const call = getEvent(client, read).catch((error: unknown) => error);
  await clock.settle();
  const error = await call;
  expect(isTicketingError(error, 'rate_limited') && error.facts.retryAfterMs).toBe(3_600_000);
  expect(sent).toHaveLength(1);
});

test('when a service keeps failing the repeats stop; the other services keep their own budget', async () => {
  const { client, clock, sent } = createFakeBackend([down]);
  for (let call = 0; call < 20; call += 1) await outcome(clock, getEvent(client, read));
  expect(sent).toHaveLength(20 + 5);
  await outcome(clock, getSeatmap(client, read));
  expect(sent).toHaveLength(20 + 5 + 1);
});

test('answers give the budget back, a tenth of a repeat each', async () => {
  const failing = { now: true };
  const { client, clock, sent } = createFakeBackend(() => (failing.now ? down : json(event)));
  for (let call = 0; call < 10; call += 1) await outcome(clock, getEvent(client, read));
  failing.now = false;
  for (let call = 0; call < 20; call += 1) await outcome(clock, getEvent(client, read));
  failing.now = true;
  const before = sent.length;
  await outcome(clock, getEvent(client, read));
  expect(sent.length - before).toBe(3);
});
