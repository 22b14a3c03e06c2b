import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { EventNotFoundError, EventRejectedError } from '../../errors/catalog.ts';
import { adminEventSchema, type AdminEvent } from '../../models/catalog.ts';
import type { EventId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { count, id, prose } from '../../transport/validate.ts';

/** The event and its new name, description and capacity: all three are replaced. */
export interface UpdateEventParameters {
  readonly eventId: EventId;
  readonly name: string;
  readonly description: string;
  readonly maxCapacity: number;
}

const endpoint: Endpoint<AdminEvent> = {
  service: 'catalog',
  method: 'PUT',
  path: '/admin/events/{eventId}',
  input: { eventId: id, name: prose, description: prose, maxCapacity: count },
  output: adminEventSchema,
  refusals: [
    [404, /./, EventNotFoundError],
    [400, /./, EventRejectedError],
    [500, /ArgumentException/, EventRejectedError],
  ],
};

/**
 * Changes name, description and capacity. Throws `event_not_found`, and `event_rejected` when the capacity would fall
 * below the seats there are. Source: contract section 3.3.
 *
 * @example
 * await updateEvent(client, { eventId, name: 'Gala', description: 'Two nights', maxCapacity: 400 });
 */
export const updateEvent = (
  client: CoreClient,
  parameters: UpdateEventParameters,
  options?: OutlivingCallOptions<AdminEvent>,
): Promise<AdminEvent> => send(client, endpoint, parameters, options);
