import { joinWaitlist, type CoreClient, type JoinWaitlistParameters } from '@speckit/sdk';
import { verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `useJoinWaitlist`. Queues for a sold-out event.
 *
 * Fails with `waitlist_not_needed`, `already_on_waitlist`, `waitlist_unavailable`.
 *
 * @param client The client of this platform.
 */
export const joinWaitlistMutationOptions = (client: CoreClient) =>
  verbMutation('joinWaitlist', (parameters: JoinWaitlistParameters) => joinWaitlist(client, parameters));
