'use client';
import { useMutation } from '@tanstack/react-query';
import { addToCartWhenReadyMutationOptions } from '../query/addToCartWhenReady.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Puts a held seat into the cart the moment ordering has heard of the hold, in place of a fixed sleep (Integration
 * guide, Wait for Kafka event propagation). Calls of one page run one after another.
 *
 * `mutate(variables)` with the parameters of the sdk's `addToCartWhenReady` and, if you like, a `signal` that ends the
 * waiting. Fails with `hold_expired` when the hold ended first, `wait_timeout`, `aborted`, and the other refusals of
 * `addToCart`.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useAddToCartWhenReady(overrides?: MutationOverrides<typeof addToCartWhenReadyMutationOptions>) {
  return useMutation({ ...addToCartWhenReadyMutationOptions(useTicketingClient()), ...overrides });
}
