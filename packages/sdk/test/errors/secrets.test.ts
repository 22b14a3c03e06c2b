import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import * as sdk from '../../src/index.ts';
import { createFakeBackend, json, outcome, type Reply } from '../support/fakeBackend.ts';
import { IDS, VERBS } from '../support/verbs.ts';

const PASSWORD = 'correct horse battery';
const TOKEN = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0b3BzZWNyZXQifQ.${'sIgNaTuRe'.repeat(5)}`;
const GUEST = 'guest-1700000000000-t0psecr3t';
/** A part of a secret is one too. A password is known to the calls that send one. */
const PARTS = [TOKEN, ...TOKEN.split('.'), TOKEN.slice(0, 30), GUEST];
const SENDS_PASSWORD = ['a login', 'a new account'];

type Call = (client: sdk.CoreClient, options?: sdk.CallOptions) => Promise<unknown>;
const CALLS: Readonly<Record<string, Call>> = {
  ...VERBS,
  'a guest puts a seat into the cart': (client, options) =>
    sdk.addToCart(client, { seatId: IDS.seat, reservationId: IDS.reservation, price: 5, guestToken: GUEST }, options),
  'a guest checks out': (client, options) => sdk.checkout(client, { orderId: IDS.order, guestToken: GUEST }, options),
  'a login': (client, options) => sdk.issueToken(client, { email: 'a@b.c', password: PASSWORD }, options),
  'a new account': (client, options) => sdk.createUser(client, { email: 'a@b.c', password: PASSWORD }, options),
};

/** What servers quote: whole, after 290 other characters (where a line is cut), in JSON, in a list of issues. */
const QUOTES = [
  `Invalid guest token ${GUEST}`,
  `Token ${TOKEN} has expired`,
  `${'x'.repeat(290)} ${TOKEN}`,
  `password ${PASSWORD} is too weak`,
];
const FAULTS: Readonly<Record<string, (request: Request) => Reply>> = {
  'no answer': (request) => ({ fail: Object.assign(new TypeError(`fetch failed for ${TOKEN}`), { request }) }),
  'no answer, for a reason': (request) => ({
    fail: new TypeError('fetch failed', { cause: Object.assign(new RangeError(`bad ${GUEST}`), { request }) }),
  }),
  ...Object.fromEntries(
    QUOTES.flatMap((quote, index) => [
      [`text ${index}`, () => ({ status: 418, body: quote })],
      [`error ${index}`, () => json({ error: quote }, 403)],
      [`issues ${index}`, () => json({ errors: { [quote]: [quote] }, traceId: quote }, 400)],
      [`decline ${index}`, () => json({ success: false, payment: { errorCode: quote }, errorMessage: quote }, 422)],
    ]),
  ),
  'a dump': () => ({ status: 500, body: `System.Exception: x\n at A.B()\nAuthorization: Bearer ${TOKEN}` }),
  'a 401': () => ({ status: 401 }),
  'garbage in a 200': () => ({ body: `<html>${TOKEN} ${GUEST}</html>`, headers: { 'content-type': 'text/html' } }),
  'another shape in a 200': () => json({ [TOKEN]: GUEST, id: TOKEN }),
};

/** Every text that can be reached from a value: members (hidden ones too), prototypes, headers, maps. */
function textsOf(root: unknown): string {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    if (!(value instanceof Object) || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Headers || value instanceof Map) texts.push(JSON.stringify([...value]));
    if (value instanceof Request) texts.push(value.url, JSON.stringify([...value.headers]));
    for (const key of Reflect.ownKeys(value)) {
      texts.push(String(key));
      try {
        walk((value as Record<PropertyKey, unknown>)[key]);
      } catch {
        // A getter of the host that is not meant for this object.
      }
    }
    if (value instanceof Error) walk(value.stack);
  };
  walk(root);
  return texts.join('\n');
}

describe.each(Object.entries(CALLS))('%s', (verb, call) => {
  test.each(Object.entries(FAULTS))(
    '%s: no secret can be reached from the error or the events',
    async (_fault, reply) => {
      const session = { token: () => TOKEN };
      const { client, clock, events } = createFakeBackend(reply, { session });
      const { error } = await outcome(clock, call(client));
      if (error === undefined) return;
      expect(sdk.isTicketingError(error)).toBe(true);
      const all = [
        textsOf(error),
        inspect(error, { depth: 20, showHidden: true }),
        JSON.stringify(error),
        JSON.stringify(events),
      ].join('\n');
      const parts = SENDS_PASSWORD.includes(verb) ? [...PARTS, PASSWORD] : PARTS;
      for (const part of parts) expect(all).not.toContain(part);
    },
  );
});

test('the reason of a caller who leaves is kept as it is', async () => {
  const reason = { why: 'another page' };
  const { client } = createFakeBackend(['silence']);
  const call = sdk.getEvent(client, { eventId: IDS.event }, { signal: AbortSignal.abort(reason) });
  expect(((await call.catch((error: unknown) => error)) as Error).cause).toBe(reason);
});

test.each(['Bearer x', 'two\nlines', 'ümlaut', 918_273_645])(
  'an invalid token (%j) is named, and not quoted',
  async (token) => {
    const { client, clock } = createFakeBackend([json([])], { session: { token: () => token as string } });
    const { error } = await outcome(clock, sdk.listEvents(client));
    expect(error).toMatchObject({ code: 'config_invalid', facts: { issues: [{ path: 'session.token' }] } });
    expect(inspect(error)).not.toContain(String(token));
  },
);

test('a source that fails or has no token leaves the request without one', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fail = () => Promise.reject(new RangeError('no storage'));
  for (const token of [() => '', () => undefined, fail]) {
    const { client, clock, sent } = createFakeBackend([json([])], { session: { token } });
    expect((await outcome(clock, sdk.listEvents(client))).value).toEqual([]);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  }
  expect(report).toHaveBeenCalledExactlyOnceWith(new RangeError('no storage'));
  report.mockRestore();
});
