import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import * as sdk from '../../src/index.ts';
import { isTicketingError, reserve, SeatUnavailableError, TicketingError } from '../../src/index.ts';
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
  expect(error.stack).toMatch(/^SeatUnavailableError: Seat unavailable/);
  expect(inspect(error)).toBe(error.stack);
});

test('what prints an error prints it once, whether it is caught, uncaught, or failing a test', () => {
  const refused = new sdk.NetworkError({ origin: 'http://a.test' });
  const lost = new sdk.OutcomeUnknownError({ origin: 'http://a.test' }, { cause: refused });
  for (const options of [{}, { customInspect: false }, { customInspect: false, depth: 20 }]) {
    for (const text of [inspect(lost, options), inspect(new RangeError('mine', { cause: lost }), options)]) {
      expect(text.split(lost.message)).toHaveLength(2);
      expect(text.split(refused.message)).toHaveLength(2);
      // The carrier, where it is shown at all, shows no data.
      expect(text).not.toContain('sdk.error');
    }
  }
  expect(JSON.stringify([refused.cause])).toBe('[null]');
  expect(told(TicketingError.from(structuredClone(lost)) ?? lost)).toEqual(told(lost));
});

/** What every error of the table below is made with: facts that a parser of words would get wrong. */
const FACTS = { seatId: '12345', reason: 'taken; row [A], true', attempts: 3 };
const WHERE = { service: 'payment', endpoint: 'POST /payments', status: 504, requestId: 'abc-1', ambiguous: true };
type AnyClass = new (facts: object, context: object) => TicketingError;
const CLASSES = Object.entries(sdk).filter(
  (entry): entry is [string, AnyClass & (typeof entry)[1]] => entry[0].endsWith('Error') && 'code' in entry[1],
) as unknown as [name: string, ErrorClass: AnyClass][];

/** All that has to come through, whichever way an error went. */
const told = ({ name, message, code, facts, ambiguous, service, endpoint, status, requestId }: TicketingError) => ({
  name,
  message,
  code,
  facts,
  ambiguous,
  service,
  endpoint,
  status,
  requestId,
});

describe.each(CLASSES)('%s', (name, ErrorClass) => {
  const make = (cause?: unknown) => new ErrorClass(FACTS, { ...WHERE, cause });

  test('knows all that it was given', () => {
    const error = make();
    expect(error).toMatchObject({ ...WHERE, name });
    expect(error.facts).toMatchObject(FACTS);
    expect(isTicketingError(error, error.code)).toBe(true);
  });

  test('comes back whole from structuredClone', () => {
    const error = make();
    const back = TicketingError.from(structuredClone(error));
    expect(back && told(back)).toEqual(told(error));
    expect(back?.stack).toBe(error.stack);
    expect(back).toBeInstanceOf(ErrorClass);
  });

  test('comes back whole from JSON, and is known before it does', () => {
    const error = make();
    const plain: unknown = JSON.parse(JSON.stringify(error));
    expect(isTicketingError(plain, error.code)).toBe(true);
    const back = TicketingError.from(plain);
    expect(back && told(back)).toEqual(told(error));
    expect(back).toBeInstanceOf(ErrorClass);
    expect(TicketingError.from(structuredClone(error.toJSON()))).toMatchObject(WHERE);
  });

  test('is known across two copies of the package', async () => {
    vi.resetModules();
    const copy = (await import('../../src/index.ts')) as unknown as Record<string, AnyClass>;
    const error = new (copy[name] as AnyClass)(FACTS, WHERE);
    expect(error).toBeInstanceOf(ErrorClass);
    expect(isTicketingError(error, error.code) && error.facts).toMatchObject(FACTS);
    expect(TicketingError.from(error)).toMatchObject({ ...WHERE, code: error.code });
  });

  test('may be frozen, and so may its clone and its data', () => {
    const error = Object.freeze(make());
    expect(isTicketingError(error, error.code)).toBe(true);
    for (const form of [structuredClone(error), error.toJSON()]) {
      const frozen = Object.freeze(form);
      const before = JSON.stringify(Object.getOwnPropertyDescriptors(frozen));
      isTicketingError(frozen);
      expect(TicketingError.from(frozen)).toMatchObject(WHERE);
      expect(JSON.stringify(Object.getOwnPropertyDescriptors(frozen))).toBe(before);
    }
  });

  test('is found in the cause of another error, there and in a clone of that', () => {
    const outer = new sdk.OutcomeUnknownError(
      { orderId: IDS.order },
      { requestId: 'out', ambiguous: true, cause: make() },
    );
    expect(isTicketingError(outer.cause)).toBe(true);
    for (const form of [structuredClone(outer), JSON.parse(JSON.stringify(outer)) as unknown]) {
      const back = TicketingError.from(form);
      expect(back).toMatchObject({ code: 'outcome_unknown', requestId: 'out', ambiguous: true });
      expect(TicketingError.from(back?.cause)).toMatchObject({ ...WHERE, name });
    }
  });
});

describe('what is not an error of this package', () => {
  test.each([
    undefined,
    null,
    0,
    'seat_unavailable',
    {},
    new TypeError('x'),
    { code: 'seat_unavailable' },
    { message: 'x [seat_unavailable; status 1]', code: 'seat_unavailable', facts: {}, ambiguous: false },
    new Error('nothing of ours [seat_unavailable]'),
    structuredClone(new Error('x', { cause: { '@speckit/sdk.clone': { code: 'seat_unavailable' } } })),
    { '@speckit/sdk.error': 1 },
    { '@speckit/sdk.error': 1, code: 7, facts: null, ambiguous: 'no' },
  ])('%s', (value) => {
    expect(isTicketingError(value)).toBe(false);
    expect(TicketingError.from(value)).toBeUndefined();
    expect(value instanceof TicketingError).toBe(false);
  });

  test('a class of the app is told from the errors it derives from', () => {
    class Own extends TicketingError<'config_invalid'> {}
    const own = new Own('config_invalid', 'set it up');
    expect(own).toBeInstanceOf(Own);
    expect(own).toBeInstanceOf(TicketingError);
    expect(own).toBeInstanceOf(sdk.ConfigInvalidError);
    expect(new sdk.ConfigInvalidError()).not.toBeInstanceOf(Own);
  });
});

test('the code tells what is wrong with whom: another code is another error', async () => {
  const error = await refusal();
  expect(isTicketingError(error, 'seat_contended')).toBe(false);
  expect(error).not.toBeInstanceOf(sdk.SeatContendedError);
});
