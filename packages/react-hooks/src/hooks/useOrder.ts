'use client';
import { isCancelled, isSettled, type OpenVocabulary, type OrderDetails } from '@speckit/sdk';
import type { SkipToken } from '@tanstack/react-query';
import { useTicketingClient } from '../provider/context.ts';
import { politePolling } from '../query/pace.ts';
import type { Idle, ReadParametersOf } from '../query/readFactory.ts';
import { orderQueryOptions } from '../query/reads.ts';
import {
  useRead,
  useSuspenseRead,
  type ReadHookOptions,
  type ReadHookResult,
  type SuspenseReadHookOptions,
  type SuspenseReadHookResult,
} from './useRead.ts';

/** Which order {@link useOrder} reads; idle while the id is undefined. */
export type UseOrderParameters = Idle<ReadParametersOf<typeof orderQueryOptions>>;
/** What {@link useOrder} returns. */
export type UseOrderReturnType<Selected = OrderDetails> = ReadHookResult<Selected>;

/** Options of {@link useOrder}. */
export interface UseOrderOptions<Selected = OrderDetails> extends ReadHookOptions<OrderDetails, Selected> {
  /**
   * Polls, politely, until the order is in this state: `paid` in any word of the platform's for it, `cancelled`, or a word
   * of the platform's. It also ends when the order is paid or cancelled otherwise, and where the platform does not tell the
   * state of an order. `pollInterval` is 2,000 unless it is given.
   */
  readonly until?: OpenVocabulary<'paid' | 'cancelled'> | undefined;
}

const UNTIL_POLL_MS = 2_000;

/** True when nothing more is to be waited for. */
const isOver = (order: OrderDetails, until: string) =>
  order.state === undefined || order.state === until || isSettled(order) || isCancelled(order);

/**
 * One order; its `state` is missing where the platform does not say it. Read again after the hooks that change it:
 * `useAddToCart`, `useCheckout`, `usePay`, `useCancelOrder`. Idle while `orderId` is undefined.
 *
 * `error` is a `TicketingError`: `order_not_found`, `invalid_request` for an invalid id, or the transport's.
 *
 * @example
 * const { data: order } = useOrder({ orderId }, { until: 'paid' });
 */
export function useOrder<Selected = OrderDetails>(
  parameters: UseOrderParameters | SkipToken,
  { until, ...options }: UseOrderOptions<Selected> = {},
): UseOrderReturnType<Selected> {
  const client = useTicketingClient();
  const poll = politePolling(client, options.pollInterval ?? UNTIL_POLL_MS);
  const query: ReadHookOptions<OrderDetails, Selected>['query'] =
    until === undefined
      ? options.query
      : {
          refetchInterval: (order) => (order.state.data && isOver(order.state.data, until) ? false : poll(order)),
          ...options.query,
        };
  return useRead(orderQueryOptions(client, parameters), { ...options, query });
}

/** {@link useOrder} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspenseOrder<Selected = OrderDetails>(
  parameters: ReadParametersOf<typeof orderQueryOptions>,
  options: SuspenseReadHookOptions<OrderDetails, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(orderQueryOptions(useTicketingClient(), parameters), options);
}
