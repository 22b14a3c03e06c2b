'use client';
import { useMutation } from '@tanstack/react-query';
import { joinWaitlistMutationOptions } from '../query/joinWaitlist.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Queues for a sold-out event.
 *
 * `mutate(parameters)` with the parameters of the sdk's `joinWaitlist`. Fails with `waitlist_not_needed`,
 * `already_on_waitlist`, `waitlist_unavailable`.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useJoinWaitlist(overrides?: MutationOverrides<typeof joinWaitlistMutationOptions>) {
  return useMutation({ ...joinWaitlistMutationOptions(useTicketingClient()), ...overrides });
}
