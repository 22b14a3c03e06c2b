import { defineError, type TicketingError } from './TicketingError.ts';

/** The request breaks a rule; `facts.issues` names each. Without a `status` nothing was sent. */
export const InvalidRequestError = /* @__PURE__ */ defineError('invalid_request', 'correct the named parameter');
export type InvalidRequestError = TicketingError<'invalid_request'>;

/** A service URL is missing or is none; nothing was sent. */
export const ConfigInvalidError = /* @__PURE__ */ defineError(
  'config_invalid',
  'correct the configuration of the client',
);
export type ConfigInvalidError = TicketingError<'config_invalid'>;

/** No answer arrived. In a browser this is also what a missing CORS header looks like. */
export const NetworkError = /* @__PURE__ */ defineError('network_error', 'check the connection, try again');
export type NetworkError = TicketingError<'network_error'>;

/** The attempt or the whole call ran out of time. */
export const TimeoutError = /* @__PURE__ */ defineError('timeout', 'try again later');
export type TimeoutError = TicketingError<'timeout'>;

/** The signal given by the caller was aborted. */
export const AbortedError = /* @__PURE__ */ defineError('aborted', 'the caller stopped waiting');
export type AbortedError = TicketingError<'aborted'>;

/** A successful answer whose body is not what the platform documents; `facts.path` says where. */
export const ResponseShapeError = /* @__PURE__ */ defineError(
  'response_shape',
  'not as documented, check the service URL',
);
export type ResponseShapeError = TicketingError<'response_shape'>;

/** Any 5xx that no table names. */
export const ServerError = /* @__PURE__ */ defineError('server_error', 'try again later');
export type ServerError = TicketingError<'server_error'>;

/** 503, or an outage of the database told by its text whatever the status. */
export const ServiceUnavailableError = /* @__PURE__ */ defineError('service_unavailable', 'try again later');
export type ServiceUnavailableError = TicketingError<'service_unavailable'>;

/** 429. `facts.retryAfterMs` when the server said it. */
export const RateLimitedError = /* @__PURE__ */ defineError('rate_limited', 'try again later');
export type RateLimitedError = TicketingError<'rate_limited'>;

/** 413, or an answer longer than the limit of the client. */
export const PayloadTooLargeError = /* @__PURE__ */ defineError('payload_too_large', 'ask for less');
export type PayloadTooLargeError = TicketingError<'payload_too_large'>;

/** A refusal in no table; `facts.reason` has the words of the server where they are fit to show. */
export const UnexpectedResponseError = /* @__PURE__ */ defineError('unexpected_response', 'see the reason');
export type UnexpectedResponseError = TicketingError<'unexpected_response'>;

/** A request that changes something got no readable reply. `cause` says why. Never sent twice by this package. */
export const OutcomeUnknownError = /* @__PURE__ */ defineError(
  'outcome_unknown',
  'the reply was lost, look before sending it again',
);
export type OutcomeUnknownError = TicketingError<'outcome_unknown'>;
