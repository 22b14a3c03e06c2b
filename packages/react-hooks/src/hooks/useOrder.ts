'use client';
import type { OrderDetails } from '@speckit/sdk';
import { useQuery } from '@tanstack/react-query';
import { orderQueryOptions, type OrderQueryKey, type OrderQueryParameters } from '../query/order.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';
import { withOverrides, type QueryOverrides } from './queryOverrides.ts';

/** Options of {@link useOrder}. */
export interface UseOrderOptions {
  /** TanStack's options for this query. */
  readonly query?: QueryOverrides<OrderDetails, OrderQueryKey>;
}

/**
 * One order. Its `state` is missing where the platform does not say it. Idle while `orderId` is undefined.
 *
 * `error` is a `TicketingError`: `order_not_found`, `invalid_request` for an id that is none, or the transport's.
 *
 * @example
 * const { data: order } = useOrder({ orderId });
 */
export function useOrder(parameters: OrderQueryParameters, { query }: UseOrderOptions = {}) {
  return useQuery(withOverrides(orderQueryOptions(useTicketingClient(), parameters), query));
}
