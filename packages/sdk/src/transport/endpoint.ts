import type { TicketingErrorCode } from '../errors/codes.ts';
import type { ErrorFacts, TicketingErrorClass } from '../errors/TicketingError.ts';
import type { Schema } from '../models/shape.ts';
import type { ServiceName } from '../models/services.ts';
import type { Rules } from './validate.ts';

/**
 * One row of an endpoint's table of refusals: the status (0: any), what the decoded text holds, and the error it is.
 * The first row that fits wins.
 */
export type Refusal = readonly [
  status: number,
  text: RegExp,
  error: TicketingErrorClass<TicketingErrorCode>,
  facts?: ErrorFacts,
];

/** Everything the transport has to know about one verb. */
export interface Endpoint<Result> {
  readonly service: ServiceName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** `/events/{eventId}/seatmap`: names in braces are taken from the parameters, the others go into the body. */
  readonly path: string;
  /** What each parameter must be. Parameters not named here are not sent. */
  readonly input: Rules;
  /** The model of the answer; `file` hands the bytes over, `nothing` ignores them. */
  readonly output: Schema<Result> | 'file' | 'nothing';
  readonly refusals?: readonly Refusal[];
  /** A 2xx that is a refusal all the same, told by its body. */
  readonly refuses?: (body: unknown) => boolean;
  /** The request goes out whole with `keepalive`: abort and timeout end the waiting, never the request. */
  readonly outlives?: boolean;
  /** A POST without effect (issuing a token): a lost reply leaves no doubt behind. */
  readonly harmless?: boolean;
  /** Never repeated, even though it is a read. */
  readonly once?: boolean;
  /** The first word of the answer's open vocabulary that nobody documented, for drift events. */
  readonly unknownWord?: (result: Result) => string | undefined;
}
