'use client';
import type { CoreClient } from '@speckit/sdk';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { TicketingProviderMissingError } from './TicketingProviderMissingError.ts';

const TicketingContext = createContext<CoreClient | null>(null);

/** Props of {@link TicketingProvider}. */
export interface TicketingProviderProps {
  /**
   * A client made by `createTicketingClient` or `createCoreClient`, once, outside of render (or in state). For
   * another platform give the provider another `key`: cached answers belong to one client.
   */
  readonly client: CoreClient;
  /**
   * The cache to use. Without it the hooks share the `QueryClientProvider` above this one, and where there is none
   * they get a cache of their own.
   */
  readonly queryClient?: QueryClient;
  readonly children?: ReactNode;
}

/**
 * Gives every hook below it the client, and the cache where none is above.
 *
 * @example
 * const client = createTicketingClient({ services: localServices });
 * root.render(<TicketingProvider client={client}><App /></TicketingProvider>);
 */
export function TicketingProvider({ client, queryClient, children }: TicketingProviderProps) {
  const inherited = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient ?? inherited ?? own}>
      <TicketingContext.Provider value={client}>{children}</TicketingContext.Provider>
    </QueryClientProvider>
  );
}

/**
 * The client of the nearest {@link TicketingProvider}.
 *
 * @throws {TicketingProviderMissingError} (`config_invalid`) when there is none.
 */
export function useTicketingClient(): CoreClient {
  const client = useContext(TicketingContext);
  if (client === null) throw new TicketingProviderMissingError();
  return client;
}
