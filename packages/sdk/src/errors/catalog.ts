import type { TicketingError } from './codes.ts';
import { defineError } from './TicketingError.ts';

/** The event is unknown. */
export const EventNotFoundError = /* @__PURE__ */ defineError('event_not_found', 'refresh the events');
export type EventNotFoundError = TicketingError<'event_not_found'>;

/** A rule of the catalog refuses: capacity, dates, active reservations. */
export const EventRejectedError = /* @__PURE__ */ defineError('event_rejected', 'see the reason');
export type EventRejectedError = TicketingError<'event_rejected'>;
