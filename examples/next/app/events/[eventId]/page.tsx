import { prefetchEvent, prefetchSeatmap } from '@speckit/react-hooks';
import { createCoreClient } from '@speckit/sdk';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { Suspense } from 'react';
import { PLATFORM, servicesBelow } from '../../platform';
import { getQueryClient } from '../../queryClient';
import { Seats } from './Seats';
import { Title } from './Title';

const client = createCoreClient({ services: servicesBelow(PLATFORM) });

export default async function EventPage({ params }: { params: Promise<{ eventId: string }> }) {
  const { eventId } = await params;
  const queryClient = getQueryClient();
  await prefetchEvent(queryClient, client, { eventId }); // in the first HTML
  void prefetchSeatmap(queryClient, client, { eventId }); // streamed when it has come
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Suspense fallback={<p>The event is coming</p>}>
        <Title eventId={eventId} />
      </Suspense>
      <Suspense fallback={<p>The seats are coming</p>}>
        <Seats eventId={eventId} />
      </Suspense>
    </HydrationBoundary>
  );
}
