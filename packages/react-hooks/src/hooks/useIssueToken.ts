'use client';
import { useMutation } from '@tanstack/react-query';
import { issueTokenMutationOptions } from '../query/issueToken.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Signs in (Integration guide, Authentication). The mutation cache forgets it as soon as no component shows it: the
 * variables hold a password, the data a token.
 *
 * `mutate(parameters)` with the parameters of the sdk's `issueToken`. Fails with `invalid_credentials`.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useIssueToken(overrides?: MutationOverrides<typeof issueTokenMutationOptions>) {
  return useMutation({ ...issueTokenMutationOptions(useTicketingClient()), ...overrides });
}
