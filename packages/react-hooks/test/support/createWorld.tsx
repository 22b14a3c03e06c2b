import { createPlatform, createVirtualClock, type PlatformOptions } from '@speckit/mocks';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TicketingProvider } from '../../src/index.ts';
import { countTimers } from './countTimers.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';

/** The emulated platform, a client of it on the same virtual clock, and the provider with both. */
export function createWorld(options: Omit<PlatformOptions, 'clock'> = {}, random = lehmer(1)) {
  const clock = createVirtualClock();
  const platform = createPlatform({ ...options, clock });
  const timers = countTimers(clock);
  /** `POST /reservations`, in the order they went out. */
  const sent: string[] = [];
  const client = createTicketingClient({
    services: localServices,
    clock: timers.clock,
    random,
    fetch: (input, init) => {
      const { method, url } = input instanceof Request ? input : new Request(input, init);
      sent.push(`${method} ${new URL(url).pathname}`);
      return platform.fetch(input, init);
    },
  });
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TicketingProvider client={client} queryClient={queryClient}>
      {children}
    </TicketingProvider>
  );
  return { clock, clientTimers: timers.waiting, platform, sent, client, queryClient, wrapper };
}
