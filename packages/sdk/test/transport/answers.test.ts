import { afterEach, describe, expect, test, vi } from 'vitest';
import * as sdk from '../../src/index.ts';
import { createFakeBackend, json, outcome, type Reply } from '../support/fakeBackend.ts';
import { IDS, VERBS } from '../support/verbs.ts';

afterEach(() => vi.unstubAllGlobals());

async function errorOf(reply: Reply, call: (client: sdk.CoreClient) => Promise<unknown>) {
  const { client, clock } = createFakeBackend([reply]);
  const { error } = await outcome(clock, call(client));
  return error as sdk.TicketingError;
}
const listEvents = (client: sdk.CoreClient) => sdk.listEvents(client);
const pay = (client: sdk.CoreClient) => sdk.pay(client, { orderId: IDS.order, customerId: IDS.customer, amount: 50 });
const REFUSED = new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code: 'ECONNREFUSED' }) });

describe('no answer', () => {
  test('names the origin that did not answer, and the words of the host', async () => {
    const error = await errorOf({ fail: REFUSED }, listEvents);
    expect(error.facts).toEqual({ origin: 'http://localhost:50001', reason: 'fetch failed: ECONNREFUSED' });
    expect(error.message).toMatch(/^Network error: no answer from http:\/\/localhost:50001, check that it is running/);
    expect(error.message).not.toContain('CORS');
  });

  test('in a page: says that a refused CORS origin looks the same, and which origin the page has', async () => {
    vi.stubGlobal('location', { origin: 'http://localhost:5173' });
    const error = await errorOf({ fail: new TypeError('Failed to fetch') }, listEvents);
    expect(error.facts).toMatchObject({ origin: 'http://localhost:50001', pageOrigin: 'http://localhost:5173' });
    expect(error.message).toContain(
      'A refused CORS origin looks the same: the service must allow http://localhost:5173.',
    );
  });

  test('on the page’s own origin CORS has no part in it', async () => {
    vi.stubGlobal('location', { origin: 'http://localhost:50001' });
    const error = await errorOf({ fail: new TypeError('Failed to fetch') }, listEvents);
    expect(error.facts).not.toHaveProperty('pageOrigin');
  });
});

describe('the answers of a gateway', () => {
  test('an empty 404 is a route that is not there', async () => {
    const error = await errorOf({ status: 404 }, listEvents);
    expect(error).toMatchObject({ code: 'unexpected_response', facts: { origin: 'http://localhost:50001' } });
    expect(error.message).toContain('no such route at http://localhost:50001, check the service URL');
  });

  test.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [429, 'rate_limited'],
    [500, 'server_error'],
    [502, 'service_unavailable'],
    [503, 'service_unavailable'],
    [504, 'service_unavailable'],
  ])('%i without a body is %s, after a read and after a write', async (status, code) => {
    expect(await errorOf({ status }, listEvents)).toMatchObject({ code, ambiguous: false });
    expect(await errorOf({ status }, pay)).toMatchObject({ code, ambiguous: true });
  });

  test('a wrong password is not a missing login', async () => {
    const login = (client: sdk.CoreClient) => sdk.issueToken(client, { email: 'a@b.c', password: 'x' });
    expect(await errorOf({ status: 401 }, login)).toMatchObject({ code: 'invalid_credentials' });
  });

  test('its services are at its paths', async () => {
    const { client, clock, sent } = createFakeBackend([{ status: 404 }], {
      services: sdk.gatewayServices('http://localhost:5000'),
    });
    for (const verb of Object.keys(VERBS)) {
      if (!verb.includes('notification'))
        await outcome(clock, (VERBS[verb] as (c: sdk.CoreClient) => Promise<unknown>)(client), 1_000);
    }
    const paths = sent.map(({ url }) => new URL(url).pathname);
    expect(paths).toEqual(expect.arrayContaining(['/auth/token', '/catalog/events', '/inventory/reservations']));
    expect(paths).toEqual(expect.arrayContaining(['/ordering/cart/add', '/payment/payments', '/auth/health']));
  });
});

