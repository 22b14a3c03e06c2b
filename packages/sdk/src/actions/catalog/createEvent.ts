import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { EventRejectedError } from '../../errors/catalog.ts';
import { adminEventSchema, type AdminEvent } from '../../models/catalog.ts';
import type { Amount } from '../../models/money.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { count, date, positive, prose } from '../../transport/validate.ts';

/** A new event. Its seats come later, by `generateSeats`. */
export interface CreateEventParameters {
  readonly name: string;
  readonly description: string;
  /** ISO 8601, in the future. */
  readonly eventDate: string;
  readonly venue: string;
  readonly maxCapacity: number;
  /** Currency units, above 0. */
  readonly basePrice: Amount;
}

const endpoint: Endpoint<AdminEvent> = {
  service: 'catalog',
  method: 'POST',
  path: '/admin/events',
  input: { name: prose, description: prose, eventDate: date, venue: prose, maxCapacity: count, basePrice: positive },
  output: adminEventSchema,
  refusals: [[0, /\(Parameter '/, EventRejectedError]],
};

/**
 * Creates an active event without seats. Throws `event_rejected` where the deployed catalog says why (its Development
 * environment only); elsewhere the same refusal is a bare 500, `server_error`. Source: contract section 3.3.
 *
 * @example
 * const created = await createEvent(client, {
 *   name: 'Gala',
 *   description: 'A night of it',
 *   eventDate: '2030-01-01T20:00:00Z',
 *   venue: 'Arena',
 *   maxCapacity: 200,
 *   basePrice: 50,
 * });
 */
export const createEvent = (
  client: CoreClient,
  parameters: CreateEventParameters,
  options?: OutlivingCallOptions<AdminEvent>,
): Promise<AdminEvent> => send(client, endpoint, parameters, options);
