import type { TicketingClientConfig } from './client.ts';
import type { ErrorContext } from '../errors/BaseError.ts';
import type { TicketingError } from '../errors/codes.ts';
import type { ErrorFacts } from '../errors/facts.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import {
  AbortedError,
  NetworkError,
  OutcomeUnknownError,
  PayloadTooLargeError,
  ResponseShapeError,
  TimeoutError,
} from '../errors/transport.ts';
import { parseJson } from '../host/parseJson.ts';
import type { Clock } from '../time/clock.ts';
import { parseRetryAfter } from '../time/retryAfter.ts';
import { decodeErrorBody } from './decodeErrorBody.ts';
import type { Endpoint } from './endpoint.ts';
import { decodeText, readBody } from './readBody.ts';
import { readResult } from './readResult.ts';
import { strike, wordsOf } from './strike.ts';
import { toError } from './toError.ts';

/** What errors have to know of a call. */
interface CallState {
  readonly facts: ErrorFacts;
  readonly context: ErrorContext;
  /** The call changes something: a lost reply leaves a doubt behind. */
  readonly writes: boolean;
  /** What must not be quoted: the token that was sent, passwords, guest tokens. */
  readonly secrets: string[];
  /** The origin that is asked, where it is known. */
  readonly where: { readonly origin?: string };
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
const lost = (call: CallState, context: ErrorContext, error: TicketingError): TicketingError =>
  call.writes
    ? new OutcomeUnknownError({ ...call.facts, ...call.where }, { ...context, ambiguous: true, cause: error })
    : error;

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

/**
 * Makes one exchange and turns whatever comes back into a value or the one right error. Of an error of the host only the
 * words are kept: what it holds on to (ky keeps its Request, with the token) would be printed with every log.
 */
export async function attempt<Result>(
  { maxResponseBytes = 2 ** 26 }: TicketingClientConfig,
  clock: Clock,
  call: Call<Result>,
  exchange: () => Promise<Response>,
): Promise<Answer<Result>> {
  const { endpoint, facts, writes, secrets, where } = call;
  const { output, refusals = [], refuses } = endpoint;
  let context: ErrorContext = { ...call.context, ambiguous: writes };
  const quote = (text: string) => strike(text, secrets);
  const onLoss = (error: unknown) => {
    const pageOrigin = globalThis.location?.origin;
    const page = pageOrigin !== undefined && pageOrigin !== where.origin && { pageOrigin };
    const reason = quote(wordsOf(error)).slice(0, 300);
    throw lost(call, context, new NetworkError({ ...facts, ...where, ...page, reason }, context));
  };
  const misfit = (message: string) =>
    new ResponseShapeError({ ...facts, issues: [{ path: '', message }] }, { ...context, cause: undefined });

  const { ok, status, headers, body } = await exchange().catch(onLoss);
  context = { ...context, status };
  if (ok && (output === 'nothing' || output === 'anything')) {
    body?.cancel().catch(() => undefined);
    const isPage = /^text\/html\b/i.test(headers.get('content-type') ?? '');
    if (isPage && output === 'nothing') throw misfit('must not be a web page');
    return { value: undefined as Result, status };
  }
  const chunks = await readBody(body, maxResponseBytes).catch(onLoss);
  if (!chunks) throw new PayloadTooLargeError({ ...facts, limitBytes: maxResponseBytes }, context);
  const text = () => decodeText(chunks);
  if (ok && typeof output === 'object') {
    if ('read' in output) {
      const value = output.read(chunks, headers, facts);
      if (value === undefined) throw misfit(`must be ${output.name}`);
      return { value, status };
    }
    const json = parseJson(text());
    if (!refuses?.(json)) return { value: readResult(output, json, facts, context), status, json };
  }
  const retryAfterMs = parseRetryAfter(headers, clock.now());
  const given = { ...facts, ...where, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  throw toError(refusals, status, decodeErrorBody(text(), quote), given, context);
}
