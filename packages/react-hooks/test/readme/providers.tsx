'use client';
import { TicketingProvider } from '@speckit/react-hooks';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

const client = createTicketingClient({ services: localServices });
let ofThePage: QueryClient | undefined;

// Not in a state: React throws the state away with a first render that suspends, and every read would begin anew.
function getQueryClient() {
  if (typeof window === 'undefined') return new QueryClient();
  ofThePage ??= new QueryClient();
  return ofThePage;
}

export const Providers = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={getQueryClient()}>
    <TicketingProvider client={client}>{children}</TicketingProvider>
  </QueryClientProvider>
);
