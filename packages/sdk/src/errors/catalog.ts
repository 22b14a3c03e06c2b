import { defineError, type TicketingError } from './TicketingError.ts';

/** The event is unknown. */
export const EventNotFoundError = /* @__PURE__ */ defineError(
  'event_not_found',
  'No such event. Refresh the list of events.',
);
export type EventNotFoundError = TicketingError<'event_not_found'>;

/** A rule of the catalog refuses: capacity, dates, active reservations. */
export const EventRejectedError = /* @__PURE__ */ defineError(
  'event_rejected',
  'The change to the event was refused. See the reason.',
);
export type EventRejectedError = TicketingError<'event_rejected'>;
