import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireRequest } from '../../wire/wire.ts';

const ABSOLUTE_FORM = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** Node's request as the services see it. */
export class ServerRequest implements WireRequest {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly #response: ServerResponse;
  #query: URLSearchParams | undefined;
  #controller: AbortController | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, body: string) {
    const target = request.url ?? '/';
    // Absolute form, as sent to a proxy: the host is of no interest here.
    const local = target.startsWith('/') ? target : target.replace(ABSOLUTE_FORM, '') || '/';
    const mark = local.indexOf('?');
    this.method = request.method ?? 'GET';
    this.path = mark < 0 ? local : local.slice(0, mark);
    this.search = mark < 0 ? '' : local.slice(mark + 1);
    this.headers = headersOf(request);
    this.body = body;
    this.#response = response;
  }

  /** This and the signal are made only when someone asks for them: most requests never do. */
  get query(): URLSearchParams {
    this.#query ??= new URLSearchParams(this.search);
    return this.#query;
  }

  get signal(): AbortSignal {
    this.#controller ??= watchClient(this.#response);
    return this.#controller.signal;
  }
}

/** Node joins repeated headers, all but this one. */
function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const cookies = headers['set-cookie'];
  const joined = cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') };
  return joined as Readonly<Record<string, string>>;
}

function watchClient(response: ServerResponse): AbortController {
  const controller = new AbortController();
  const onClose = () => {
    if (!response.writableFinished) controller.abort();
  };
  if (response.destroyed) onClose();
  else response.once('close', onClose);
  return controller;
}
