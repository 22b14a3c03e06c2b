import type { WireRequest } from '../wire/wire.ts';

/** A request that has come in and got its number. */
export class NumberedRequest implements WireRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly search: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly #origin: WireRequest;

  constructor(origin: WireRequest, id: string) {
    this.id = id;
    this.method = origin.method;
    this.path = origin.path;
    this.search = origin.search;
    this.headers = origin.headers;
    this.body = origin.body;
    this.#origin = origin;
  }

  /** This and the signal are asked of the adapter only when a service asks for them. */
  get query(): URLSearchParams {
    return this.#origin.query;
  }

  get signal(): AbortSignal | undefined {
    return this.#origin.signal;
  }
}

/** The number of a request that is being answered. */
export function idOf(request: WireRequest): string | null {
  return request instanceof NumberedRequest ? request.id : null;
}
