import type { TicketingError } from './codes.ts';
import { defineError } from './TicketingError.ts';

/** The seat is taken, perhaps by a hold of your own whose reply was lost. */
export const SeatUnavailableError = /* @__PURE__ */ defineError(
  'seat_unavailable',
  'refresh the seatmap, choose another',
);
export type SeatUnavailableError = TicketingError<'seat_unavailable'>;

/** The lock of the seat was busy: a short race, or Redis is down. */
export const SeatContendedError = /* @__PURE__ */ defineError('seat_contended', 'try again in a moment');
export type SeatContendedError = TicketingError<'seat_contended'>;

/** Unknown, or generated so recently that inventory has not heard of it. */
export const SeatNotFoundError = /* @__PURE__ */ defineError('seat_not_found', 'refresh the seatmap');
export type SeatNotFoundError = TicketingError<'seat_not_found'>;
