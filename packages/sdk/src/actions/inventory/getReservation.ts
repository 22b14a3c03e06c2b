import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { ReservationNotFoundError } from '../../errors/ordering.ts';
import type { ReservationId } from '../../models/ids.ts';
import { reservationSchema, type Reservation } from '../../models/inventory.ts';
import { foreign, RESERVATION_WORDS } from '../../models/vocabulary.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The reservation to read. */
export interface GetReservationParameters {
  readonly reservationId: ReservationId;
}

const endpoint: Endpoint<Reservation> = {
  service: 'inventory',
  method: 'GET',
  path: '/reservations/{reservationId}',
  input: { reservationId: id },
  output: reservationSchema,
  unknownWord: ({ status }) => foreign(RESERVATION_WORDS, status),
  refusals: [[404, /^/, ReservationNotFoundError]],
};

/**
 * Reads a hold where the platform offers it. Throws `reservation_not_found`, which on the deployed platform every id is:
 * it has no such route. Source: contract section 3.4.
 *
 * @example
 * const { status } = await getReservation(client, { reservationId });
 */
export const getReservation = (
  client: CoreClient,
  parameters: GetReservationParameters,
  options?: CallOptions,
): Promise<Reservation> => send(client, endpoint, parameters, options);
