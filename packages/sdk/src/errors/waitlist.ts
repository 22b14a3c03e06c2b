import { defineError, type TicketingError } from './TicketingError.ts';

/** The event is not sold out. */
export const WaitlistNotNeededError = /* @__PURE__ */ defineError('waitlist_not_needed', 'Seats available: buy one.');
export type WaitlistNotNeededError = TicketingError<'waitlist_not_needed'>;

/** A second entry was refused. */
export const AlreadyOnWaitlistError = /* @__PURE__ */ defineError(
  'already_on_waitlist',
  'On the waitlist already: wait.',
);
export type AlreadyOnWaitlistError = TicketingError<'already_on_waitlist'>;

/** 503: it cannot reach the catalog. */
export const WaitlistUnavailableError = /* @__PURE__ */ defineError(
  'waitlist_unavailable',
  'The waitlist is down: try again later.',
);
export type WaitlistUnavailableError = TicketingError<'waitlist_unavailable'>;
