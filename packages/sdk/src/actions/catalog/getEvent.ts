import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { EventNotFoundError } from '../../errors/catalog.ts';
import { eventSchema, type EventSummary } from '../../models/catalog.ts';
import type { EventId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The event to read. */
export interface GetEventParameters {
  readonly eventId: EventId;
}

const endpoint: Endpoint<EventSummary> = {
  service: 'catalog',
  method: 'GET',
  path: '/events/{eventId}',
  input: { eventId: id },
  output: eventSchema,
  refusals: [[404, /^/, EventNotFoundError]],
};

/**
 * One event, also an inactive or a past one, with the counts of its seats where the dialect gives them.
 *
 * Throws `event_not_found`. Source: contract section 3.2.
 *
 * @example
 * const { availableSeats } = await getEvent(client, { eventId });
 */
export const getEvent = (
  client: CoreClient,
  parameters: GetEventParameters,
  options?: CallOptions,
): Promise<EventSummary> => send(client, endpoint, parameters, options);
