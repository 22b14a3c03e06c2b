import { isBranded } from './BaseError.ts';
import type { TicketingError, TicketingErrorCode } from './codes.ts';

/**
 * True for an error of this package, of the given code when one is given: also of another copy of the package, and for
 * what `toJSON` or JSON made of an error. It goes by a mark, never by words, and changes nothing.
 *
 * `structuredClone` drops all members of an error: give a clone to `TicketingError.from` first.
 *
 * @example
 * try {
 *   await client.inventory.reserve({ seatId, customerId });
 * } catch (error) {
 *   if (!isTicketingError(error, 'seat_unavailable')) throw error;
 *   showTaken(error.facts.seatId);
 * }
 */
export function isTicketingError<Code extends TicketingErrorCode = TicketingErrorCode>(
  error: unknown,
  code?: Code,
): error is TicketingError<Code> {
  return isBranded(error) && (code === undefined || error.code === code);
}
