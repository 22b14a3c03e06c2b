import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import {
  dehydrate,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  type DehydratedState,
} from '@tanstack/react-query';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { expect, it } from 'vitest';
import { prefetchSeatmap, TicketingProvider, useCountdown, useSeat, useSeatCounts, useSeatmap } from '../src/index.ts';
import { PurchaseProvider, usePurchase } from '../src/purchase.ts';
import { createWorld } from './support/createWorld.tsx';
import { PATIENT } from './support/patient.ts';
import { SEAT_ID } from './support/seatmaps.ts';

const eventId = DOCUMENTED_EVENT_ID;

function Page({ deadline }: { deadline: string }) {
  const { data } = useSeatmap({ eventId });
  const seat = useSeat({ eventId, seatId: SEAT_ID });
  const counts = useSeatCounts({ eventId, by: 'status' });
  const { state, isRestoring } = usePurchase();
  const { label } = useCountdown(deadline);
  return (
    <p>{`${data?.seats.length} seats, ${seat?.status}, ${counts.get('available')?.free} free, ${state?.phase ?? 'none'} ${isRestoring} ${label}`}</p>
  );
}

it('takes over what a server has rendered: the same text, nothing read again, then the time', async () => {
  const server = createWorld();
  const browser = createWorld();
  await prefetchSeatmap(server.queryClient, server.client, { eventId });
  const state = JSON.parse(JSON.stringify(dehydrate(server.queryClient))) as DehydratedState;
  const deadline = new Date(browser.clock.now() + 60_000).toISOString();
  const page = ({ client, queryClient }: Pick<typeof browser, 'client' | 'queryClient'>) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <HydrationBoundary state={state}>
          <TicketingProvider client={client}>
            <PurchaseProvider>
              <Page deadline={deadline} />
            </PurchaseProvider>
          </TicketingProvider>
        </HydrationBoundary>
      </QueryClientProvider>
    </StrictMode>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(page({ client: server.client, queryClient: new QueryClient() }));
  expect(container.textContent).toBe('6 seats, available, 4 free, none false ');

  const mismatches: unknown[] = [];
  const root = hydrateRoot(container, page(browser), { onRecoverableError: (error) => mismatches.push(error) });
  await expect.poll(() => container.textContent, PATIENT).toMatch(/^6 seats, available, 4 free, none false 01:00$/u);
  expect(mismatches).toEqual([]);
  expect(browser.sent).toEqual([]);
  root.unmount();
  container.remove();
});
