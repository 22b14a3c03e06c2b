import type { ClientEvent, ResponseEvent } from './transport/events.ts';

type CallIdentity = Pick<ResponseEvent, 'endpoint' | 'service' | 'requestId'>;
type Attributes = Record<string, string | number | boolean>;

/** As much of `Span` of `@opentelemetry/api` as is needed: nothing of it is imported. */
export interface SpanLike {
  setAttributes(attributes: Attributes): unknown;
  addEvent(name: string, attributes?: Attributes, time?: number): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(endTime?: number): void;
}

/** As much of `Tracer` of `@opentelemetry/api` as is needed. */
export interface TracerLike {
  startSpan(name: string, options: { kind: number; startTime: number; attributes: Attributes }): SpanLike;
}

/** `SpanKind` and `SpanStatusCode` of OpenTelemetry. */
const INTERNAL = 0;
const CLIENT = 2;
const ERROR = 2;

/**
 * A listener for `onEvent` that turns every call into one client span: its repeats are events of the span, its end sets
 * status and `error.type`. Waits become spans of their own, drift a span without length. Names and attributes follow the
 * HTTP semantic conventions; nothing secret is in any of them, since nothing secret is in the events.
 *
 * @example
 * import { trace } from '@opentelemetry/api';
 * const client = createTicketingClient({ services, onEvent: traceEvents(trace.getTracer('speckit')) });
 */
export function traceEvents(tracer: TracerLike): (event: ClientEvent) => void {
  const open = new Map<string, SpanLike>();
  const callSpan = ({ endpoint, service, requestId }: CallIdentity, startTime: number) => {
    const [method = '', template = ''] = endpoint.split(' ');
    const attributes = {
      'http.request.method': method,
      'url.template': template,
      'service.peer.name': service,
      'speckit.request_id': requestId,
    };
    return tracer.startSpan(endpoint, { kind: CLIENT, startTime, attributes });
  };
  const end = (event: ResponseEvent) => {
    const { requestId, at, durationMs, status, code, attempt, late } = event;
    const span = open.get(requestId) ?? callSpan(event, at - durationMs);
    open.delete(requestId);
    span.setAttributes({
      ...(status !== undefined && { 'http.response.status_code': status }),
      ...(code !== undefined && { 'error.type': code }),
      ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
      ...(late && { 'speckit.late': true }),
    });
    if (code !== undefined) span.setStatus({ code: ERROR, message: code });
    span.end(at);
  };

  return (event) => {
    const { at } = event;
    switch (event.type) {
      case 'request':
        if (!open.has(event.requestId)) open.set(event.requestId, callSpan(event, at));
        break;
      case 'retry':
        open
          .get(event.requestId)
          ?.addEvent('retry', { 'error.type': event.code, 'speckit.delay_ms': event.delayMs }, at);
        break;
      case 'response':
        end(event);
        break;
      case 'wait': {
        const attributes = { 'speckit.wait.for': event.for, 'speckit.wait.attempt': event.attempt };
        tracer.startSpan(`wait ${event.for}`, { kind: INTERNAL, startTime: at, attributes }).end(at + event.delayMs);
        break;
      }
      case 'drift': {
        const attributes = {
          'service.peer.name': event.service,
          'speckit.drift.kind': event.kind,
          'speckit.drift.seen': event.seen,
        };
        tracer.startSpan(`drift ${event.endpoint}`, { kind: INTERNAL, startTime: at, attributes }).end(at);
        break;
      }
    }
  };
}
