import type { BaseError, ErrorContext } from '../errors/BaseError.ts';
import type { TicketingErrorCode } from '../errors/codes.ts';
import type { ErrorFacts } from '../errors/facts.ts';
import { UnauthenticatedError } from '../errors/identity.ts';
import {
  ForbiddenError,
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
  [403, /^/, ForbiddenError],
  [413, /^/, PayloadTooLargeError],
  [429, /^/, RateLimitedError],
  [502, /^/, ServiceUnavailableError],
  [503, /^/, ServiceUnavailableError],
  [504, /^/, ServiceUnavailableError],
];

/** These say that somebody stopped waiting, not that nothing happened, whatever their body looks like. */
const GAVE_UP = [408, 499];

/** Whether a pattern takes any words: then the form of the body has to show who speaks. */
const takesAnything = (words: RegExp) => words.test('') || words.test('x');

/**
 * The one error of a refusal. An outage dressed as a client error is told by its text, before anything else; a list of
 * issues means that the request was malformed; then the endpoint's table speaks, then the status.
 *
 * After a request that changes something (`context.ambiguous`) only two things prove that nothing happened: a refusal that
 * the endpoint's table knows, or a client error in the platform's own form. Anything else may come from a gateway that
 * gave up after the service had done its work: it stays ambiguous.
 */
export function toError(
  refusals: readonly Refusal[],
  status: number,
  { text, reason, isOwnForm, ...told }: DecodedBody,
  { origin, ...given }: ErrorFacts,
  context: ErrorContext,
): BaseError<TicketingErrorCode, object> {
  const isWrite = context.ambiguous === true;
  const isTrusted = !isWrite || isOwnForm || status < 300;
  const find = (table: readonly Refusal[], isProof: boolean) =>
    table.find(
      ([wanted, words]) =>
        (wanted === 0 || wanted === status) && words.test(text) && (!isProof || isTrusted || !takesAnything(words)),
    );
  const isOutage = text.includes('transient failure');
  const known = isOutage || told.issues ? undefined : find(refusals, true);
  const [, , Refused, facts] = known ??
    find(BY_STATUS, false) ?? [0, /^/, status < 500 ? UnexpectedResponseError : ServerError];
  const ErrorClass = isOutage ? ServiceUnavailableError : told.issues ? InvalidRequestError : Refused;
  const isProven = known !== undefined || (isOwnForm && !isOutage && status < 500 && !GAVE_UP.includes(status));
  const where = ErrorClass === UnexpectedResponseError && origin !== undefined && { origin };
  return new ErrorClass(
    { ...given, ...where, ...facts, ...(reason && { reason }), ...told },
    { ...context, status, ambiguous: isWrite && !isProven },
  );
}
