import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { EventNotFoundError, EventRejectedError } from '../../errors/catalog.ts';
import { adminEventSchema, type AdminEvent } from '../../models/catalog.ts';
import type { EventId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The event to put back on sale. */
export interface ReactivateEventParameters {
  readonly eventId: EventId;
}

const endpoint: Endpoint<AdminEvent> = {
  service: 'catalog',
  method: 'POST',
  path: '/admin/events/{eventId}/reactivate',
  input: { eventId: id },
  output: adminEventSchema,
  refusals: [
    [404, /./, EventNotFoundError],
    [400, /./, EventRejectedError],
  ],
};

/**
 * Puts an event back on sale. Throws `event_not_found`, and `event_rejected` when its date has passed.
 * Source: contract section 3.3.
 *
 * @example
 * const { status } = await reactivateEvent(client, { eventId });
 */
export const reactivateEvent = (
  client: CoreClient,
  parameters: ReactivateEventParameters,
  options?: OutlivingCallOptions<AdminEvent>,
): Promise<AdminEvent> => send(client, endpoint, parameters, options);
