import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import { TicketingProvider, ticketingKeys, useSeatmap, useTicketingClient } from '../../src/index.ts';
import { Boundary } from '../support/Boundary.tsx';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

it('says what is missing when no provider is above', async () => {
  const Orphan = () => (useTicketingClient() === null ? 'never' : 'nor this');
  const screen = await render(
    <Boundary>
      <Orphan />
    </Boundary>,
    { createRootOptions: { onCaughtError: () => undefined } },
  );
  await expect.element(screen.getByText(/^config_invalid: .*<TicketingProvider>/)).toBeVisible();
});

it('brings a cache of its own where the app has none', async () => {
  const { client } = createWorld();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TicketingProvider client={client}>{children}</TicketingProvider>
  );
  const { result } = await renderHook(() => useSeatmap({ eventId: DOCUMENTED_EVENT_ID }), { wrapper });
  await expect.poll(() => result.current.isSuccess, PATIENT).toEqual(true);
});

it('shares the cache of the app above it', async () => {
  const { client } = createWorld();
  const cache = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>
      <TicketingProvider client={client}>{children}</TicketingProvider>
    </QueryClientProvider>
  );
  const { result } = await renderHook(() => [useQueryClient(), useSeatmap({ eventId: DOCUMENTED_EVENT_ID })] as const, {
    wrapper,
  });
  expect(result.current[0]).toBe(cache);
  await expect
    .poll(() => cache.getQueryData(ticketingKeys.seatmap(DOCUMENTED_EVENT_ID)) === undefined, PATIENT)
    .toEqual(false);
});

it('prefers the cache it is given, and keeps it while it renders again', async () => {
  const world = createWorld();
  const { result, rerender } = await renderHook(() => [useQueryClient(), useTicketingClient()], {
    wrapper: world.wrapper,
  });
  await rerender();
  expect(result.current).toEqual([world.queryClient, world.client]);
});
