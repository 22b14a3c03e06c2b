import { isTicketingError } from '@speckit/sdk';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import {
  eventQueryOptions,
  eventsQueryOptions,
  orderQueryOptions,
  seatmapQueryOptions,
  ticketingKeys,
} from '../../src/index.ts';
import { EVENT_ID, makeSeatmap } from '../support/seatmaps.ts';
import { json, stubClient } from '../support/stubClient.ts';
import { PATIENT } from '../support/patient.ts';

const ORDER_ID = '8bf7fffc-9ff5-401c-9d2d-86f525f42e40';
const refuse = () => json({ error: 'nothing here' }, 404);
const never = () => new Promise<Response>(() => undefined);

const factories = (client: ReturnType<typeof stubClient>['client']) => ({
  events: eventsQueryOptions(client),
  event: eventQueryOptions(client, { eventId: EVENT_ID }),
  seatmap: seatmapQueryOptions(client, { eventId: EVENT_ID }),
  order: orderQueryOptions(client, { orderId: ORDER_ID }),
});

it('is plain data: key, freshness, no retry of its own', () => {
  const { client } = stubClient(refuse);
  const plain = Object.fromEntries(
    Object.entries(factories(client)).map(([name, { queryFn, ...rest }]) => [
      name,
      { ...rest, queryFn: typeof queryFn },
    ]),
  );
  expect(plain).toMatchInlineSnapshot(`
    {
      "event": {
        "enabled": true,
        "queryFn": "function",
        "queryKey": [
          "ticketing",
          "catalog",
          "event",
          {
            "eventId": "550e8400-e29b-41d4-a716-446655440000",
          },
        ],
        "retry": false,
        "staleTime": [Function],
      },
      "events": {
        "enabled": true,
        "queryFn": "function",
        "queryKey": [
          "ticketing",
          "catalog",
          "events",
        ],
        "retry": false,
        "staleTime": [Function],
      },
      "order": {
        "enabled": true,
        "queryFn": "function",
        "queryKey": [
          "ticketing",
          "ordering",
          "order",
          {
            "orderId": "8bf7fffc-9ff5-401c-9d2d-86f525f42e40",
          },
        ],
        "retry": false,
        "staleTime": [Function],
      },
      "seatmap": {
        "enabled": true,
        "queryFn": "function",
        "queryKey": [
          "ticketing",
          "catalog",
          "seatmap",
          {
            "eventId": "550e8400-e29b-41d4-a716-446655440000",
          },
        ],
        "retry": false,
        "staleTime": [Function],
        "structuralSharing": [Function],
      },
    }
  `);
});

it.each([
  ['event', eventQueryOptions(stubClient(refuse).client, { eventId: undefined })],
  ['seatmap', seatmapQueryOptions(stubClient(refuse).client, { eventId: undefined })],
  ['order', orderQueryOptions(stubClient(refuse).client, { orderId: undefined })],
])('keeps the %s idle until its id is known', (_, options) => {
  expect(options.enabled).toBe(false);
});

it('answers a fetch without an id with a typed error and sends nothing', async () => {
  const { client, sent } = stubClient(refuse);
  const failure = await new QueryClient().fetchQuery(seatmapQueryOptions(client, { eventId: undefined })).catch(caught);
  expect(isTicketingError(failure, 'invalid_request')).toBe(true);
  expect(sent).toEqual([]);
});

it.each([
  ['events', 'GET /events'],
  ['event', `GET /events/${EVENT_ID}`],
  ['seatmap', `GET /events/${EVENT_ID}/seatmap`],
  ['order', `GET /orders/${ORDER_ID}`],
] as const)('asks for the %s once, and its refusal is typed', async (name, line) => {
  const { client, sent } = stubClient(refuse);
  const failure = await fetchOne(new QueryClient(), factories(client), name).catch(caught);
  expect(isTicketingError(failure)).toBe(true);
  expect(sent.map((request) => request.line)).toEqual([line]);
});

it.each(['events', 'event', 'seatmap', 'order'] as const)(
  'cuts a request for the %s nobody waits for',
  async (name) => {
    const { client, sent } = stubClient(never);
    const cache = new QueryClient();
    const fetching = fetchOne(cache, factories(client), name).catch(caught);
    await expect.poll(() => sent.length, PATIENT).toEqual(1);
    await cache.cancelQueries({ queryKey: ticketingKeys.all });
    await fetching;
    await expect.poll(() => sent[0]?.signal.aborted, PATIENT).toEqual(true);
  },
);

it('keeps the identity of seats from answer to answer', async () => {
  const answers = [makeSeatmap(3), makeSeatmap(3, (_, index) => (index === 1 ? { status: 'sold' } : {}))];
  const { client } = stubClient(() => json(answers.shift()));
  const cache = new QueryClient();
  const options = seatmapQueryOptions(client, { eventId: EVENT_ID });
  const first = await cache.fetchQuery(options);
  const second = await cache.fetchQuery({ ...options, staleTime: 0 });
  expect(second.seats.map((seat, index) => seat === first.seats[index])).toEqual([true, false, true]);
});

async function fetchOne(
  cache: QueryClient,
  all: ReturnType<typeof factories>,
  name: keyof typeof all,
): Promise<unknown> {
  switch (name) {
    case 'events':
      return cache.fetchQuery(all.events);
    case 'event':
      return cache.fetchQuery(all.event);
    case 'seatmap':
      return cache.fetchQuery(all.seatmap);
    case 'order':
      return cache.fetchQuery(all.order);
  }
}

const caught = (error: unknown) => error;
