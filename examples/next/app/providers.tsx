'use client';
import { TicketingProvider } from '@speckit/react-hooks';
import { PurchaseProvider } from '@speckit/react-hooks/purchase';
import { createTicketingClient } from '@speckit/sdk';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PLATFORM, servicesBelow } from './platform';
import { getQueryClient } from './queryClient';

const client = createTicketingClient({ services: servicesBelow(typeof window === 'undefined' ? PLATFORM : '') });

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <TicketingProvider client={client}>
        <PurchaseProvider>{children}</PurchaseProvider>
      </TicketingProvider>
    </QueryClientProvider>
  );
}
