import type { TicketingError } from './codes.ts';
import type { PriceFacts, SeatsFacts, WaitFacts } from './facts.ts';
import { defineError } from './TicketingError.ts';

/** The waiting ran out of budget; `facts.attempts`, `facts.elapsedMs`, and the last answer as `cause`. */
export const WaitTimeoutError = /* @__PURE__ */ defineError<'wait_timeout', WaitFacts>('wait_timeout', 'try again');
export type WaitTimeoutError = TicketingError<'wait_timeout'>;

/** Order and seatmap differ: `facts.expectedCents`, `facts.actualCents`. */
export const PriceChangedError = /* @__PURE__ */ defineError<'price_changed', PriceFacts>(
  'price_changed',
  'confirm the new one',
);
export type PriceChangedError = TicketingError<'price_changed'>;

/** The hold ended before the step could be taken. */
export const HoldExpiredError = /* @__PURE__ */ defineError<'hold_expired', WaitFacts>('hold_expired', 'reserve again');
export type HoldExpiredError = TicketingError<'hold_expired'>;

/** The order holds seats that are not part of this purchase: `facts.seatIds`. They are never paid for without consent. */
export const CartNotEmptyError = /* @__PURE__ */ defineError<'cart_not_empty', SeatsFacts>(
  'cart_not_empty',
  'agree to the total, or cancel',
);
export type CartNotEmptyError = TicketingError<'cart_not_empty'>;

/** A service had not heard of the hold when the hold ended. `facts.expiresAt` is when. */
export const PlatformBehindError = /* @__PURE__ */ defineError<'platform_behind', WaitFacts>(
  'platform_behind',
  'hold the seat again',
);
export type PlatformBehindError = TicketingError<'platform_behind'>;

/** The buyer has another purchase of the same event under way, in this tab or in another: `facts.seatIds`. */
export const PurchaseUnderWayError = /* @__PURE__ */ defineError<'purchase_under_way', SeatsFacts>(
  'purchase_under_way',
  'finish or cancel that one',
);
export type PurchaseUnderWayError = TicketingError<'purchase_under_way'>;

/** The stored journal is damaged or from another version. */
export const JournalInvalidError = /* @__PURE__ */ defineError('journal_invalid', 'start a new purchase');
export type JournalInvalidError = TicketingError<'journal_invalid'>;
