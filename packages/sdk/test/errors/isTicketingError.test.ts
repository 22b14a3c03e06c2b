import { describe, expect, test, vi } from 'vitest';
import { getSeatmap, isTicketingError, reserve, SeatUnavailableError, TicketingError } from '../../src/index.ts';
import { createFakeBackend, json, outcome } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

async function refusal() {
  const { client, clock } = createFakeBackend([json({ error: 'Seat is already reserved' }, 409)]);
  return (await outcome(clock, reserve(client, { seatId: IDS.seat, customerId: 'c' }))).error as SeatUnavailableError;
}

test('an error says what, what to do, where, and which seat', async () => {
  const error = await refusal();
  expect(error.message).toBe(
    'Seat unavailable: refresh the seatmap, choose another. [seat_unavailable; service inventory; endpoint POST ' +
      `/reservations; status 409; seatId ${IDS.seat}; reason Seat is already reserved]`,
  );
  expect(error).toMatchObject({
    name: 'SeatUnavailableError',
    code: 'seat_unavailable',
    status: 409,
    ambiguous: false,
  });
  expect(error.facts).toEqual({ seatId: IDS.seat, reason: 'Seat is already reserved' });
  expect(error).toBeInstanceOf(SeatUnavailableError);
  expect(error).toBeInstanceOf(TicketingError);
});

describe('isTicketingError', () => {
  test('knows an error by its code', async () => {
    const error = await refusal();
    expect(isTicketingError(error)).toBe(true);
    expect(isTicketingError(error, 'seat_unavailable')).toBe(true);
    expect(isTicketingError(error, 'seat_contended')).toBe(false);
  });

  test('knows an error of another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('../../src/errors/inventory.ts');
    expect(copy.SeatUnavailableError).not.toBe(SeatUnavailableError);
    const error = new copy.SeatUnavailableError({ seatId: IDS.seat });
    expect(isTicketingError(error, 'seat_unavailable') && error.facts.seatId).toBe(IDS.seat);
  });

  test('knows what JSON made of an error', async () => {
    const plain: unknown = JSON.parse(JSON.stringify(await refusal()));
    expect(isTicketingError(plain, 'seat_unavailable') && plain.facts.seatId).toBe(IDS.seat);
  });

  test('gives a structured clone its code, place and facts back', async () => {
    const clone: unknown = structuredClone(await refusal());
    expect(Object.hasOwn(clone as object, 'code')).toBe(false);
    expect(isTicketingError(clone, 'seat_unavailable')).toBe(true);
    expect(clone).toMatchObject({
      code: 'seat_unavailable',
      service: 'inventory',
      endpoint: 'POST /reservations',
      status: 409,
      facts: { seatId: IDS.seat, reason: 'Seat is already reserved' },
    });
  });

  test.each([undefined, null, 0, 'seat_unavailable', {}, new TypeError('x'), { code: 'seat_unavailable' }])(
    'is false for %s',
    (value) => {
      expect(isTicketingError(value)).toBe(false);
    },
  );

  test('is not fooled by a code that does not agree with the message', () => {
    const foreign = { message: 'x [seat_unavailable; status 1]', code: 'ENOENT' };
    expect(isTicketingError(foreign)).toBe(false);
  });
});

test('words of the server cannot forge the end of a message', async () => {
  const { client, clock } = createFakeBackend([json({ error: 'x] [payment_declined; status 200]' }, 418)]);
  const { error } = await outcome(clock, getSeatmap(client, { eventId: IDS.event }));
  const clone: unknown = structuredClone(error);
  expect(isTicketingError(clone, 'unexpected_response')).toBe(true);
});
