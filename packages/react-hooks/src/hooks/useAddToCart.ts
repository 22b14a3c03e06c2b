'use client';
import { useMutation } from '@tanstack/react-query';
import { addToCartMutationOptions } from '../query/addToCart.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Puts a held seat into the cart, asking once (Integration guide, Add seat to cart). Calls of one page run one after
 * another: two at once would make two orders or lose one.
 *
 * `mutate(parameters)` with the parameters of the sdk's `addToCart`. Fails with `reservation_not_found` while
 * ordering has not heard of the hold (`useAddToCartWhenReady` waits for that), `reservation_expired`,
 * `seat_already_in_cart` and the other refusals of the sdk's `addToCart`.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useAddToCart(overrides?: MutationOverrides<typeof addToCartMutationOptions>) {
  return useMutation({ ...addToCartMutationOptions(useTicketingClient()), ...overrides });
}
