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

const OUTAGE = /transient failure/;
const MALFORMED = /^Invalid|must not be empty|is required/;

/** What a status means when the endpoint's own table does not name the refusal. */
const errorOfStatus = (status: number, { isUnread, text }: DecodedBody) => {
  if (status === 503) return ServiceUnavailableError;
  if (status >= 500) return ServerError;
  if (status === 429) return RateLimitedError;
  if (status === 413) return PayloadTooLargeError;
  if (status === 401) return UnauthenticatedError;
  return status === 400 && (isUnread || MALFORMED.test(text)) ? InvalidRequestError : UnexpectedResponseError;
};

/**
 * The one error of a refusal. An outage dressed as a client error is told by its text, before anything else; a list of
 * issues means that the request was malformed; then the endpoint's table speaks, then the status.
 */
export function toError(
  refusals: readonly Refusal[],
  status: number,
  decoded: DecodedBody,
  given: ErrorFacts,
  context: ErrorContext,
): TicketingError {
  const { text, isFit, issues, traceId, declineCode } = decoded;
  const row = refusals.find(([wanted, words]) => (wanted === 0 || wanted === status) && words.test(text));
  const isOutage = OUTAGE.test(text);
  const isKnown = row !== undefined && !isOutage;
  const isMalformed = status === 400 && issues.length > 0;
  const ErrorClass = isOutage
    ? ServiceUnavailableError
    : isMalformed
      ? InvalidRequestError
      : (row?.[2] ?? errorOfStatus(status, decoded));
  const facts: ErrorFacts = {
    ...given,
    ...(isKnown && row[3]),
    ...(text && isFit && { reason: text }),
    ...(issues[0] && { issues, path: issues[0].path, problem: issues[0].message }),
    ...(traceId && { traceId }),
    ...(declineCode && { declineCode }),
  };
  return new ErrorClass(facts, {
    ...context,
    status,
    ambiguous: !isKnown && (status >= 500 || isOutage) && context.ambiguous,
  });
}
