import type { CallOptions, CoreClient } from '../../transport/client.ts';
import type { EventId } from '../../models/ids.ts';
import { waitlistStatusSchema, type WaitlistStatus } from '../../models/waitlist.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The event whose queue is asked for. */
export interface HasPendingWaitlistParameters {
  readonly eventId: EventId;
}

const endpoint: Endpoint<WaitlistStatus> = {
  service: 'waitlist',
  method: 'GET',
  path: '/api/v1/waitlist/has-pending?eventId={eventId}',
  input: { eventId: id },
  output: waitlistStatusSchema,
};

/**
 * Whether people wait for seats of an event, and how many. Source: contract section 3.7.
 *
 * @example
 * const { pendingCount } = await hasPendingWaitlist(client, { eventId });
 */
export const hasPendingWaitlist = (
  client: CoreClient,
  parameters: HasPendingWaitlistParameters,
  options?: CallOptions,
): Promise<WaitlistStatus> => send(client, endpoint, parameters, options);
