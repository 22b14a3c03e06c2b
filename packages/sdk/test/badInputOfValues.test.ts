import { describe, expect, test } from 'vitest';
import * as sdk from '../src/index.ts';
import * as wait from '../src/wait.ts';
import { createFakeBackend, json } from './support/fakeBackend.ts';
import { IDS } from './support/verbs.ts';

/** JavaScript callers have no compiler to tell them. */
const untyped = (value: unknown) => value as never;
const backend = () => createFakeBackend([json({})]);
const cart = { seatId: IDS.seat, price: 5, userId: 'u', expiresAt: '2030-01-01T00:00:00Z' };
type Case = [what: string, path: string, call: () => unknown];

const CASES: readonly Case[] = [
  ['a price in words', 'amount', () => sdk.formatPrice(untyped('50'))],
  ['a price that is not a number', 'amount', () => sdk.toCents(Number.NaN)],
  ['an endless price', 'amount', () => sdk.toCents(Infinity)],
  ['missing cents', 'cents', () => sdk.formatCents(untyped(undefined))],
  ['null for cents', 'cents', () => sdk.fromCents(untyped(null))],
  ['one amount for a list', 'amounts', () => sdk.sumCents(untyped(5))],
  ['a list with a text in it', 'amount', () => sdk.sumCents(untyped([5, '5']))],
  ['a buyer without an id', 'userId', () => sdk.userBuyer(untyped(undefined))],
  ['a blank buyer', 'userId', () => sdk.userBuyer(' ')],
  ['no buyer', 'buyer', () => sdk.identityOf(untyped(null))],
  ['an id for a buyer', 'buyer', () => sdk.customerIdOf(untyped(IDS.customer))],
  ['a buyer of another kind', 'buyer.kind', () => sdk.customerIdOf(untyped({ userId: 'u' }))],
  ['a guest without a token', 'buyer.guestToken', () => sdk.identityOf(untyped({ kind: 'guest', customerId: 'c' }))],
  ['a seat that is null', 'seat', () => sdk.isBookable(untyped(null))],
  ['an id for a seat', 'seat', () => sdk.isSold(untyped(IDS.seat))],
  ['no order', 'order', () => sdk.isSettled(untyped(null))],
  ['no reservation', 'reservation', () => sdk.isConsumed(untyped(undefined))],
  ['no payment', 'payment', () => sdk.isSucceeded(untyped('succeeded'))],
  ['no gateway', 'origin', () => sdk.gatewayServices(untyped(undefined))],
  ['a host that is a number', 'host', () => sdk.servicesAt(untyped(5000))],
  ['no client to bind', 'client', () => sdk.bindActions(untyped(undefined))],
  ['no client to wait with', 'client', () => wait.waitUntil(untyped(undefined), { probe: () => Promise.resolve(1) })],
  [
    'a function in the place of the options',
    'options.probe',
    () =>
      wait.waitUntil(
        backend().client,
        untyped(() => 1),
      ),
  ],
  ['no options', 'options.probe', () => wait.waitUntil(backend().client, untyped(undefined))],
  [
    'an invalid condition',
    'options.until',
    () => wait.waitUntil(backend().client, untyped({ probe: () => 1, until: true })),
  ],
  [
    'an invalid deadline',
    'options.deadline',
    () => wait.waitUntil(backend().client, untyped({ probe: () => 1, deadline: Number.NaN })),
  ],
  [
    'a timeout in words',
    'options.timeout',
    () => wait.waitUntil(backend().client, untyped({ probe: () => 1, timeout: '5 s' })),
  ],
  ['no client for the cart', 'client', () => wait.addToCartWhenReady(untyped({}), cart)],
  [
    'a hold without an end',
    'expiresAt',
    () => wait.addToCartWhenReady(backend().client, untyped({ ...cart, expiresAt: 'soon' })),
  ],
  ['no parameters for the cart', 'expiresAt', () => wait.addToCartWhenReady(backend().client, untyped(undefined))],
  ['no client for a memory', 'client', () => wait.createLagMemory(untyped(undefined))],
  ['a clock for a client', 'client', () => wait.createPollPacer(untyped(sdk.systemClock))],
  ['no client for a budget', 'client', () => wait.createRequestBudget(untyped(null))],
  [
    'a memory in the place of the client',
    'client',
    () => wait.persistLags(untyped(wait.createLagMemory(backend().client)), untyped({})),
  ],
];

describe('every function names what is wrong', () => {
  test.each(CASES)('%s', async (_what, path, call) => {
    const error = await Promise.resolve()
      .then(call)
      .catch((caught: unknown) => caught);
    expect(sdk.isTicketingError(error, 'invalid_request') && error.facts.issues[0]?.path).toBe(path);
  });
});

test('an invalid date is NaN, whatever its type', () => {
  expect([undefined, null, 7, '', 'soon', {}].map((date) => sdk.parseDate(untyped(date)))).toEqual(
    Array.from({ length: 6 }, () => Number.NaN),
  );
});
