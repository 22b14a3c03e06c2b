import { SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { expect, test } from 'vitest';
import { getEvent, reserve } from '../src/index.ts';
import { traceEvents, type TracerLike } from '../src/opentelemetry.ts';
import { createFakeBackend, json, outcome, type Reply } from './support/fakeBackend.ts';
import { IDS } from './support/verbs.ts';

const event = { id: IDS.event, name: 'Gala', eventDate: '2030-01-01T20:00:00Z', basePrice: 50 };

/** Keeps what it is told, one record for each span. */
function createRecorder() {
  const spans: Record<string, unknown>[] = [];
  const tracer: TracerLike = {
    startSpan(name, { kind, startTime, attributes }) {
      const record: Record<string, unknown> & { events: unknown[] } = { name, kind, startTime, attributes, events: [] };
      spans.push(record);
      return {
        setAttributes: (more) => Object.assign(attributes, more),
        addEvent: (...told) => record.events.push(told),
        setStatus: (status) => (record['status'] = status),
        end: (endTime) => {
          record['endTime'] = endTime;
        },
      };
    },
  };
  return { tracer, spans };
}

function watched(script: readonly Reply[]) {
  const { tracer, spans } = createRecorder();
  return { ...createFakeBackend(script, { onEvent: traceEvents(tracer) }), spans };
}

test('a call is one span, its repeat an event of it', async () => {
  const { client, clock, spans } = watched([
    { status: 503, afterMs: 40 },
    { ...(json(event) as object), afterMs: 60 },
  ]);
  const began = clock.now();
  await outcome(clock, getEvent(client, { eventId: IDS.event }));
  expect(spans).toEqual([
    {
      name: 'GET /events/{eventId}',
      kind: SpanKind.CLIENT,
      startTime: began,
      endTime: began + 350,
      attributes: {
        'http.request.method': 'GET',
        'url.template': '/events/{eventId}',
        'service.peer.name': 'catalog',
        'speckit.request_id': expect.any(String) as string,
        'http.response.status_code': 200,
        'http.request.resend_count': 1,
      },
      events: [['retry', { 'error.type': 'service_unavailable', 'speckit.delay_ms': 250 }, began + 40]],
    },
  ]);
});

test('a refused call has an error status', async () => {
  const { client, clock, spans } = watched([{ status: 404 }]);
  await outcome(clock, getEvent(client, { eventId: IDS.event }));
  expect(spans[0]).toMatchObject({
    status: { code: SpanStatusCode.ERROR, message: 'event_not_found' },
    attributes: { 'error.type': 'event_not_found', 'http.response.status_code': 404 },
  });
});

test('a reply that came after its caller had gone is a span of its own', async () => {
  const { client, clock, spans } = watched([{ status: 409, body: '{"error":"already reserved"}', afterMs: 900 }]);
  const stop = new AbortController();
  clock.setTimeout(() => stop.abort(), 100);
  await outcome(clock, reserve(client, { seatId: IDS.seat, customerId: 'c' }, { signal: stop.signal }));
  expect(spans.map(({ attributes }) => (attributes as Record<string, unknown>)['error.type'])).toEqual([
    'aborted',
    'seat_unavailable',
  ]);
  expect(spans[1]).toMatchObject({
    attributes: { 'speckit.late': true },
    endTime: (spans[1]?.['startTime'] as number) + 900,
  });
});

test('waits and drift are spans', () => {
  const { tracer, spans } = createRecorder();
  const listen = traceEvents(tracer);
  listen({ type: 'wait', for: 'cart', attempt: 2, elapsedMs: 90, delayMs: 40, at: 1_000 });
  listen({ type: 'drift', service: 'catalog', endpoint: 'GET /events', kind: 'shape', seen: 'id,name', at: 2_000 });
  expect(spans).toMatchObject([
    { name: 'wait cart', startTime: 1_000, endTime: 1_040, attributes: { 'speckit.wait.attempt': 2 } },
    { name: 'drift GET /events', startTime: 2_000, endTime: 2_000, attributes: { 'speckit.drift.seen': 'id,name' } },
  ]);
});

test('a tracer of @opentelemetry/api fits as it is', () => {
  const tracer: Tracer = trace.getTracer('speckit');
  expect(() =>
    traceEvents(tracer)({ type: 'wait', for: 'cart', attempt: 1, elapsedMs: 0, delayMs: 1, at: 1 }),
  ).not.toThrow();
});
