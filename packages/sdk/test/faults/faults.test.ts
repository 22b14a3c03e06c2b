import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '@speckit/mocks';
import { createWorld, type World } from './world.ts';

const FAULTS: Readonly<Record<string, Fault>> = {
  none: { kind: 'latency', ms: 0 },
  'half a second': { kind: 'latency', ms: 500 },
  'dropped before': { kind: 'dropBefore' },
  'dropped after': { kind: 'dropAfter' },
  'status 500': { kind: 'status', status: 500 },
  'status 503': { kind: 'status', status: 503 },
  garbage: { kind: 'garbageBody' },
  'cut body': { kind: 'truncatedBody' },
  'slow body': { kind: 'slowBody', ms: 30_000 },
};
const NAMES = Object.keys(FAULTS);

/** The outcomes in the order of `FAULTS`; `?`: it may have happened all the same. */
const READ =
  'value value network_error network_error server_error service_unavailable response_shape network_error timeout';
const WRITE =
  'value value outcome_unknown? outcome_unknown? server_error? service_unavailable? response_shape? outcome_unknown? outcome_unknown?';
/** The answer has no body that is read. */
const BODYLESS = 'value value outcome_unknown? outcome_unknown? server_error? service_unavailable? value value value';
/** An empty 404: this platform cannot read these at all. */
const absent = (code: string) =>
  READ.replace('value value', `${code} ${code}`).replace(/response_shape.*$/, `${code} ${code} ${code}`);
const refused = (row: string, code: string, garbled: string) =>
  row.replace('value value', `${code} ${code}`).replace(/response_shape\??/, garbled);

const TABLE: Readonly<Record<string, string>> = {
  'identity POST /token': READ,
  'identity POST /users': refused(WRITE, 'user_exists', 'unexpected_response?'),
  'catalog GET /events': READ,
  'catalog GET /events/{id}': READ,
  'catalog GET /events/{id}/seatmap': READ,
  'catalog POST /admin/events': WRITE,
  'catalog PUT /admin/events/{id}': WRITE,
  'catalog POST /admin/events/{id}/seats': WRITE,
  'catalog POST /admin/events/{id}/deactivate': refused(WRITE, 'event_rejected', 'unexpected_response?'),
  'catalog POST /admin/events/{id}/reactivate': WRITE,
  'inventory POST /reservations': WRITE,
  'inventory GET /reservations/{id}': absent('reservation_not_found'),
  'ordering POST /cart/add': refused(WRITE, 'reservation_mismatch', 'unexpected_response?'),
  'ordering POST /orders/checkout': WRITE,
  'ordering GET /orders/{id}': READ,
  'ordering PATCH /orders/{id}/cancel': BODYLESS,
  'payment POST /payments': WRITE,
  'payment GET /payments/{id}': absent('payment_not_found'),
  'fulfillment GET /tickets/{id}': refused(READ, 'ticket_not_found', 'unexpected_response'),
  'waitlist POST /api/v1/waitlist/join': refused(WRITE, 'waitlist_not_needed', 'unexpected_response?'),
  'waitlist GET /api/v1/waitlist/has-pending': READ,
};
const isRead = (verb: string) => verb.includes(' GET ');
const isHarmless = (verb: string) => isRead(verb) || verb.endsWith('/token');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.platform.dispose());

describe.each(Object.entries(TABLE))('%s', (verb, row) => {
  const service = verb.split(' ')[0] as 'catalog';
  const expected = row.split(' ').map((outcome, index) => [NAMES[index] ?? '', outcome] as const);

  test.each(expected)('%s: %s', async (name, outcome) => {
    world.platform.faults.add({ fault: FAULTS[name] as Fault, service });
    expect(await world.outcomeOf(verb)).toBe(outcome);
    expect(world.requests()).toBeLessThanOrEqual(isRead(verb) ? 3 : 1);
    expect(world.clock.pending()).toBeLessThan(50);
  });

  test('aborted before it is sent: nothing happened', async () => {
    expect(await world.outcomeOf(verb, { signal: AbortSignal.abort() })).toBe('aborted');
    expect(world.requests()).toBe(0);
  });

  test.each<Fault>([
    { kind: 'latency', ms: 500 },
    { kind: 'slowBody', ms: 10_000 },
  ])('aborted while it is on its way ($kind)', async (fault) => {
    const ends = row.split(' ');
    if (fault.kind === 'slowBody' && ends[0] === ends[8]) return;
    world.platform.faults.add({ fault, service });
    const stop = new AbortController();
    world.clock.setTimeout(() => stop.abort(), 100);
    expect(await world.outcomeOf(verb, { signal: stop.signal })).toBe(isHarmless(verb) ? 'aborted' : 'aborted?');
    expect(world.requests()).toBe(1);
  });
});

test('a hold whose reply was lost holds all the same: the next try meets it', async () => {
  world.platform.faults.add({ fault: { kind: 'dropAfter' }, service: 'inventory', times: 1 });
  expect(await world.outcomeOf('inventory POST /reservations')).toBe('outcome_unknown?');
  expect(await world.outcomeOf('inventory POST /reservations')).toBe('seat_unavailable');
});

test('a hold aborted on its way is made whole', async () => {
  world.platform.faults.add({ fault: { kind: 'latency', ms: 500 }, service: 'inventory', times: 1 });
  const stop = new AbortController();
  world.clock.setTimeout(() => stop.abort(), 100);
  expect(await world.outcomeOf('inventory POST /reservations', { signal: stop.signal })).toBe('aborted?');
  expect(await world.outcomeOf('inventory POST /reservations')).toBe('seat_unavailable');
});
