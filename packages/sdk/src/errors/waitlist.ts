import type { TicketingError } from './codes.ts';
import { defineError } from './TicketingError.ts';

/** The event is not sold out. */
export const WaitlistNotNeededError = /* @__PURE__ */ defineError('waitlist_not_needed', 'buy a seat');
export type WaitlistNotNeededError = TicketingError<'waitlist_not_needed'>;

/** A second entry was refused. */
export const AlreadyOnWaitlistError = /* @__PURE__ */ defineError('already_on_waitlist', 'wait');
export type AlreadyOnWaitlistError = TicketingError<'already_on_waitlist'>;

/** 503: it cannot reach the catalog. */
export const WaitlistUnavailableError = /* @__PURE__ */ defineError('waitlist_unavailable', 'try again later');
export type WaitlistUnavailableError = TicketingError<'waitlist_unavailable'>;
