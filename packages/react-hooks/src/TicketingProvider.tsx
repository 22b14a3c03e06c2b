'use client';
import type { CoreClient } from '@speckit/sdk';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createPurchaseSlot, type PurchaseSlot } from './stores/createPurchaseSlot.ts';
import type { PurchaseDefaults } from './stores/purchaseActions.ts';
import { TicketingProviderMissingError } from './TicketingProviderMissingError.ts';

/** What a provider shares with the hooks below it. */
interface TicketingScope {
  readonly client: CoreClient;
  /** One per provider, as the platform has one cart per buyer. */
  readonly purchase: PurchaseSlot;
}

const TicketingContext = createContext<TicketingScope | null>(null);

const openScope = (client: CoreClient, defaults?: PurchaseDefaults): TicketingScope => ({
  client,
  purchase: createPurchaseSlot(client, defaults),
});

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
  /**
   * What every purchase below works with, such as a `journal`, so that a reload can go on: see {@link PurchaseDefaults}.
   * Taken once, with the client.
   */
  readonly purchase?: PurchaseDefaults;
  readonly children?: ReactNode;
}

/**
 * Gives every hook below it the client, the purchase, and a cache where none is above.
 *
 * @example
 * const client = createTicketingClient({ services: localServices });
 * root.render(<TicketingProvider client={client}><App /></TicketingProvider>);
 */
export function TicketingProvider({ client, queryClient, purchase, children }: TicketingProviderProps) {
  const inherited = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  const [scope, setScope] = useState(() => openScope(client, purchase));
  if (scope.client !== client) setScope(openScope(client, purchase));
  // Keeps the purchase going while the components that show it come and go.
  useEffect(() => scope.purchase.subscribe(() => undefined), [scope]);

  return (
    <QueryClientProvider client={queryClient ?? inherited ?? own}>
      <TicketingContext.Provider value={scope}>{children}</TicketingContext.Provider>
    </QueryClientProvider>
  );
}

/** What the nearest {@link TicketingProvider} shares. */
export function useTicketingScope(): TicketingScope {
  const scope = useContext(TicketingContext);
  if (scope === null) throw new TicketingProviderMissingError();
  return scope;
}

/**
 * The client of the nearest {@link TicketingProvider}.
 *
 * @throws {TicketingProviderMissingError} (`config_invalid`) when there is none.
 */
export const useTicketingClient = (): CoreClient => useTicketingScope().client;
