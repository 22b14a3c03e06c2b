import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { SeatContendedError, SeatNotFoundError, SeatUnavailableError } from '../../errors/inventory.ts';
import type { CustomerId, EventId, SeatId } from '../../models/ids.ts';
import { reservationSchema, type Reservation } from '../../models/inventory.ts';
import { foreign, RESERVATION_WORDS } from '../../models/vocabulary.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { customer, id, optional } from '../../transport/validate.ts';

/** The seat to hold, and for whom. */
export interface ReserveParameters {
  readonly seatId: SeatId;
  /**
   * Who pays later: `customerIdOf(buyer)`. A GUID, for `pay` takes nothing else; free text of at most 256 characters only
   * where checkout itself pays. Never the guest token.
   */
  readonly customerId: CustomerId;
  /** Needed behind a gateway. Elsewhere it lets the waiting list of the event take the seat over when the hold ends. */
  readonly eventId?: EventId | undefined;
}

const endpoint: Endpoint<Reservation> = {
  service: 'inventory',
  method: 'POST',
  path: '/reservations',
  input: { seatId: id, customerId: customer, eventId: optional(id) },
  output: reservationSchema,
  unknownWord: ({ status }) => foreign(RESERVATION_WORDS, status),
  outlives: true,
  refusals: [
    [404, /not found/, SeatNotFoundError],
    [409, /acquire lock/, SeatContendedError],
    [409, /already reserved/, SeatUnavailableError],
  ],
};

/**
 * Holds a seat until `expiresAt`. The request goes out with `keepalive` and is never cut on the wire, since a cut one can
 * lose the seat for ever: abort and timeout end the waiting only, and the reply is then handed to `onLateReply`.
 *
 * Throws `seat_unavailable`, `seat_contended`, `seat_not_found`; `outcome_unknown` when the reply was lost (a repeat would
 * be refused by the hold of the first). Source: Integration guide, Reserve a seat; contract section 3.4.
 *
 * @example
 * const { reservationId, expiresAt } = await reserve(
 *   client,
 *   { seatId, customerId },
 *   { signal, onLateReply: (reply) => reply.ok && remember(reply.value) },
 * );
 */
export const reserve = (
  client: CoreClient,
  parameters: ReserveParameters,
  options?: OutlivingCallOptions<Reservation>,
): Promise<Reservation> => send(client, endpoint, parameters, options);
