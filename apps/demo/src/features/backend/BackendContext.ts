import type { Platform, PlatformEvent } from '@speckit/mocks';
import type { TicketingWorker } from '@speckit/mocks/browser';
import type { ServiceUrls } from '@speckit/sdk';
import { createContext, useContext } from 'react';
import type { VenueZones } from '../../format/zones.ts';
import type { VenuePlans } from '../venues/venuePlans.ts';
import type { BackendChoice } from './choice.ts';

/** The platform inside this page, with its controls. */
export interface Stage {
  readonly platform: Platform;
  readonly control: TicketingWorker['control'];
  /** Everything that happens in the world, for its first listener since the world was there. */
  readonly subscribe: (listener: (event: PlatformEvent) => void) => () => void;
  /** Forgets the world of this tab and what was bought in it, and loads the page anew. */
  readonly startNewWorld: () => Promise<void>;
}

export interface Backend {
  readonly choice: BackendChoice;
  readonly services: ServiceUrls;
  /** Only where the platform runs inside the page. */
  readonly stage?: Stage;
  /** Asks the platform inside this page directly: there when no service worker could be started. */
  readonly fetch?: typeof fetch | undefined;
  /** From `config.json`, on top of those of the sample worlds. */
  readonly venueZones?: VenueZones | undefined;
  /** From `config.json`, before those of the sample worlds. */
  readonly venuePlans?: VenuePlans | undefined;
}

export const BackendContext = createContext<Backend>({ choice: { kind: 'live' }, services: {} });

export function useBackend(): Backend {
  return useContext(BackendContext);
}
