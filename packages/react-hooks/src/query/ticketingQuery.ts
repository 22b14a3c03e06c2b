import type { TicketingError } from '@speckit/sdk';
import { queryOptions, type DataTag, type QueryKey, type UnusedSkipTokenOptions } from '@tanstack/react-query';

/** What a query factory returns: TanStack's options, whose key also carries the type of its data. */
export type TicketingQueryOptions<Data, Key extends QueryKey> = UnusedSkipTokenOptions<
  Data,
  TicketingError,
  Data,
  Key
> & { queryKey: DataTag<Key, Data, TicketingError> };

/**
 * Options of one query of the sdk. A failed request is not repeated here: the sdk has already done so where that was
 * sound, and two layers of retries multiply.
 */
export function ticketingQuery<Data, Key extends QueryKey>(
  options: Omit<UnusedSkipTokenOptions<Data, TicketingError, Data, Key>, 'retry'>,
): TicketingQueryOptions<Data, Key> {
  return queryOptions<Data, TicketingError, Data, Key>({ ...options, retry: false });
}
