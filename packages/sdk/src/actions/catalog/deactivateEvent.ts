import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { EventNotFoundError, EventRejectedError } from '../../errors/catalog.ts';
import { adminEventSchema, type AdminEvent } from '../../models/catalog.ts';
import type { EventId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The event to take off sale. */
export interface DeactivateEventParameters {
  readonly eventId: EventId;
}

const endpoint: Endpoint<AdminEvent> = {
  service: 'catalog',
  method: 'POST',
  path: '/admin/events/{eventId}/deactivate',
  input: { eventId: id },
  output: adminEventSchema,
  refusals: [
    [404, /./, EventNotFoundError],
    [400, /./, EventRejectedError],
  ],
};

/**
 * Takes an event off sale. Throws `event_not_found`, and `event_rejected` while it has active reservations.
 * Source: contract section 3.3.
 *
 * @example
 * const { status } = await deactivateEvent(client, { eventId });
 */
export const deactivateEvent = (
  client: CoreClient,
  parameters: DeactivateEventParameters,
  options?: OutlivingCallOptions<AdminEvent>,
): Promise<AdminEvent> => send(client, endpoint, parameters, options);
