import { createStandaloneServer, PortTakenError } from '@speckit/mocks/server';
import type { ServiceName } from '../../src/index.ts';

export const SERVICES = ['identity', 'catalog', 'inventory', 'ordering', 'payment', 'fulfillment', 'waitlist'] as const;

export interface Listening {
  readonly urls: Partial<Record<ServiceName | 'control', string>>;
  readonly close: () => Promise<void>;
}

/** Real ports that nobody has, from this one on; another start per process. */
export async function listen(backend: Parameters<typeof createStandaloneServer>[0], from: number): Promise<Listening> {
  for (let step = 0; ; step++) {
    try {
      const portOffset = from + ((process.pid + step) % 100) * 10;
      return await createStandaloneServer(backend, { portOffset, only: SERVICES });
    } catch (error) {
      if (!(error instanceof PortTakenError) || step > 100) throw error;
    }
  }
}
