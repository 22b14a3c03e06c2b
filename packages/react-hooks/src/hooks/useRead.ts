'use client';
import type { TicketingError } from '@speckit/sdk';
import {
  useQuery,
  useQueryClient,
  useSuspenseQuery,
  type UseQueryOptions,
  type UseQueryResult,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query';
import { useTicketingClient } from '../provider/context.ts';
import type { TicketingQueryOptions } from '../query/readFactory.ts';
import { laidOver, settle } from '../query/settle.ts';

/** What the factory owns: a caller may set every other option of TanStack's. */
type Owned = 'queryFn' | 'queryKey' | 'queryKeyHashFn' | 'retry' | 'retryDelay' | 'subscribed';

/** TanStack's options for a read, with their types: `select`, `enabled`, `refetchInterval`, `gcTime`, `initialData` ... */
export type ReadOverrides<Data, Selected = Data> = Omit<UseQueryOptions<Data, TicketingError, Selected>, Owned> & {
  readonly subscribed?: boolean;
};

/** TanStack's options for a read that suspends. */
export type SuspenseReadOverrides<Data, Selected = Data> = Omit<
  UseSuspenseQueryOptions<Data, TicketingError, Selected>,
  Owned
>;

/** Options of every hook that reads. */
export interface ReadHookOptions<Data, Selected = Data> {
  /**
   * Keeps the answer new: shortest time from one answer to the next request, in ms (a second at least). The real distance
   * is at least ten times what answers usually take, and grows while they are slow or fail. Left out: not polled.
   */
  readonly pollInterval?: number | undefined;
  /** TanStack's options for this query. */
  readonly query?: ReadOverrides<Data, Selected> | undefined;
}

/** Options of every hook that reads and suspends. */
export interface SuspenseReadHookOptions<Data, Selected = Data> extends Omit<ReadHookOptions<Data>, 'query'> {
  /** TanStack's options for this query. */
  readonly query?: SuspenseReadOverrides<Data, Selected> | undefined;
}

/** What a hook that reads returns: TanStack's result, with a typed error. */
export type ReadHookResult<Selected> = UseQueryResult<Selected, TicketingError>;
/** What a hook that reads and suspends returns. */
export type SuspenseReadHookResult<Selected> = UseSuspenseQueryResult<Selected, TicketingError>;

/** One read, by the options of its factory. */
export function useRead<Data, Selected = Data>(
  options: TicketingQueryOptions<Data>,
  { query, pollInterval }: ReadHookOptions<Data, Selected>,
): ReadHookResult<Selected> {
  const client = useTicketingClient();
  return useQuery(settle(client, useQueryClient(), laidOver(client, options, query, pollInterval)));
}

/** One read that suspends until there is data. */
export function useSuspenseRead<Data, Selected = Data>(
  options: TicketingQueryOptions<Data>,
  { query, pollInterval }: SuspenseReadHookOptions<Data, Selected>,
): SuspenseReadHookResult<Selected> {
  const client = useTicketingClient();
  const { enabled: _, ...rest } = laidOver<Data, Selected>(client, options, query, pollInterval);
  return useSuspenseQuery({ ...settle(client, useQueryClient(), rest), queryFn: options.queryFn });
}
