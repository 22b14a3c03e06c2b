'use client';
import { useMutation } from '@tanstack/react-query';
import { checkoutMutationOptions } from '../query/checkout.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Closes the cart (Integration guide, Complete checkout).
 *
 * `mutate(parameters)` with the parameters of the sdk's `checkout`. Fails with `order_not_found`, `order_forbidden`,
 * `order_not_draft`, `order_empty`.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useCheckout(overrides?: MutationOverrides<typeof checkoutMutationOptions>) {
  return useMutation({ ...checkoutMutationOptions(useTicketingClient()), ...overrides });
}
