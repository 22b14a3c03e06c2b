import { getOrder, type CoreClient, type OrderDetails } from '@speckit/sdk';
import { ticketingKeys } from './keys.ts';
import { ticketingQuery, type TicketingQueryOptions } from './ticketingQuery.ts';

/** Which order. Without an id the query stays idle. */
export interface OrderQueryParameters {
  /** Dashed GUID. */
  readonly orderId: string | undefined;
}

/** The key of one order. */
export type OrderQueryKey = ReturnType<typeof ticketingKeys.order>;

/**
 * Options of the query behind `useOrder`: what the ordering service tells of one order. Its `state` is missing where
 * the platform does not say it.
 *
 * Fails with what the sdk's `getOrder` throws: `order_not_found`, `invalid_request` for an id that is none, and the
 * transport's errors.
 *
 * @param client The client of this platform.
 * @param parameters Which order.
 */
export function orderQueryOptions(
  client: CoreClient,
  { orderId }: OrderQueryParameters,
): TicketingQueryOptions<OrderDetails, OrderQueryKey> {
  return ticketingQuery({
    queryKey: ticketingKeys.order(orderId),
    queryFn: ({ signal }) => getOrder(client, { orderId: orderId ?? '' }, { signal }),
    enabled: orderId !== undefined,
  });
}
