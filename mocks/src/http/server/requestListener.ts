import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../engine/clock.ts';
import type { DoorResponse } from '../backend.ts';
import { payloadTooLarge } from '../bodyLimit.ts';
import { ConnectionDroppedError } from '../errors.ts';
import type { WireRequest } from '../wire.ts';
import { readBody } from './readBody.ts';
import { writeResponse } from './writeResponse.ts';

export interface ListenerOptions {
  handle: (request: WireRequest) => Promise<DoorResponse>;
  /** Slow bodies go by it. */
  clock: Clock;
  onError: (error: unknown) => void;
}

/** Answers Node's requests from the platform, without a Request object in between: this path is the hot one. */
export function createRequestListener({ handle, clock, onError }: ListenerOptions): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = watchClient(response);
    const reading = readBody(request);
    const body = typeof reading === 'string' ? reading : await reading;
    const wire = toWireRequest(request, body ?? '', gone);
    const result = body === undefined ? payloadTooLarge(wire) : await handle(wire);
    if (!response.destroyed) await writeResponse(response, result, clock);
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      if (!(error instanceof ConnectionDroppedError)) onError(error);
      if (error instanceof ConnectionDroppedError || response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

/** A signal made only when someone asks for it: most requests never do. */
function watchClient(response: ServerResponse): () => AbortSignal {
  let controller: AbortController | undefined;
  let isGone = false;
  response.once('close', () => {
    isGone = !response.writableFinished;
    if (isGone) controller?.abort();
  });
  return () => {
    controller ??= new AbortController();
    if (isGone) controller.abort();
    return controller.signal;
  };
}

function toWireRequest(request: IncomingMessage, body: string, gone: () => AbortSignal): WireRequest {
  const target = request.url ?? '/';
  // Absolute form, as sent to a proxy: the host is of no interest here.
  const local = target.startsWith('/') ? target : target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '') || '/';
  const mark = local.indexOf('?');
  const headers: Record<string, string> = {};
  for (const name in request.headers) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? local : local.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : local.slice(mark + 1)),
    headers,
    body,
    get signal() {
      return gone();
    },
  };
}
