import type { TicketingError } from '@speckit/sdk';
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';

/**
 * The TanStack options a hook's caller may set. Key, function and retries are the factory's; for `select` and
 * everything else hand the factory's options to `useQuery` yourself.
 */
export interface QueryOverrides<Data, Key extends QueryKey> extends Pick<
  UseQueryOptions<Data, TicketingError, Data, Key>,
  | 'gcTime'
  | 'initialData'
  | 'initialDataUpdatedAt'
  | 'meta'
  | 'networkMode'
  | 'notifyOnChangeProps'
  | 'placeholderData'
  | 'refetchOnMount'
  | 'refetchOnReconnect'
  | 'refetchOnWindowFocus'
  | 'staleTime'
  | 'subscribed'
  | 'throwOnError'
> {
  /** False keeps the query idle; true does not start one whose parameters are missing. */
  readonly enabled?: boolean;
}

/** The factory's options with the caller's laid over them; `enabled` needs both. */
export function withOverrides<Options extends { readonly enabled?: unknown }, Overrides extends { enabled?: boolean }>(
  options: Options,
  overrides: Overrides | undefined,
) {
  const enabled = options.enabled !== false && overrides?.enabled !== false;
  return { ...options, ...overrides, enabled };
}
