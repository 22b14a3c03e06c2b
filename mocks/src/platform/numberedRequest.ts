import type { WireRequest } from '../wire/wire.ts';

/** A request that the front door has let in and numbered. */
export class NumberedRequest implements WireRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly #origin: WireRequest;

  constructor(origin: WireRequest, id: string) {
    this.id = id;
    this.method = origin.method;
    this.path = origin.path;
    this.query = origin.query;
    this.headers = origin.headers;
    this.body = origin.body;
    this.#origin = origin;
  }

  /** Asked of the door only when a service asks for it. */
  get signal(): AbortSignal | undefined {
    return this.#origin.signal;
  }
}

/** The number of a request that is being answered. */
export function idOf(request: WireRequest): string | null {
  return request instanceof NumberedRequest ? request.id : null;
}
