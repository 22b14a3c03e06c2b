'use client';
import type { CoreClient } from '@speckit/sdk';
import type { LagMemory, RequestBudget } from '@speckit/sdk/wait';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { useContext, useState, type ReactNode } from 'react';
import { checkConfig, CLIENT, isClient, isRecord } from '../memory/checks.ts';
import { remember, shareBudget } from '../memory/remember.ts';
import { withScope, type ScopedClient } from '../memory/scope.ts';
import { setSeatmapReader, type SeatmapReader } from '../query/seatmapReader.ts';
import { noOwnSeats } from '../seats/ownSeats.ts';
import { TicketingContext, type TicketingScope } from './context.ts';

/** Props of {@link TicketingProvider}. */
export interface TicketingProviderProps {
  /** A client made by `createTicketingClient` or `createCoreClient`, once, outside of render (or in state). */
  readonly client: CoreClient;
  /**
   * The cache to use. Without it the hooks share the `QueryClientProvider` above this one, or, without one,
   * they get a cache of the client's own: it outlives this component, so nothing is read twice when a part of the page
   * suspends.
   */
  readonly queryClient?: QueryClient | undefined;
  /** Part of every cache key. Needed where the clients of two platforms share one cache; see `withScope`. */
  readonly scope?: string | undefined;
  /** Learned waiting times (`createLagMemory` of `@speckit/sdk/wait`), for `useAddToCartWhenReady` and every purchase. */
  readonly lags?: LagMemory | undefined;
  /**
   * What all polls, waits and purchases draw on (`createRequestBudget` of `@speckit/sdk/wait`). Default: one for each
   * client, of 20 requests at once and 5 a second.
   */
  readonly budget?: RequestBudget | undefined;
  /** Reads large seatmaps off the main thread: `createSeatmapReader` of `@speckit/react-hooks/worker`. */
  readonly seatmapReader?: SeatmapReader | undefined;
  readonly children?: ReactNode;
}

type ScopeProps = Omit<TicketingProviderProps, 'queryClient' | 'children'>;

function openScope({ client, scope, lags, budget, seatmapReader }: ScopeProps): TicketingScope {
  if (budget) shareBudget(client, budget);
  if (seatmapReader) setSeatmapReader(client, seatmapReader);
  const scoped: ScopedClient = scope === undefined ? client : withScope(client, scope);
  return { client: scoped, lags, ownSeats: noOwnSeats() };
}

/** What each of the optional props must be able to do. */
const HELPERS = [
  ['lags', 'observe', 'must be a lag memory'],
  ['budget', 'admit', 'must be a budget'],
  ['seatmapReader', 'read', 'must be a reader'],
] as const;

/** Another value of one of these opens everything anew. */
const NAMES = ['client', 'scope', 'lags', 'budget', 'seatmapReader'] as const;

const isCache = (value: unknown): value is QueryClient => value instanceof QueryClient;
const cacheOf = (client: CoreClient) => remember(client, 'cache', isCache, () => new QueryClient());

/**
 * Gives every hook below it the client, and a cache where none is above. Another client, scope, memory or budget opens
 * everything anew.
 *
 * @example
 * const client = createTicketingClient({ services: localServices });
 * root.render(<TicketingProvider client={client}><App /></TicketingProvider>);
 */
export function TicketingProvider({ queryClient, children, ...given }: TicketingProviderProps) {
  const { client, scope } = given;
  checkConfig(isClient(client), 'client', CLIENT);
  checkConfig(queryClient === undefined || isRecord(queryClient), 'queryClient', 'must be a QueryClient');
  checkConfig(scope === undefined || typeof scope === 'string', 'scope', 'must be a text');
  for (const [name, method, expected] of HELPERS)
    checkConfig(given[name] === undefined || method in Object(given[name]), name, expected);
  const inherited = useContext(QueryClientContext);
  const cache = queryClient ?? inherited ?? cacheOf(client);
  const [kept, setKept] = useState(() => ({ given, open: openScope(given), cache, caches: 0 }));
  const isSame = kept.cache === cache && NAMES.every((name) => kept.given[name] === given[name]);
  if (!isSame) {
    const open = openScope(given);
    setKept({ given, open, cache, caches: kept.cache === cache ? kept.caches : kept.caches + 1 });
  }

  return (
    // TanStack's observers stay with the cache they were made for: another cache mounts everything anew.
    <QueryClientProvider key={kept.caches} client={cache}>
      <TicketingContext.Provider value={kept.open}>{children}</TicketingContext.Provider>
    </QueryClientProvider>
  );
}
