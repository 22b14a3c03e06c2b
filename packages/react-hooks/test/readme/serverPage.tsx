import { prefetchEvent } from '@speckit/react-hooks';
import { createCoreClient, localServices } from '@speckit/sdk';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

const client = createCoreClient({ services: localServices });

export async function Page({ eventId, children }: { eventId: string; children: ReactNode }) {
  const queryClient = new QueryClient();
  await prefetchEvent(queryClient, client, { eventId });
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
