import type { TicketingError } from './codes.ts';
import type { IssueFacts, NetworkFacts, SizeFacts, TimeoutFacts } from './facts.ts';
import { defineError } from './TicketingError.ts';

/** The request breaks a rule; `facts.issues` names each. Without a `status` nothing was sent. */
export const InvalidRequestError = /* @__PURE__ */ defineError<'invalid_request', IssueFacts>(
  'invalid_request',
  'correct the named parameter',
  { issues: [] },
);
export type InvalidRequestError = TicketingError<'invalid_request'>;

/** The configuration is invalid, such as a service URL that is missing; `facts.issues` names each member. Nothing was sent. */
export const ConfigInvalidError = /* @__PURE__ */ defineError<'config_invalid', IssueFacts>(
  'config_invalid',
  'correct the configuration of the client',
  { issues: [] },
);
export type ConfigInvalidError = TicketingError<'config_invalid'>;

/** No answer arrived from `facts.origin`. In a browser a missing CORS permission for `facts.pageOrigin` looks the same. */
export const NetworkError = /* @__PURE__ */ defineError<'network_error', NetworkFacts>(
  'network_error',
  ({ origin, pageOrigin }) =>
    `no answer from ${origin ?? 'the service'}, check that it is running and the connection` +
    (pageOrigin === undefined ? '' : `. A refused CORS origin looks the same: the service must allow ${pageOrigin}`),
);
export type NetworkError = TicketingError<'network_error'>;

/** The attempt or the whole call ran out of time. */
export const TimeoutError = /* @__PURE__ */ defineError<'timeout', TimeoutFacts>('timeout', 'try again later');
export type TimeoutError = TicketingError<'timeout'>;

/** The signal given by the caller was aborted. */
export const AbortedError = /* @__PURE__ */ defineError('aborted', 'the caller stopped waiting');
export type AbortedError = TicketingError<'aborted'>;

/** A successful answer whose body is not what the platform documents; `facts.issues` says where. */
export const ResponseShapeError = /* @__PURE__ */ defineError<'response_shape', IssueFacts>(
  'response_shape',
  'not as documented, check the service URL',
  { issues: [] },
);
export type ResponseShapeError = TicketingError<'response_shape'>;

/** Any 5xx that no table names. */
export const ServerError = /* @__PURE__ */ defineError('server_error', 'try again later');
export type ServerError = TicketingError<'server_error'>;

/** 502, 503 or 504, or an outage of the database told by its text whatever the status. */
export const ServiceUnavailableError = /* @__PURE__ */ defineError('service_unavailable', 'try again later');
export type ServiceUnavailableError = TicketingError<'service_unavailable'>;

/** 429. `facts.retryAfterMs` when the server said it. */
export const RateLimitedError = /* @__PURE__ */ defineError('rate_limited', 'try again later');
export type RateLimitedError = TicketingError<'rate_limited'>;

/** 413, or an answer longer than the limit of the client. */
export const PayloadTooLargeError = /* @__PURE__ */ defineError<'payload_too_large', SizeFacts>(
  'payload_too_large',
  'ask for less',
);
export type PayloadTooLargeError = TicketingError<'payload_too_large'>;

/** A refusal in no table; `facts.reason` has the words of the server where they are fit to show. */
export const UnexpectedResponseError = /* @__PURE__ */ defineError(
  'unexpected_response',
  ({ reason, origin = 'the service' }, { status }) =>
    reason
      ? 'see the reason'
      : `${status === 404 ? 'no such route at' : 'no reason given by'} ${origin}, check the service URL`,
);
export type UnexpectedResponseError = TicketingError<'unexpected_response'>;

/** A request that changes something got no readable reply from `facts.origin`. `cause` says why. Never sent twice by this package. */
export const OutcomeUnknownError = /* @__PURE__ */ defineError(
  'outcome_unknown',
  ({ origin = 'the service' }) => `the reply of ${origin} was lost, look before sending it again`,
);
export type OutcomeUnknownError = TicketingError<'outcome_unknown'>;

/** 403: the token is valid and does not permit this, such as an administrator's verb. */
export const ForbiddenError = /* @__PURE__ */ defineError('forbidden', 'sign in with an account that may do this');
export type ForbiddenError = TicketingError<'forbidden'>;
