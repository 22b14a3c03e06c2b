import type { TicketingClientConfig } from '../client.ts';
import type { ErrorContext, ErrorFacts } from '../errors/TicketingError.ts';
import { NetworkError, OutcomeUnknownError, PayloadTooLargeError } from '../errors/transport.ts';
import type { Clock } from '../time/clock.ts';
import { decodeErrorBody } from './decodeErrorBody.ts';
import type { Endpoint } from './endpoint.ts';
import { decodeText, readBody } from './readBody.ts';
import { fileOf, parseJson, readResult } from './readResult.ts';
import { parseRetryAfter } from './retryPolicy.ts';
import { toError } from './toError.ts';

/** One call of a verb, as its attempts see it. */
export interface Call<Result> {
  readonly endpoint: Endpoint<Result>;
  readonly facts: ErrorFacts;
  /** `ambiguous` is already set for calls that change something. */
  readonly context: ErrorContext;
}

/** A judged answer. */
export interface Answer<Result> {
  readonly value: Result;
  readonly status: number;
  /** The JSON it was made of, for the drift watch. */
  readonly json?: unknown;
}

/** Sends one request and turns whatever comes back into a value or the one right error. */
export async function attempt<Result>(
  { fetch = globalThis.fetch, maxResponseBytes = 2 ** 26 }: TicketingClientConfig,
  clock: Clock,
  { endpoint, facts, context: given }: Call<Result>,
  request: Request,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  const { output, refusals = [], refuses } = endpoint;
  let context = given;
  const lost = (cause: unknown) => {
    const network = new NetworkError(facts, { ...context, cause });
    return given.ambiguous ? new OutcomeUnknownError(facts, { ...context, cause: network }) : network;
  };

  const response = await fetch(request, signal && { signal }).catch((cause: unknown) => {
    throw lost(cause);
  });
  const { ok, status, headers, body } = response;
  context = { ...given, status };
  if (ok && output === 'nothing') {
    body?.cancel().catch(() => undefined);
    return { value: undefined as Result, status };
  }
  const chunks = await readBody(response, maxResponseBytes).catch((cause: unknown) => {
    throw lost(cause);
  });
  if (!chunks) throw new PayloadTooLargeError({ ...facts, limit: maxResponseBytes }, context);
  if (ok && output === 'file') return { value: fileOf(chunks, headers, facts) as Result, status };

  const text = decodeText(chunks);
  const json = ok ? parseJson(text) : undefined;
  if (ok && typeof output === 'object' && !refuses?.(json)) {
    return { value: readResult(output, json, facts, context), status, json };
  }
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), clock.now());
  throw toError(
    refusals,
    status,
    decodeErrorBody(text),
    { ...facts, ...(retryAfterMs !== undefined && { retryAfterMs }) },
    context,
  );
}
