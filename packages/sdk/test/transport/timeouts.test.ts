import { createVirtualClock } from '@speckit/mocks';
import { expect, test } from 'vitest';
import {
  getSeatmap,
  isTicketingError,
  issueToken,
  pay,
  reserve,
  type Clock,
  type LateReply,
  type Reservation,
} from '../../src/index.ts';
import { createFakeBackend, json, outcome } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

const seatmap = { id: IDS.event, name: 'Gala', eventDate: '2030-01-01T20:00:00Z', basePrice: 50, seats: [] };
const reservation = {
  reservationId: IDS.reservation,
  seatId: IDS.seat,
  customerId: 'c',
  expiresAt: '2030-01-01T20:00:00Z',
  status: 'active',
};
const payment = { orderId: IDS.order, customerId: IDS.customer, amount: 50 };

test('a read that hangs is tried three times, each cut after 20 s, all after 60 s', async () => {
  const { client, clock, sent, events } = createFakeBackend(['silence']);
  const { error } = await outcome(clock, getSeatmap(client, { eventId: IDS.event }));
  expect(isTicketingError(error, 'timeout') && error.facts.limitMs).toBe(60_000);
  expect(sent).toHaveLength(3);
  expect(events.filter(({ type }) => type === 'retry')).toHaveLength(2);
});

test('the whole call ends after its own limit, whatever the attempts do', async () => {
  const { client, clock } = createFakeBackend(['silence']);
  const began = clock.monotonic();
  let endedAt = 0;
  const call = getSeatmap(client, { eventId: IDS.event }, { timeout: 1_500 }).finally(() => {
    endedAt = clock.monotonic();
  });
  const { error } = await outcome(clock, call);
  expect(isTicketingError(error, 'timeout') && error.facts.limitMs).toBe(1_500);
  expect(endedAt - began).toBe(1_500);
});

test('a call without a limit sets no timer that a host would fire at once', async () => {
  const clock = createVirtualClock();
  const delays: number[] = [];
  const watching: Clock = {
    ...clock,
    setTimeout: (callback, delayMs) => {
      delays.push(delayMs);
      return clock.setTimeout(callback, delayMs);
    },
  };
  const { client } = createFakeBackend([json(seatmap)], { clock: watching });
  const backend = createFakeBackend([json(seatmap)], {});
  expect(
    (await outcome(backend.clock, getSeatmap(backend.client, { eventId: IDS.event }, { timeout: Infinity }))).value,
  ).toEqual(seatmap);
  const stop = new AbortController();
  const call = getSeatmap(client, { eventId: IDS.event }, { timeout: Infinity, signal: stop.signal });
  stop.abort();
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
  expect(Math.max(...delays)).toBeLessThan(2 ** 31);
});

test('a body that stalls is a timeout too', async () => {
  const stalled = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')) });
  const { client, clock } = createFakeBackend([{ body: stalled }, json(seatmap)]);
  const { value } = await outcome(clock, getSeatmap(client, { eventId: IDS.event }));
  expect(value).toEqual(seatmap);
});

test('a write whose reply does not come is in doubt, and never sent again', async () => {
  const { client, clock, sent } = createFakeBackend(['silence']);
  const { error } = await outcome(clock, pay(client, payment));
  expect(isTicketingError(error, 'outcome_unknown') && error.facts.orderId).toBe(IDS.order);
  expect(error).toMatchObject({
    facts: { origin: 'http://localhost:5004' },
    message: expect.stringContaining('5004 was lost'),
  });
  expect(isTicketingError((error as Error).cause, 'timeout')).toBe(true);
  expect(sent).toHaveLength(1);
});

test('signing in leaves no doubt behind: a lost reply is a plain failure, not repeated either', async () => {
  const { client, clock, sent } = createFakeBackend([{ fail: new TypeError('Failed to fetch') }]);
  const { error } = await outcome(clock, issueToken(client, { email: 'a@b.c', password: 'x' }));
  expect(isTicketingError(error, 'network_error')).toBe(true);
  expect(sent).toHaveLength(1);
});

