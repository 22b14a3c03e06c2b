import type { TicketingErrorCode } from './codes.ts';

/** One thing that is wrong with a request or an answer. */
export interface ErrorIssue {
  /** Where: `seatId`, `seats.3.price`. */
  readonly path: string;
  readonly message: string;
}

/** What an error knows. Never a token, a header, a password or a stack dump of the server. */
export interface ErrorFacts {
  readonly seatId?: string;
  readonly eventId?: string;
  readonly reservationId?: string;
  readonly orderId?: string;
  readonly paymentId?: string;
  readonly ticketId?: string;
  readonly customerId?: string;
  /** ISO 8601, the server's clock. */
  readonly expiresAt?: string;
  readonly attempts?: number;
  readonly elapsedMs?: number;
  /** How long the server asks to wait. */
  readonly retryAfterMs?: number;
  readonly issues?: readonly ErrorIssue[];
  /** The server's own words, one line, when they are no dump. */
  readonly reason?: string;
  /** `CARD_DECLINED`, `INSUFFICIENT_FUNDS`, `PROCESSOR_TIMEOUT`, `AMOUNT_TOO_LARGE`. */
  readonly declineCode?: string;
  /** True when the refusal only says that the service has not heard of the hold yet. */
  readonly lag?: boolean;
  /** The time limit that was passed, ms. */
  readonly limitMs?: number;
  /** The longest answer that is read, bytes. */
  readonly limitBytes?: number;
  /** What of the host failed: `journal storage`, `web lock`. */
  readonly facility?: string;
  /** Integer cents. */
  readonly expectedCents?: number;
  /** Integer cents. */
  readonly actualCents?: number;
  /** Three letters: the currency the buyer saw. */
  readonly expectedCurrency?: string;
  /** Three letters: the currency that was met instead. */
  readonly actualCurrency?: string;
  /** The seats that stand in the way. */
  readonly seatIds?: readonly string[];
  /** The server's trace, for its operators. */
  readonly traceId?: string;
}

/** Where an error happened. */
export interface ErrorContext {
  readonly service?: string | undefined;
  /** Method and path template: `POST /reservations`. */
  readonly endpoint?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly ambiguous?: boolean | undefined;
  readonly cause?: unknown;
}

/** `seat_unavailable` as `Seat unavailable`, or joined as `SeatUnavailable`. */
const words = (code: string, between: RegExp, joint = '') =>
  code.replace(between, (match) => match.slice(-1).toUpperCase()).replace(/_/g, joint);

/** `[code; service catalog; endpoint GET /events; status 404; eventId 550e…]`: read back by {@link reviveTicketingError}. */
const tailOf = (code: string, context: ErrorContext, { issues = [], ...facts }: ErrorFacts) => {
  const { service, endpoint, status } = context;
  const [{ path, message: problem } = {}] = issues;
  const pairs = Object.entries({ service, endpoint, status, path, problem, ...facts }).map(([key, value]) =>
    value === undefined ? '' : `; ${key} ${String(value).replace(/[;[\]\s]+/g, ' ')}`,
  );
  return `[${code}${pairs.join('')}]`;
};

/**
 * The one base of everything this package throws. `message` says what happened and what to do next, then, in brackets,
 * the code, the place and the facts. Switch on `code`; test with `isTicketingError(error, code)`.
 */
export class TicketingError<Code extends TicketingErrorCode = TicketingErrorCode> extends Error {
  readonly code: Code;
  readonly facts: ErrorFacts;
  declare readonly service?: string;
  declare readonly endpoint?: string;
  declare readonly status?: number;
  declare readonly requestId?: string;
  /** True when the request may have taken effect although no clear answer came: look before sending it again. */
  readonly ambiguous: boolean;

  constructor(code: Code, next: string, facts: ErrorFacts = {}, context: ErrorContext = {}) {
    const { cause, ambiguous = false, ...where } = context;
    super(`${words(code, /^\w/, ' ')}: ${next}. ${tailOf(code, where, facts)}`, cause === undefined ? {} : { cause });
    this.name = `${words(code.replace('_error', ''), /(?:^|_)\w/g)}Error`;
    this.code = code;
    this.facts = facts;
    this.ambiguous = ambiguous;
    Object.assign(this, where);
  }

  /** Everything but the stack and the cause: safe to log and to send. */
  toJSON(): object {
    return Object.assign({ message: this.message }, this);
  }
}

/** A class of errors with one code. */
export type TicketingErrorClass<Code extends TicketingErrorCode> = new (
  facts?: ErrorFacts,
  context?: ErrorContext,
) => TicketingError<Code>;

/** Makes the class of one refusal: its code, which says what happened, and what to do next. */
// @__NO_SIDE_EFFECTS__
export function defineError<const Code extends TicketingErrorCode>(
  code: Code,
  next: string,
): TicketingErrorClass<Code> {
  return class extends TicketingError<Code> {
    constructor(facts?: ErrorFacts, context?: ErrorContext) {
      super(code, next, facts, context);
    }
  };
}
