import type { TicketingClientConfig } from './client.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import type { ErrorContext, ErrorFacts, TicketingError } from '../errors/TicketingError.ts';
import {
  AbortedError,
  NetworkError,
  OutcomeUnknownError,
  PayloadTooLargeError,
  TimeoutError,
} from '../errors/transport.ts';
import { parseJson } from '../host/parseJson.ts';
import type { Clock } from '../time/clock.ts';
import { parseRetryAfter } from '../time/retryAfter.ts';
import { decodeErrorBody } from './decodeErrorBody.ts';
import type { Endpoint } from './endpoint.ts';
import { decodeText, readBody } from './readBody.ts';
import { fileOf, readResult } from './readResult.ts';
import { toError } from './toError.ts';

/** What errors have to know of a call. */
interface CallState {
  readonly facts: ErrorFacts;
  readonly context: ErrorContext;
  /** The call changes something: a lost reply leaves a doubt behind. */
  readonly writes: boolean;
  /** Requests sent so far. */
  attempts: number;
}

/** One call of a verb, as its attempts see it. */
export interface Call<Result> extends CallState {
  readonly endpoint: Endpoint<Result>;
}

/** A judged answer. */
export interface Answer<Result> {
  readonly value: Result;
  readonly status: number;
  /** The JSON it was made of, for the drift watch. */
  readonly json?: unknown;
}

/** A write without a readable reply is in doubt; a read has merely failed. */
const lost = ({ facts, writes }: CallState, context: ErrorContext, error: TicketingError) =>
  writes ? new OutcomeUnknownError(facts, { ...context, ambiguous: true, cause: error }) : error;

/** What the caller is told when the waiting ends before the answer; the inner waiting passes on what the outer says. */
export const stopped =
  (call: CallState, afterMs: number) =>
  (why: 'aborted' | 'timeout', reason?: unknown): TicketingError => {
    const { facts, context, writes, attempts } = call;
    if (why === 'timeout') {
      const error = new TimeoutError({ ...facts, limitMs: afterMs }, context);
      return attempts ? lost(call, context, error) : error;
    }
    if (isTicketingError(reason)) return reason;
    return new AbortedError(facts, { ...context, ambiguous: writes && attempts > 0, cause: reason });
  };

/** Makes one exchange and turns whatever comes back into a value or the one right error. */
export async function attempt<Result>(
  { maxResponseBytes = 2 ** 26 }: TicketingClientConfig,
  clock: Clock,
  call: Call<Result>,
  exchange: () => Promise<Response>,
): Promise<Answer<Result>> {
  const { endpoint, facts, writes } = call;
  const { output, refusals = [], refuses } = endpoint;
  let context: ErrorContext = { ...call.context, ambiguous: writes };
  const onLoss = (cause: unknown) => {
    throw lost(call, context, new NetworkError(facts, { ...context, cause }));
  };
  const { ok, status, headers, body } = await exchange().catch(onLoss);
  context = { ...context, status };
  if (ok && output === 'nothing') {
    body?.cancel().catch(() => undefined);
    return { value: undefined as Result, status };
  }
  const chunks = await readBody(body, maxResponseBytes).catch(onLoss);
  if (!chunks) throw new PayloadTooLargeError({ ...facts, limitBytes: maxResponseBytes }, context);
  if (ok && output === 'file') return { value: fileOf(chunks, headers, facts) as Result, status };

  const text = decodeText(chunks);
  const json = ok ? parseJson(text) : undefined;
  if (ok && typeof output === 'object' && !refuses?.(json)) {
    return { value: readResult(output, json, facts, context), status, json };
  }
  const retryAfterMs = parseRetryAfter(headers, clock.now());
  throw toError(
    refusals,
    status,
    decodeErrorBody(text),
    { ...facts, ...(retryAfterMs !== undefined && { retryAfterMs }) },
    context,
  );
}
