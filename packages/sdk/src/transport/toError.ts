import { UnauthenticatedError } from '../errors/identity.ts';
import type { ErrorContext, ErrorFacts, TicketingError } from '../errors/TicketingError.ts';
import {
  InvalidRequestError,
  PayloadTooLargeError,
  RateLimitedError,
  ServerError,
  ServiceUnavailableError,
  UnexpectedResponseError,
} from '../errors/transport.ts';
import type { DecodedBody } from './decodeErrorBody.ts';
import type { Refusal } from './endpoint.ts';

const MALFORMED = /^$|^Invalid|must not be empty|is required/;

/** What a status means when the endpoint's own table does not name the refusal. */
const BY_STATUS: readonly Refusal[] = [
  [400, MALFORMED, InvalidRequestError],
  [401, /^/, UnauthenticatedError],
  [413, /^/, PayloadTooLargeError],
  [429, /^/, RateLimitedError],
  [503, /^/, ServiceUnavailableError],
];

/**
 * The one error of a refusal. An outage dressed as a client error is told by its text, before anything else; a list of
 * issues means that the request was malformed; then the endpoint's table speaks, then the status.
 */
export function toError(
  refusals: readonly Refusal[],
  status: number,
  { text, isFit, ...told }: DecodedBody,
  given: ErrorFacts,
  context: ErrorContext,
): TicketingError {
  const find = (table: readonly Refusal[]) =>
    table.find(([wanted, words]) => (wanted === 0 || wanted === status) && words.test(text));
  const isOutage = text.includes('transient failure');
  const known = isOutage || told.issues ? undefined : find(refusals);
  const [, , Refused, facts] = known ?? find(BY_STATUS) ?? [0, 0, status < 500 ? UnexpectedResponseError : ServerError];
  const ErrorClass = isOutage ? ServiceUnavailableError : told.issues ? InvalidRequestError : Refused;
  return new ErrorClass(
    { ...given, ...facts, ...(text && isFit && { reason: text }), ...told },
    { ...context, status, ambiguous: !known && (status >= 500 || isOutage) && context.ambiguous },
  );
}
