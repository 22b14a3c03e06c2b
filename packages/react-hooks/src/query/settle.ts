import type { TicketingError } from '@speckit/sdk';
import type { Query, QueryClient, UseQueryOptions } from '@tanstack/react-query';
import type { ScopedClient } from '../memory/scope.ts';
import { politePolling, restMs } from './pace.ts';
import type { TicketingQueryOptions } from './readFactory.ts';

/** TanStack's options of one observer. */
export type ObserverOptions<Data, Selected = Data> = UseQueryOptions<Data, TicketingError, Selected>;

/** The factory's options with the caller's over them. What is `undefined` says nothing; `enabled` needs both. */
export function laidOver<Data, Selected>(
  client: ScopedClient,
  options: TicketingQueryOptions<Data>,
  query: Partial<Omit<ObserverOptions<Data, Selected>, 'queryKey' | 'queryFn'>> | undefined,
  pollInterval: number | undefined,
): ObserverOptions<Data, Selected> {
  const said = Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== undefined));
  return {
    ...options,
    ...(pollInterval !== undefined && { refetchInterval: politePolling(client, pollInterval) }),
    ...said,
    enabled: options.enabled === false ? false : (query?.enabled ?? true),
  };
}

/**
 * What the app's defaults and the caller wish for, within the pace of the query: focus and reconnecting read nothing
 * before its time, also when there is no answer yet. A poll that fails behind an answer is not thrown at an error
 * boundary by an app's own `throwOnError`: the answer stays, with the error beside it.
 */
export function settle<Data, Selected = Data>(
  client: ScopedClient,
  cache: QueryClient,
  options: ObserverOptions<Data, Selected>,
): ObserverOptions<Data, Selected> {
  const defaults = cache.defaultQueryOptions(options);
  const atPace =
    (wish: ObserverOptions<Data, Selected>['refetchOnWindowFocus']) =>
    (query: Query<Data, TicketingError, Data>): boolean | 'always' => {
      const wished = typeof wish === 'function' ? wish(query) : (wish ?? true);
      return wished === 'always' || (wished && restMs(client, query.queryKey) === 0);
    };
  const wishedThrow = defaults.throwOnError;
  return {
    ...options,
    refetchOnWindowFocus: atPace(defaults.refetchOnWindowFocus),
    refetchOnReconnect: atPace(defaults.refetchOnReconnect),
    throwOnError:
      options.throwOnError ??
      ((error, query) =>
        query.state.data === undefined &&
        (typeof wishedThrow === 'function' ? wishedThrow(error, query) : (wishedThrow ?? false))),
  };
}
