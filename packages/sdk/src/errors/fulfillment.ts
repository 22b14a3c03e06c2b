import type { TicketingError } from './codes.ts';
import { defineError } from './TicketingError.ts';

/** The ticket is unknown or its file is missing. */
export const TicketNotFoundError = /* @__PURE__ */ defineError('ticket_not_found', 'try again after the payment');
export type TicketNotFoundError = TicketingError<'ticket_not_found'>;