test('abort ends a read at once and cuts the request', async () => {
  const { client, clock, sent } = createFakeBackend(['silence']);
  const stop = new AbortController();
  const call = getSeatmap(client, { eventId: IDS.event }, { signal: stop.signal });
  await clock.settle();
  stop.abort('gone');
  const error = await call.catch((caught: unknown) => caught);
  expect(isTicketingError(error, 'aborted') && error.ambiguous).toBe(false);
  expect((error as Error).cause).toBe('gone');
  expect(sent).toHaveLength(1);
  expect(clock.pending()).toBe(0);
});

test('abort ends the pause between two attempts at once', async () => {
  const { client, clock, sent } = createFakeBackend([{ status: 503 }]);
  const stop = new AbortController();
  const call = getSeatmap(client, { eventId: IDS.event }, { signal: stop.signal });
  await clock.settle();
  stop.abort();
  expect(isTicketingError(await call.catch((caught: unknown) => caught), 'aborted')).toBe(true);
  await clock.advance(60_000);
  expect(sent).toHaveLength(1);
  expect(clock.pending()).toBe(0);
});

test('a signal that is aborted before the call sends nothing', async () => {
  const { client, sent } = createFakeBackend([json(seatmap)]);
  const call = pay(client, payment, { signal: AbortSignal.abort() });
  const error = await call.catch((caught: unknown) => caught);
  expect(isTicketingError(error, 'aborted') && error.ambiguous).toBe(false);
  expect(sent).toHaveLength(0);
});

test('an aborted payment that was sent may have happened', async () => {
  const { client, clock } = createFakeBackend(['silence']);
  const stop = new AbortController();
  const call = pay(client, payment, { signal: stop.signal });
  await clock.settle();
  stop.abort();
  const error = await call.catch((caught: unknown) => caught);
  expect(isTicketingError(error, 'aborted') && error.ambiguous).toBe(true);
});

test('a hold outlives its caller: abort ends the waiting, the reply goes to onLateReply', async () => {
  const { client, clock, sent, events } = createFakeBackend([{ ...(json(reservation, 201) as object), afterMs: 900 }]);
  const stop = new AbortController();
  const late: LateReply<Reservation>[] = [];
  const call = reserve(
    client,
    { seatId: IDS.seat, customerId: 'c' },
    { signal: stop.signal, onLateReply: (reply) => late.push(reply) },
  );
  await clock.advance(100);
  stop.abort();
  const error = await call.catch((caught: unknown) => caught);
  expect(isTicketingError(error, 'aborted') && error.ambiguous).toBe(true);
  expect(sent[0]?.keepalive).toBe(true);
  expect(sent[0]?.signal.aborted).toBe(false);
  expect(late).toEqual([]);
  await clock.advance(1_000);
  expect(late).toEqual([{ ok: true, value: reservation }]);
  expect(events.at(-1)).toMatchObject({ type: 'response', late: true, status: 201, durationMs: 900 });
});

test('a hold that takes too long is in doubt; its late refusal is handed over too', async () => {
  const { client, clock } = createFakeBackend([
    { ...(json({ error: 'Seat is already reserved' }, 409) as object), afterMs: 30_000 },
  ]);
  const late: LateReply<Reservation>[] = [];
  const call = reserve(client, { seatId: IDS.seat, customerId: 'c' }, { onLateReply: (reply) => late.push(reply) });
  const { error } = await outcome(clock, call);
  expect(isTicketingError(error, 'outcome_unknown')).toBe(true);
  expect(late).toHaveLength(1);
  expect(late[0]?.ok === false && isTicketingError(late[0].error, 'seat_unavailable')).toBe(true);
});

test('onLateReply is not told what the caller was told', async () => {
  const { client, clock } = createFakeBackend([json(reservation, 201)]);
  const late: unknown[] = [];
  const call = reserve(client, { seatId: IDS.seat, customerId: 'c' }, { onLateReply: (reply) => late.push(reply) });
  expect((await outcome(clock, call)).value).toEqual(reservation);
  expect(late).toEqual([]);
});
