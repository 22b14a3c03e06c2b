import { expect, test, vi } from 'vitest';
import {
  checkAllHealth,
  createTicketingClient,
  getEvent,
  getSeatmap,
  pay,
  reserve,
  type ClientEvent,
} from '../../src/index.ts';
import { createFakeBackend, json, outcome } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

const event = { id: IDS.event, name: 'Gala', eventDate: '2030-01-01T20:00:00Z', basePrice: 50 };
const read = { eventId: IDS.event };

test('a call with a repeat, told from end to end under one request id', async () => {
  const { client, clock, events } = createFakeBackend([
    { status: 503, afterMs: 40 },
    { ...(json(event) as object), afterMs: 60 },
  ]);
  await outcome(clock, getEvent(client, read));
  const requestId = expect.stringMatching(/^\w+-1$/) as string;
  const common = { requestId, service: 'catalog', endpoint: 'GET /events/{eventId}', at: expect.any(Number) as number };
  expect(events).toEqual([
    { type: 'request', ...common, attempt: 1 },
    { type: 'retry', ...common, attempt: 1, code: 'service_unavailable', delayMs: 250 },
    { type: 'request', ...common, attempt: 2 },
    { type: 'response', ...common, attempt: 2, status: 200, durationMs: 350, late: false },
  ]);
});

test('the end of a refused call carries its code', async () => {
  const { client, clock, events } = createFakeBackend([{ status: 404 }]);
  const { error } = await outcome(clock, getEvent(client, read));
  expect(events.at(-1)).toMatchObject({ type: 'response', status: 404, code: 'event_not_found' });
  expect((error as { requestId?: string }).requestId).toBe((events.at(-1) as { requestId: string }).requestId);
});

test('nothing secret and no id of a person is told', async () => {
  const { client, clock, events } = createFakeBackend([{ status: 401, body: 'Bearer topsecret' }], {
    session: { token: () => 'topsecret', reject: () => undefined },
  });
  await outcome(clock, reserve(client, { seatId: IDS.seat, customerId: 'person@example.com' }));
  await outcome(clock, pay(client, { orderId: IDS.order, customerId: IDS.customer, amount: 1 }));
  expect(events.length).toBeGreaterThan(3);
  expect(JSON.stringify(events)).not.toMatch(/topsecret|person|a8098c1a/);
});

test('drift: other members than before, and a word nobody documented, are told once', async () => {
  const seat = { id: IDS.seat, sectionCode: 'A', rowNumber: 1, seatNumber: 2, price: 50, status: 'available' };
  const odd = { ...event, seats: [seat, { ...seat, status: 'blocked' }] };
  const { id, name, ...others } = odd;
  const { client, clock, events } = createFakeBackend([
    json({ ...event, seats: [seat] }),
    json({ ...others, eventId: id, eventName: name }),
    json({ ...others, eventId: id, eventName: name }),
  ]);
  for (let call = 0; call < 3; call += 1) await outcome(clock, getSeatmap(client, read));
  expect(events.filter(({ type }) => type === 'drift')).toMatchObject([
    { kind: 'shape', seen: 'basePrice,eventDate,eventId,eventName,seats', endpoint: 'GET /events/{eventId}/seatmap' },
    { kind: 'vocabulary', seen: 'blocked' },
  ]);
});

test('a listener that throws disturbs nobody, and is heard of', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { client, clock } = createFakeBackend([json(event)], {
    onEvent: () => {
      throw new RangeError('listener');
    },
  });
  expect((await outcome(clock, getEvent(client, read))).value).toEqual(event);
  expect(told).toHaveBeenCalledWith(new RangeError('listener'));
  told.mockRestore();
});

test('the bound form is the same code', async () => {
  const events: ClientEvent[] = [];
  const client = createTicketingClient({
    services: { catalog: 'http://localhost:50001' },
    onEvent: (told) => events.push(told),
    fetch: () => Promise.resolve(Response.json(event)),
  });
  expect(await client.catalog.getEvent(read)).toEqual(event);
  expect(events).toHaveLength(2);
});

test('health: any 2xx is up, no endpoint is unknown, silence is down; all of them at once', async () => {
  const { client, clock } = createFakeBackend((request) => {
    if (request.url.includes(':50004/') || request.url.includes(':5006/')) return { status: 404 };
    if (request.url.includes(':5004/')) return { fail: new TypeError('refused'), afterMs: 5 };
    return {
      status: request.url.includes(':5003/') ? 204 : 200,
      body: request.url.includes(':5003/') ? null : 'fine',
      afterMs: 30,
    };
  });
  const { value } = await outcome(clock, checkAllHealth(client));
  const at = (service: string) => value?.find((health) => health.service === service);
  expect(value).toHaveLength(8);
  expect(at('ordering')).toEqual({ service: 'ordering', status: 'up', latencyMs: 30 });
  expect(at('waitlist')?.status).toBe('unknown');
  expect(at('payment')).toEqual({ service: 'payment', status: 'down', latencyMs: 5, code: 'network_error' });
});
