'use client';
import { useMutation } from '@tanstack/react-query';
import { createUserMutationOptions } from '../query/createUser.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Creates an account. The mutation cache forgets it as soon as no component shows it: the variables hold a password.
 *
 * `mutate(parameters)` with the parameters of the sdk's `createUser`. Fails with `user_exists`, `user_rejected`.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useCreateUser(overrides?: MutationOverrides<typeof createUserMutationOptions>) {
  return useMutation({ ...createUserMutationOptions(useTicketingClient()), ...overrides });
}
