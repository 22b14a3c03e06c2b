'use client';
import { useMutation } from '@tanstack/react-query';
import { reserveMutationOptions } from '../query/reserve.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import type { MutationOverrides } from './mutationOverrides.ts';

/**
 * Holds one seat (Integration guide, Reserve a seat). The request is never cut on the wire, not even by unmounting.
 *
 * `mutate(parameters)` with the parameters of the sdk's `reserve`. Fails with `seat_unavailable`, `seat_contended`,
 * `seat_not_found`; `outcome_unknown` when the reply was lost, and then a repeat would only meet the hold of the
 * first.
 *
 * @param overrides TanStack's callbacks and the few options a caller may set.
 */
export function useReserve(overrides?: MutationOverrides<typeof reserveMutationOptions>) {
  return useMutation({ ...reserveMutationOptions(useTicketingClient()), ...overrides });
}
