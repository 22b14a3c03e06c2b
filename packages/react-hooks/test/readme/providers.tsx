'use client';
import { TicketingProvider } from '@speckit/react-hooks';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

const client = createTicketingClient({ services: localServices });

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <TicketingProvider client={client}>{children}</TicketingProvider>
    </QueryClientProvider>
  );
}
