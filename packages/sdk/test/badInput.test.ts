import { expect, test } from 'vitest';
import * as sdk from '../src/index.ts';
import type { CoreClient } from '../src/index.ts';
import { createFakeBackend, json, outcome } from './support/fakeBackend.ts';
import { IDS, VERBS } from './support/verbs.ts';

const cart = { reservationId: IDS.reservation, seatId: IDS.seat, price: 50 };
const event = {
  name: 'G',
  description: 'd',
  eventDate: '2030-01-01T00:00:00Z',
  venue: 'v',
  maxCapacity: 1,
  basePrice: 1,
};
const section = { sectionCode: 'A', rows: 1, seatsPerRow: 1, priceMultiplier: 1 };
type Wrong = [what: string, path: string, call: (client: CoreClient) => Promise<unknown>];
/** JavaScript callers have no compiler to tell them. */
const untyped = (parameters: unknown) => parameters as never;

test.each<Wrong>([
  ['an empty id', 'eventId', (c) => sdk.getSeatmap(c, { eventId: '' })],
  ['an id that is a way up', 'eventId', (c) => sdk.getSeatmap(c, { eventId: '..' })],
  ['an id that no URL can hold', 'eventId', (c) => sdk.getSeatmap(c, { eventId: 'a\ud800' })],
  ['an id in the place of the parameters', 'eventId', (c) => sdk.getSeatmap(c, untyped(IDS.event))],
  [
    'options in the place of the parameters',
    'signal',
    (c) => sdk.listEvents(c, untyped({ signal: AbortSignal.abort() })),
  ],
  [
    'an invalid signal',
    'options.signal',
    (c) => sdk.getSeatmap(c, { eventId: IDS.event }, { signal: untyped('stop') }),
  ],
  ['a negative timeout', 'options.timeout', (c) => sdk.getSeatmap(c, { eventId: IDS.event }, { timeout: -1 })],
  [
    'a timeout that is not a number',
    'options.timeout',
    (c) => sdk.getSeatmap(c, { eventId: IDS.event }, { timeout: untyped('5 s') }),
  ],
  ['a numeric id', 'eventId', (c) => sdk.getSeatmap(c, untyped({ eventId: 7 }))],
  ['no parameters', 'eventId', (c) => sdk.getSeatmap(c, untyped(undefined))],
  ['a path in an id', 'orderId', (c) => sdk.getOrder(c, { orderId: '../events' })],
  ['both identities', 'userId', (c) => sdk.addToCart(c, untyped({ ...cart, userId: 'u', guestToken: 'g' }))],
  ['neither identity', 'userId', (c) => sdk.addToCart(c, untyped(cart))],
  ['an empty identity', 'userId', (c) => sdk.addToCart(c, { ...cart, userId: '' })],
  [
    'both identities at checkout',
    'userId',
    (c) => sdk.checkout(c, untyped({ orderId: IDS.order, userId: 'u', guestToken: 'g' })),
  ],
  ['a negative price', 'price', (c) => sdk.addToCart(c, { ...cart, price: -1, userId: 'u' })],
  ['no price', 'price', (c) => sdk.addToCart(c, { ...cart, price: Number.NaN, userId: 'u' })],
  ['an endless price', 'price', (c) => sdk.addToCart(c, { ...cart, price: Infinity, userId: 'u' })],
  ['a blank customer', 'customerId', (c) => sdk.reserve(c, { seatId: IDS.seat, customerId: ' \n ' })],
  [
    'a guest token for a customer',
    'customerId',
    (c) => sdk.reserve(c, { seatId: IDS.seat, customerId: String(sdk.createGuest().guestToken) }),
  ],
  [
    'a customer of 257 characters',
    'customerId',
    (c) => sdk.reserve(c, { seatId: IDS.seat, customerId: 'x'.repeat(257) }),
  ],
  [
    'a customer that payment cannot take',
    'customerId',
    (c) => sdk.pay(c, { orderId: IDS.order, customerId: 'customer-123', amount: 1 }),
  ],
  ['nothing to pay', 'amount', (c) => sdk.pay(c, { orderId: IDS.order, customerId: IDS.customer, amount: 0 })],
  [
    'a long currency',
    'currency',
    (c) => sdk.pay(c, { orderId: IDS.order, customerId: IDS.customer, amount: 1, currency: 'DOLLARS' }),
  ],
  ['a mail without @', 'email', (c) => sdk.joinWaitlist(c, { email: 'nobody', eventId: IDS.event })],
  ['no date', 'eventDate', (c) => sdk.createEvent(c, { ...event, eventDate: 'soon' })],
  ['no room', 'maxCapacity', (c) => sdk.createEvent(c, { ...event, maxCapacity: 0 })],
  [
    'half a row',
    'sectionConfigurations.1.rows',
    (c) => sdk.generateSeats(c, { eventId: IDS.event, sectionConfigurations: [section, { ...section, rows: 1.5 }] }),
  ],
  [
    'no list',
    'sectionConfigurations',
    (c) => sdk.generateSeats(c, untyped({ eventId: IDS.event, sectionConfigurations: {} })),
  ],
])('%s is refused before anything is sent', async (_what, path, call) => {
  const { client, sent } = createFakeBackend([json({})]);
  const error = await call(client).catch((caught: unknown) => caught);
  expect(sdk.isTicketingError(error, 'invalid_request') && error.facts.issues[0]?.path).toBe(path);
  expect((error as Error).message).toContain(`; path ${path}; problem must `);
  expect(sent).toEqual([]);
});

