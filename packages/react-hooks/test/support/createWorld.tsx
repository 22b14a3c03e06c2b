import { createTicketingClient } from '@speckit/sdk';
import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { clientConfig } from '../../../testing/world/clientWorld.ts';
import { createPlatformWorld, type PlatformWorldOptions } from '../../../testing/world/platformWorld.ts';
import { TicketingProvider } from '../../src/index.ts';
import { PurchaseProvider } from '../../src/purchase.ts';
import { countTimers } from './countTimers.ts';

/** The emulated platform, a client of it on the same virtual clock, and the providers with both. */
export function createWorld(options: PlatformWorldOptions = {}, random = lehmer(1)) {
  const world = createPlatformWorld(options);
  const { clock, platform, sent } = world;
  const timers = countTimers(clock);
  const client = createTicketingClient({ ...clientConfig(world), clock: timers.clock, random });
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TicketingProvider client={client} queryClient={queryClient}>
      <PurchaseProvider>{children}</PurchaseProvider>
    </TicketingProvider>
  );
  return { clock, clientTimers: timers.waiting, platform, sent, client, queryClient, wrapper };
}
