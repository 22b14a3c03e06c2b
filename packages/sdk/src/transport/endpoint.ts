import type { Chunk } from './readBody.ts';
import type { BaseError, ErrorContext } from '../errors/BaseError.ts';
import type { ErrorFacts } from '../errors/facts.ts';
import type { TicketingErrorCode } from '../errors/codes.ts';
import type { Schema } from '../models/shape.ts';
import type { ServiceName } from '../models/services.ts';
import type { Rules } from './validate.ts';

/** Any class of refusals. */
export type RefusalClass = new (facts?: ErrorFacts, context?: ErrorContext) => BaseError<TicketingErrorCode, object>;

/**
 * One row of an endpoint's table of refusals: the status (0: any), what the decoded text holds, and the error it is.
 * The first row that fits wins. What a row of a write names has not happened: its pattern has to be the platform's own
 * words, or, where it takes any (`/./`), the body has to be of the platform's own form.
 */
export type Refusal = readonly [status: number, text: RegExp, error: RefusalClass, facts?: ErrorFacts];

/** A file: `read` returns `undefined` for bytes that are not one of this format. */
export interface FileFormat<Result> {
  readonly name: string;
  readonly read: (chunks: readonly Chunk[], headers: Headers, facts: ErrorFacts) => Result | undefined;
}

/** Everything the transport has to know about one verb. */
export interface Endpoint<Result> {
  readonly service: ServiceName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** `/events/{eventId}/seatmap`: names in braces are taken from the parameters, the others go into the body. */
  readonly path: string;
  /** What each parameter must be. Parameters not named here are not sent. */
  readonly input: Rules;
  /**
   * The model of the answer, or how to read the bytes of a file. `nothing` ignores the body, but a web page is refused: that is a
   * captive portal or a wrong URL, not the platform. `anything` ignores even that.
   */
  readonly output: Schema<Result> | FileFormat<Result> | 'nothing' | 'anything';
  readonly refusals?: readonly Refusal[];
  /** A 2xx that is a refusal all the same, told by its body. */
  readonly refuses?: (body: unknown) => boolean;
  /** Sent with `keepalive`: the request outlives even the page. */
  readonly outlives?: boolean;
  /** A POST without effect (issuing a token): a lost reply leaves no doubt behind. */
  readonly harmless?: boolean;
  /** Never repeated, even though it is a read. */
  readonly once?: boolean;
  /** The first word of the answer's open vocabulary that nobody documented, for drift events. */
  readonly unknownWord?: (result: Result) => string | undefined;
}
