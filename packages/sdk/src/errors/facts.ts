/** A number with a unit. A plain `number` may be given where one is expected; the two units do not mix. */
type Money<Unit extends string> = number & { readonly '~unit'?: Unit };

/** Currency units, the way the wire and the models have them: 50 is fifty dollars. */
export type Amount = Money<'amount'>;
/** Integer hundredths of the currency unit: 5000 is fifty dollars. Compare and add money in cents: `0.1 + 0.2` is not `0.3`. */
export type Cents = Money<'cents'>;

/** One thing that is wrong with a request or an answer. */
export interface ErrorIssue {
  /** Where: `seatId`, `seats.3.price`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** What any error may know. Never a token, a header, a password or a stack dump of the server. */
export interface CommonFacts {
  readonly seatId?: string;
  readonly eventId?: string;
  readonly reservationId?: string;
  readonly orderId?: string;
  readonly paymentId?: string;
  readonly ticketId?: string;
  readonly customerId?: string;
  /** The server's own words, or the host's: one line, when they are not a dump. */
  readonly reason?: string;
  /** The server's trace, for its operators. */
  readonly traceId?: string;
  /** How long the server asks to wait, ms. Not clamped: it may be 0, or years. */
  readonly retryAfterMs?: number;
  /** The origin that was asked, where that matters. */
  readonly origin?: string;
}

/** What is wrong, each with its place. */
export interface IssueFacts extends CommonFacts {
  /** May be empty: a server can refuse a request without saying what is wrong with it. */
  readonly issues: readonly ErrorIssue[];
}

/** No answer arrived. */
export interface NetworkFacts extends CommonFacts {
  /** The origin of the page, in a browser: the one that the service has to allow (CORS). */
  readonly pageOrigin?: string;
}

/** A time limit was passed. */
export interface TimeoutFacts extends CommonFacts {
  /** The time limit that was passed, ms. */
  readonly limitMs: number;
}

/** An answer was too long. */
export interface SizeFacts extends CommonFacts {
  /** The longest answer that the client reads, bytes. Missing when it was the server that refused (413). */
  readonly limitBytes?: number;
}

/** A service does not know the hold, perhaps not yet. */
export interface LagFacts extends CommonFacts {
  /** True when the refusal may only say that the service has not heard of the hold yet. */
  readonly lag?: boolean;
}

/** A charge was declined. */
export interface DeclineFacts extends CommonFacts {
  /** `CARD_DECLINED`, `INSUFFICIENT_FUNDS`, `PROCESSOR_TIMEOUT`, `AMOUNT_TOO_LARGE`. */
  readonly declineCode?: string;
}

/** A wait ended without what was waited for. */
export interface WaitFacts extends CommonFacts {
  /** Probes that were sent. */
  readonly attempts?: number;
  readonly elapsedMs?: number;
  /** When the hold ends: ISO 8601 by the server's clock. */
  readonly expiresAt?: string;
}

/** Two sums that should be equal. */
export interface PriceFacts extends CommonFacts {
  /** What was agreed to, integer cents. */
  readonly expectedCents: Cents;
  /** What the platform asks for, integer cents. */
  readonly actualCents: Cents;
  /** Three letters: the currency the buyer saw, where the currency is what differs. */
  readonly expectedCurrency?: string;
  /** Three letters: the currency that was met instead. */
  readonly actualCurrency?: string;
}

/** Several seats are concerned. */
export interface SeatsFacts extends CommonFacts {
  readonly seatIds?: readonly string[];
}

/** Something of the host failed. */
export interface HostFacts extends CommonFacts {
  /** What of the host failed: `journal storage`, `web lock`. */
  readonly facility: string;
  /** How long it was waited for, ms, when it did not answer. */
  readonly limitMs?: number;
}

/** Everything that errors may know, whatever their code. `FactsOf<Code>` is what the errors of one code know. */
export type ErrorFacts = Partial<
  IssueFacts &
    NetworkFacts &
    TimeoutFacts &
    SizeFacts &
    LagFacts &
    DeclineFacts &
    WaitFacts &
    PriceFacts &
    SeatsFacts &
    HostFacts
>;
