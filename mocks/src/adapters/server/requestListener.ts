import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../engine/clock.ts';
import type { ServedResponse } from '../../wire/backend.ts';
import { payloadTooLarge } from '../bodyLimit.ts';
import { ConnectionDroppedError } from '../../wire/errors.ts';
import type { WireRequest } from '../../wire/wire.ts';
import type { Drain } from './createDrain.ts';
import { readBody } from './readBody.ts';
import { ServerRequest } from './serverRequest.ts';
import { writeResponse } from './writeResponse.ts';

export interface ListenerOptions {
  handle: (request: WireRequest) => Promise<ServedResponse>;
  /** Slow bodies go by it. */
  clock: Clock;
  onError: (error: unknown) => void;
  drain: Drain;
}

/** Answers Node's requests from the platform, without a Request object in between: this path is the hot one. */
export function createRequestListener({ handle, clock, onError, drain }: ListenerOptions): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reading = readBody(request);
    const body = typeof reading === 'string' ? reading : await reading;
    const wire = new ServerRequest(request, response, body ?? '');
    const result = body === undefined ? payloadTooLarge(wire) : await handle(wire);
    if (response.destroyed) return;
    if (drain.closing.aborted) response.shouldKeepAlive = false;
    await writeResponse(response, result, { clock, closing: drain.closing });
  }

  return (request, response) => {
    drain.track(answer(request, response)).catch((error: unknown) => {
      if (response.destroyed) return;
      if (!(error instanceof ConnectionDroppedError)) onError(error);
      if (error instanceof ConnectionDroppedError && error.code === 'connection_reset')
        response.socket?.resetAndDestroy();
      else if (error instanceof ConnectionDroppedError || response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}
