// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { getReservation } from './getReservation.ts';
import type { reserve } from './reserve.ts';

export * from './getReservation.ts';
export * from './reserve.ts';

/** The verbs of `client.inventory`. */
export interface InventoryActions {
  /**
   * Reads a hold where the platform offers it. Throws `reservation_not_found`, which on the deployed platform every id is:
   * it has no such route. Source: contract section 3.4.
   *
   * @example
   * const { status } = await client.inventory.getReservation({ reservationId });
   */
  readonly getReservation: Bound<typeof getReservation>;

  /**
   * Holds a seat until `expiresAt`. The request goes out with `keepalive` and is never cut on the wire, since a cut one can
   * lose the seat for ever: abort and timeout end the waiting only, and the reply is then handed to `onLateReply`.
   *
   * Throws `seat_unavailable`, `seat_contended`, `seat_not_found`; `outcome_unknown` when the reply was lost (a repeat would
   * be refused by the hold of the first). Source: Integration guide, Reserve a seat; contract section 3.4.
   *
   * @example
   * const { reservationId, expiresAt } = await client.inventory.reserve({ seatId, customerId },
   *   { signal, onLateReply: (reply) => reply.ok && remember(reply.value) },
   * );
   */
  readonly reserve: Bound<typeof reserve>;
}
