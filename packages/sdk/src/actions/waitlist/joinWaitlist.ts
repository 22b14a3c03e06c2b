import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { AlreadyOnWaitlistError, WaitlistNotNeededError, WaitlistUnavailableError } from '../../errors/waitlist.ts';
import type { EventId } from '../../models/ids.ts';
import { waitlistEntrySchema, type WaitlistEntry } from '../../models/waitlist.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { email, id } from '../../transport/validate.ts';

/** Who waits, and for what. One `@`, neither first nor last, makes an e-mail. */
export interface JoinWaitlistParameters {
  readonly email: string;
  readonly eventId: EventId;
}

const endpoint: Endpoint<WaitlistEntry> = {
  service: 'waitlist',
  method: 'POST',
  path: '/api/v1/waitlist/join',
  input: { email, eventId: id },
  output: waitlistEntrySchema,
  refusals: [
    [409, /disponibles/, WaitlistNotNeededError],
    [409, /^Ya est/, AlreadyOnWaitlistError],
    [503, /^/, WaitlistUnavailableError],
  ],
};

/**
 * Queues for a sold-out event. Throws `waitlist_not_needed` while seats are available, `already_on_waitlist`,
 * `waitlist_unavailable`. An event nobody knows counts as sold out. Source: contract section 3.7.
 *
 * @example
 * const { position } = await joinWaitlist(client, { email, eventId });
 */
export const joinWaitlist = (
  client: CoreClient,
  parameters: JoinWaitlistParameters,
  options?: OutlivingCallOptions<WaitlistEntry>,
): Promise<WaitlistEntry> => send(client, endpoint, parameters, options);
