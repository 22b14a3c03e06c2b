import { defineError, type TicketingError } from './TicketingError.ts';

/** The waiting ran out of budget; `facts.attempts`, `facts.elapsedMs`, and the last answer as `cause`. */
export const WaitTimeoutError = /* @__PURE__ */ defineError('wait_timeout', 'try again');
export type WaitTimeoutError = TicketingError<'wait_timeout'>;

/** Order and seatmap differ: `facts.expectedCents`, `facts.actualCents`. */
export const PriceChangedError = /* @__PURE__ */ defineError('price_changed', 'confirm the new one');
export type PriceChangedError = TicketingError<'price_changed'>;

/** The hold ended before the step could be taken. */
export const HoldExpiredError = /* @__PURE__ */ defineError('hold_expired', 'reserve again');
export type HoldExpiredError = TicketingError<'hold_expired'>;

/** The stored journal is damaged or from another version. */
export const JournalInvalidError = /* @__PURE__ */ defineError('journal_invalid', 'start a new purchase');
export type JournalInvalidError = TicketingError<'journal_invalid'>;