/** What proves that nothing happened: the platform's own words, or a client error in its own form. */
describe('after a request that changes something', () => {
  test.each<[what: string, reply: Reply, ambiguous: boolean]>([
    [
      'a refusal in the words of the table',
      { status: 400, body: 'Reservation validation failed: Reservation has expired' },
      false,
    ],
    [
      'a decline with its envelope',
      json({ success: false, errorMessage: 'Payment failed: no', payment: null }, 422),
      false,
    ],
    ['a decline without a body', { status: 422 }, true],
    ['a decline as a page', { status: 422, body: '<html>no</html>' }, true],
    ['a client error in the platform’s form', json({ error: 'No such currency' }, 400), false],
    ['a validation map', json({ errors: { amount: ['too much'] } }, 400), false],
    ['problem details', json({ title: 'Not Found', status: 404 }, 404), false],
    ['words that no table knows', { status: 400, body: 'Bad Request' }, true],
    ['408 in the platform’s form', json({ error: 'timeout' }, 408), true],
    ['499 in the platform’s form', json({ error: 'client left' }, 499), true],
    ['404 without a body', { status: 404 }, true],
    ['409 without a body', { status: 409 }, true],
    ['423', { status: 423 }, true],
    ['425', { status: 425 }, true],
    ['429 of a gateway', { status: 429, body: 'slow down' }, true],
    ['500 in the platform’s form', json({ detail: 'An error occurred' }, 500), true],
    ['504 with words', json({ message: 'Endpoint request timed out' }, 504), true],
    [
      'an outage of the database, dressed as a refusal',
      json({ error: 'likely due to a transient failure.' }, 409),
      true,
    ],
    ['garbage in a 200', { body: '{"id":' }, true],
    ['nothing in a 204', { status: 204 }, true],
  ])('%s', async (_what, reply, ambiguous) => {
    expect((await errorOf(reply, pay)).ambiguous).toBe(ambiguous);
    expect((await errorOf(reply, listEvents))?.ambiguous ?? false).toBe(false);
  });
});

describe('a 200 that is not what it says', () => {
  const getTicket = (client: sdk.CoreClient) => sdk.getTicket(client, { ticketId: IDS.ticket });
  test.each<[string, Reply]>([
    ['a web page', { body: '<!doctype html><p>log in</p>', headers: { 'content-type': 'text/html' } }],
    ['JSON', json({ error: 'not yet' })],
    ['nothing', { body: '' }],
    ['204', { status: 204 }],
    ['a PDF that is cut after its first bytes', { body: '%PD' }],
  ])('%s is not a ticket', async (_what, reply) => {
    const error = await errorOf(reply, getTicket);
    expect(error).toMatchObject({
      code: 'response_shape',
      facts: { issues: [{ path: '', message: 'must be a PDF' }] },
    });
  });

  test('a ticket begins with %PDF-', async () => {
    const { client, clock } = createFakeBackend([
      { body: '%PDF-1.7 ticket', headers: { 'content-type': 'application/pdf' } },
    ]);
    const { value } = await outcome(clock, sdk.getTicket(client, { ticketId: IDS.ticket }));
    expect(value?.fileName).toBe(`ticket-${IDS.ticket}.pdf`);
    expect(await value?.blob.text()).toBe('%PDF-1.7 ticket');
  });

  test('a captive portal does not cancel an order, and does not make a service healthy by its page alone', async () => {
    const page: Reply = { body: '<html>', headers: { 'content-type': 'text/html; charset=utf-8' } };
    const error = await errorOf(page, (client) => sdk.cancelOrder(client, { orderId: IDS.order }));
    expect(error).toMatchObject({ code: 'response_shape', ambiguous: true });
  });
});

test('a request that changes something is not cut when its caller leaves: its reply is handed over', async () => {
  const payment = { id: IDS.payment, orderId: IDS.order, status: 'succeeded' };
  const { client, clock, sent } = createFakeBackend([{ ...(json({ payment }) as object), afterMs: 45_000 }]);
  const late: unknown[] = [];
  const call = sdk.pay(
    client,
    { orderId: IDS.order, customerId: IDS.customer, amount: 50 },
    { onLateReply: (reply) => late.push(reply) },
  );
  const { error } = await outcome(clock, call, 20_000);
  expect(error).toMatchObject({ code: 'outcome_unknown', ambiguous: true });
  expect(sent[0]?.signal.aborted).toBe(false);
  await clock.advance(25_000);
  expect(late).toEqual([{ ok: true, value: payment }]);
  expect(clock.pending()).toBe(0);
});
