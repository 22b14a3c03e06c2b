'use client';
import { useMutation } from '@tanstack/react-query';
import { payMutationOptions } from '../query/pay.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Charges an order. Calls of one page run one after another: the platform charges twice when two arrive at once, and
 * gives back the first payment when the second comes after it.
 *
 * `mutate(parameters)` with the parameters of the sdk's `pay`. Fails with `payment_declined`,
 * `reservation_not_payable`, `payment_rejected`; `outcome_unknown` when the reply was lost.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function usePay(overrides?: MutationOverrides<typeof payMutationOptions>) {
  return useMutation({ ...payMutationOptions(useTicketingClient()), ...overrides });
}