test('the ids that a platform gave go back as they came', async () => {
  const bodies: Promise<string>[] = [];
  const { client, clock, sent } = createFakeBackend((request) => {
    bodies.push(request.clone().text());
    return { status: 404 };
  });
  await outcome(clock, sdk.getOrder(client, { orderId: 'order-uuid-001' }));
  await outcome(clock, sdk.checkout(client, { orderId: 'Bestellung 7:b', userId: 'user-123' }));
  expect(new URL(sent[0]?.url ?? '').pathname).toBe('/orders/order-uuid-001');
  expect(JSON.parse((await bodies[1]) ?? '')).toMatchObject({ orderId: 'Bestellung 7:b' });
});

test.each([undefined, null, 7, {}, { services: sdk.localServices }])(
  '%j instead of a client is named',
  async (client) => {
    for (const call of Object.values(VERBS)) {
      const error = await call(untyped(client)).catch((caught: unknown) => caught);
      expect(sdk.isTicketingError(error, 'invalid_request') && error.facts.issues[0]?.path).toBe('client');
    }
  },
);

test('frozen parameters, options and configurations are fine', async () => {
  const { client, clock, sent } = createFakeBackend([json({})], Object.freeze({ timeout: Object.freeze({}) }));
  const options = Object.freeze({ signal: new AbortController().signal });
  await outcome(clock, sdk.getEvent(client, Object.freeze({ eventId: IDS.event }), options));
  expect(sent).toHaveLength(1);
});

type WrongConfig = [what: string, config: unknown, path: string];
const services = sdk.localServices;
test.each<WrongConfig>([
  ['nothing', undefined, 'services'],
  ['null', null, 'services'],
  ['an empty object', {}, 'services'],
  ['a URL', 'http://localhost:50001', 'services'],
  ['services that are no object', { services: 'http://localhost' }, 'services'],
  ['a fetch that is no function', { services, fetch: 'fetch' }, 'fetch'],
  ['a clock that lacks a member', { services, clock: { now: () => 0 } }, 'clock'],
  ['a random number', { services, random: 0.5 }, 'random'],
  ['a timeout in words', { services, timeout: { attempt: '5 s' } }, 'timeout.attempt'],
  ['a timeout that is a number', { services, timeout: 5 }, 'timeout'],
  ['a limit below 1', { services, maxResponseBytes: 0 }, 'maxResponseBytes'],
  ['a token instead of its source', { services, session: 'eyJ' }, 'session'],
  ['an invalid listener', { services, onEvent: true }, 'onEvent'],
])('a client made with %s: config_invalid names it', (_what, config, path) => {
  for (const make of [sdk.createTicketingClient, sdk.createCoreClient]) {
    let error: unknown;
    try {
      make(untyped(config));
    } catch (caught) {
      error = caught;
    }
    expect(sdk.isTicketingError(error, 'config_invalid') && error.facts.issues.map((issue) => issue.path)).toContain(
      path,
    );
  }
});

test('every wrong parameter is named at once', async () => {
  const { client } = createFakeBackend([json({})]);
  const error = await sdk.pay(client, untyped({})).catch((caught: unknown) => caught);
  expect(sdk.isTicketingError(error, 'invalid_request') && error.facts.issues.map(({ path }) => path)).toEqual([
    'orderId',
    'customerId',
    'amount',
  ]);
});

test('ids of any version and case are accepted: most sample ids fail a strict check', async () => {
  const { client, clock, sent } = createFakeBackend([{ status: 404 }]);
  for (const eventId of ['11111111-1111-1111-1111-111111111111', '53C62727-A1AE-3700-F0B9-50A196733F22']) {
    await outcome(clock, sdk.getSeatmap(client, { eventId }));
  }
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
    '/events/11111111-1111-1111-1111-111111111111/seatmap',
    '/events/53C62727-A1AE-3700-F0B9-50A196733F22/seatmap',
  ]);
});

test.each([
  '',
  'localhost:50001',
  'ftp://localhost',
  'http://',
  'http://user:secret@host',
  'http://a b',
  'http://a?x=1',
  7,
])('a service URL %j is refused when the client is made', (url) => {
  expect(() => sdk.createTicketingClient({ services: { catalog: url as string } })).toThrow(
    /^Config invalid: .*config_invalid; service catalog; path services\.catalog; problem must be an http/,
  );
});

test('a service that is not configured is named when it is called, and nothing is sent', async () => {
  const { client, sent } = createFakeBackend([json({})], { services: { catalog: 'http://localhost:50001' } });
  const error = await VERBS['payment POST /payments']?.(client).catch((caught: unknown) => caught);
  expect(sdk.isTicketingError(error, 'config_invalid') && error.service).toBe('payment');
  expect(sent).toEqual([]);
});

test('base URLs may carry a path and end in slashes', async () => {
  const { client, clock, sent } = createFakeBackend([{ status: 404 }], {
    services: { catalog: 'https://x.test/api/catalog//' },
  });
  await outcome(clock, sdk.getEvent(client, { eventId: IDS.event }));
  expect(sent[0]?.url).toBe(`https://x.test/api/catalog/events/${IDS.event}`);
});
